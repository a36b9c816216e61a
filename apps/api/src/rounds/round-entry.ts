import { Inject, Injectable } from '@nestjs/common';
import { type RoundActor, mayEnterRound, partOf, roundCan, type Part } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import type { RoundEntity } from './round.entity.js';

export type Entrant = RoundActor & { part: Part };

/** Who may be in a round, as what, and what they may do there. */
@Injectable()
export class RoundEntry {
  constructor(@Inject(SessionsReader) private readonly sessions: SessionsReader, @Inject(PeopleService) private readonly people: PeopleService) {}

  /** The actor as a participant. Refuses with `forbidden` those who know of the session but have no place in its room. */
  async enter(actor: Actor, round: RoundEntity): Promise<Entrant> {
    if (wasRemoved(actor, round)) refuse('removed_from_round');
    const part = await this.partIn(actor, round);
    if (!part) refuse('forbidden');
    const member = found((await this.people.refs(actor.networkId, [actor.memberId])).get(actor.memberId));
    return { member, part, can: roundCan(actor, part) };
  }

  /** The part the actor has in this round; null when they have none, or were taken out of it. */
  async partIn(actor: Actor, round: RoundEntity): Promise<Part | null> {
    if (wasRemoved(actor, round)) return null;
    const { kind, invitedAs } = await this.sessions.place(actor, round.sessionId);
    const presents = round.projection.agenda.some((item) => item.case?.presenter.id === actor.memberId);
    if (!mayEnterRound(actor, { networkId: round.networkId, kind, invited: invitedAs !== null, presents })) return null;
    return partOf(actor, invitedAs, presents);
  }
}

/** Until the round ends; what is left of it afterwards may be read again. */
const wasRemoved = (actor: Actor, round: RoundEntity): boolean => round.state !== 'ended' && (round.projection.removed?.includes(actor.memberId) ?? false);
