import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, readRound, roundEvents } from '@without-walls/contracts';
import { decideOpen, emptyRound, isRefused } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type SessionForRoom, SessionLife } from '../sessions/session-life.service.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { PresenceService } from './presence.service.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

/** A client further behind than this reads the snapshot. */

/** Opening a round, and reading it: whole, or what came after a sequence number. */
@Injectable()
export class RoundsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(SessionLife) private readonly sessions: SessionLife,
    @Inject(SessionsReader) private readonly agenda: SessionsReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  /** The session's lock makes sure that two who open at once open one room. */
  async open(actor: Actor, sessionId: string): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const session = await this.sessions.forOpening(actor.networkId, sessionId);
      const round = (await this.rounds.bySession(actor.networkId, sessionId)) ?? (await this.create(tx, actor, session));
      return { id: round.id, version: round.seq, state: round.state };
    });
  }

  async read(actor: Actor, id: string): Promise<ReplyOf<typeof readRound>> {
    const round = found(await this.rounds.byId(actor.networkId, id));
    const { can, voter } = await this.entry.enter(actor, round);
    return { state: round.projection, serverTime: this.clock.now().toISOString(), can, voter, degraded: !this.queues.reachable };
  }

  async eventsSince(actor: Actor, id: string, { since, onlooker }: InputOf<typeof roundEvents>['query']): Promise<ReplyOf<typeof roundEvents>> {
    const round = found(await this.rounds.byId(actor.networkId, id));
    await this.entry.enter(actor, round);
    if (!onlooker) await this.presence.asked(actor, round);
    return this.log.since(round, since);
  }

  private async create(tx: Tx, actor: Actor, session: SessionForRoom): Promise<RoundEntity> {
    const id = this.clock.uuid();
    const now = this.clock.now();
    const facilitatorId = session.facilitatorId ?? actor.memberId;
    const facilitator = (await this.people.refs(actor.networkId, [facilitatorId])).get(facilitatorId) ?? null;
    const agenda = await this.agenda.agendaForRoom(actor, session.id);
    const projection = emptyRound(id, session.id, session.startsAt);
    const opened = decideOpen(projection, { agenda, facilitator, title: session.title, startsAt: session.startsAt.toISOString(), sessionId: session.id, phaseShares: (await this.people.settings(actor.networkId)).runSheets.phases }, actor.memberId, now, `open:${id}`);
    if (isRefused(opened)) refuse(opened.refusal);
    const round: RoundEntity = { id, networkId: actor.networkId, sessionId: session.id, seq: 0, state: 'lobby', projection, livekitRoom: this.clock.uuid(), openedAt: now, startedAt: null, endedAt: null, timerDueAt: null, handsDueAt: null, breakDueAt: null, recordingDueAt: null, quorum: null, result: null };
    await this.rounds.add(round);
    await this.log.append(tx, round, opened.events);
    await this.sessions.opened(tx, session, id);
    tx.audit({ networkId: actor.networkId, action: 'round.opened', subjectType: 'round', subjectId: id, detail: { sessionId: session.id, items: agenda.length } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'rounds', id });
    return round;
  }
}

