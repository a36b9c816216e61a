import { Inject, Injectable } from '@nestjs/common';
import type { AgendaItem } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { LectureSpeakers } from './lecture-speakers.js';
import type { InviteePart, SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { viewItem } from './sessions.view.js';

export type SessionBrief = Pick<SessionEntity, 'id' | 'kind' | 'title' | 'startsAt' | 'minutes' | 'timeZone' | 'state' | 'roundId'>;

/** What later slices may ask about a session. */
@Injectable()
export class SessionsReader {
  constructor(
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(LectureSpeakers) private readonly speakers: LectureSpeakers,
  ) {}

  /** The actor's place in a session of their network. */
  async place(actor: Actor, sessionId: string): Promise<{ kind: SessionEntity['kind']; invitedAs: InviteePart | null }> {
    return found(await this.sessions.place(actor.networkId, sessionId, actor.memberId));
  }

  /** When the session of the same kind before this one was held; two months before it when there was none. */
  async before(actor: Actor, sessionId: string): Promise<Date> {
    const session = found(await this.sessions.byId(actor.networkId, sessionId));
    return (await this.sessions.heldBefore(session)) ?? new Date(session.startsAt.getTime() - 60 * 86_400_000);
  }

  /** Ids of the members who were invited to a session of this network. */
  async invited(networkId: string, sessionId: string): Promise<string[]> {
    return this.sessions.inviteeIds(found(await this.sessions.byId(networkId, sessionId)).id);
  }

  /** When and what a session is; null when there is none in this network. */
  async brief(networkId: string, sessionId: string): Promise<SessionBrief | null> {
    const session = await this.sessions.byId(networkId, sessionId);
    return session && { id: session.id, kind: session.kind, title: session.title, startsAt: session.startsAt, minutes: session.minutes, timeZone: session.timeZone, state: session.state, roundId: session.roundId };
  }

  /** How long sessions of this network are planned to take. */
  async minutesOf(networkId: string, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    return new Map([...(await this.sessions.byIds(networkId, ids)).values()].map(({ id, minutes }) => [id, minutes]));
  }

  /** The agenda as everyone in the room sees it: whoever is let in may read its cases while the round is live. */
  async agendaForRoom(actor: Actor, sessionId: string): Promise<AgendaItem[]> {
    const items = await this.sessions.items(sessionId);
    const cases = await this.cases.refs(actor, items.flatMap((item) => item.caseId ?? []));
    const speaker = await this.speakers.of(actor.networkId, sessionId);
    return items.map((item) => viewItem(item, new Map([...cases].map(([id, known]) => [id, { ...known, readable: true }])), speaker));
  }
}
