import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, Waiting, decideLobby, readLobby } from '@without-walls/contracts';
import { lobbyAgenda, lobbyFreshMs, mayAdmit } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { LobbyEntity } from './door.entity.js';
import { LobbyRepository } from './lobby.repository.js';
import { RoundEntry } from './round-entry.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

/** Before the room: whoever waits is told the agenda's titles, and nothing else of the round reaches them. */
@Injectable()
export class LobbyService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(LobbyRepository) private readonly lobby: LobbyRepository,
  ) {}

  async ask(actor: Actor, roundId: string): Promise<Waiting> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    if (round.state === 'ended') refuse('wrong_state', { state: { state: round.state } });
    if (!(await this.entry.waits(actor, round))) return viewWaiting(round, 'admitted');
    const member = await this.entry.refOf(actor);
    const at = this.clock.now();
    return this.work.run(async (tx) => {
      const before = await this.lobby.one(roundId, actor.memberId);
      const added = await this.lobby.add({ roundId, memberId: actor.memberId, networkId: round.networkId, member, guest: actor.guest !== undefined, state: 'waiting', askedAt: at, seenAt: at, decidedAt: null, decidedBy: null });
      if (!added) await this.lobby.seen(roundId, actor.memberId, at);
      if (added) tx.audit({ networkId: round.networkId, action: 'round.lobby-asked', subjectType: 'round', subjectId: roundId, detail: { memberId: actor.memberId, guest: actor.guest !== undefined } });
      if (added || isStale(before, at)) tx.socket(`round:${roundId}`, 'changed', { topic: 'lobby', id: roundId });
      return viewWaiting(round, before?.state ?? 'waiting');
    });
  }

  /** Asked every few seconds by the page that waits, so that it goes on by itself whatever else is down. */
  async standing(actor: Actor, roundId: string): Promise<Waiting> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    if (!(await this.entry.waits(actor, round))) return viewWaiting(round, 'admitted');
    await this.lobby.seen(roundId, actor.memberId, this.clock.now());
    return viewWaiting(round, (await this.lobby.one(roundId, actor.memberId))?.state ?? 'waiting');
  }

  async read(actor: Actor, roundId: string): Promise<ReplyOf<typeof readLobby>> {
    await this.opener(actor, roundId);
    const open = await this.here(roundId);
    return { items: open.map(({ member, guest, askedAt, state }) => ({ member, guest, since: askedAt.toISOString(), state: state === 'refused' ? 'refused' : 'waiting' })) };
  }

  async decide(actor: Actor, roundId: string, { who, admit }: InputOf<typeof decideLobby>['body']): Promise<{ decided: number }> {
    const round = await this.opener(actor, roundId);
    if (round.state === 'ended') refuse('wrong_state', { state: { state: round.state } });
    const state = admit ? 'admitted' : 'refused';
    return this.work.run(async (tx) => {
      const ids = who === 'all' ? (await this.here(roundId)).filter((entry) => entry.state === 'waiting').map((entry) => entry.memberId) : [who];
      const decided = await this.lobby.decide(roundId, ids, state, actor.memberId, this.clock.now());
      for (const memberId of decided) {
        tx.audit({ networkId: round.networkId, action: `round.lobby-${state}`, subjectType: 'round', subjectId: roundId, detail: { memberId } });
        tx.socket(`member:${memberId}`, 'changed', { topic: 'lobby', id: roundId });
      }
      if (decided.length > 0) tx.socket(`round:${roundId}`, 'changed', { topic: 'lobby', id: roundId });
      return { decided: decided.length };
    });
  }

  private here(roundId: string): Promise<LobbyEntity[]> {
    return this.lobby.open(roundId, new Date(this.clock.now().getTime() - lobbyFreshMs));
  }

  private async opener(actor: Actor, roundId: string): Promise<RoundEntity> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    await this.entry.enter(actor, round);
    if (!mayAdmit(actor)) refuse('forbidden');
    return round;
  }
}

const isStale = (before: LobbyEntity | null, now: Date): boolean => before !== null && now.getTime() - before.seenAt.getTime() > lobbyFreshMs;

const viewWaiting = (round: RoundEntity, state: Waiting['state']): Waiting => ({ state, title: round.projection.title, startsAt: round.projection.startsAt, live: round.state === 'live', items: lobbyAgenda(round.projection.agenda) });
