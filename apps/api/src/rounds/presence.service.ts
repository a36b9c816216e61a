import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, joinRound, mediaToken } from '@without-walls/contracts';
import { type Comer, type RoundDecision, decideJoin, decideLeave, isRefused } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MediaHealth } from '../platform/livekit/media-health.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { EvidenceKind } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { MediaService, memberOf } from './media.service.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

export const heartbeatMs = 15_000;
/** Two missed heartbeats and some: the node that held the socket is gone. */
export const silentMs = 2.5 * heartbeatMs;

/** Command ids say how someone left: who dropped out comes back by themselves, who left comes in again. */
export const droppedCommand = 'drop:';

/** Coming in and leaving on purpose, dropping out and coming back. */
@Injectable()
export class PresenceService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(MediaHealth) private readonly health: MediaHealth,
    @Inject(MediaService) private readonly media: MediaService,
  ) {}

  /** Comes in; who comes with sound or picture gets what their tab needs with the same answer. Without video the round goes on. */
  async enter(actor: Actor, roundId: string, { tabId }: InputOf<typeof joinRound>['body']): Promise<ReplyOf<typeof joinRound>> {
    const { seq } = await this.join(actor, roundId);
    const media = tabId && this.health.state.state === 'up' ? await this.media.token(actor, roundId, { tabId, listen: false }).catch(() => null) : null;
    return { seq, media };
  }

  /** Who is in it already changes nothing and waits for nobody: a full house that comes back after a fault does not queue for the row. */
  async join(actor: Actor, roundId: string): Promise<{ seq: number }> {
    const seen = found(await this.rounds.byId(actor.networkId, roundId));
    if (isPresent(seen, actor.memberId)) {
      await this.entry.enter(actor, seen);
      return { seq: seen.seq };
    }
    return this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      const entrant = await this.entry.enter(actor, round);
      const before = round.seq;
      await this.accept(tx, round, decideJoin(round.projection, entrant, this.clock.now(), `join:${this.clock.uuid()}`));
      if (round.seq > before) await this.note(round, actor.memberId, 'joined');
      return { seq: round.seq };
    });
  }

  async leave(actor: Actor, roundId: string): Promise<{ seq: number }> {
    return this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      await this.entry.enter(actor, round);
      const before = round.seq;
      await this.accept(tx, round, decideLeave(round.projection, actor.memberId, this.clock.now(), `leave:${this.clock.uuid()}`));
      if (round.seq > before) await this.note(round, actor.memberId, 'left');
      return { seq: round.seq };
    });
  }

  /** A page that no socket reaches asks for events every few seconds: while it asks, its member is here. */
  async asked(actor: Actor, round: RoundEntity): Promise<void> {
    const now = this.clock.now();
    if (isPresent(round, actor.memberId)) await this.evidence.watchByAsking(round.id, actor.memberId, now, new Date(now.getTime() - silentMs));
  }

  /** A socket of someone watches again. Who had dropped out is back where they were; a mere onlooker stays one. */
  async cameBack(actor: Actor, roundId: string): Promise<void> {
    const seen = await this.rounds.byId(actor.networkId, roundId);
    if (!seen || !isMissed(seen, actor.memberId)) return;
    await this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      if (await this.hasDroppedOut(round, actor.memberId)) await this.bringBack(tx, round, await this.entry.enter(actor, round));
    });
  }

  /** A way into the video room. Sound may come back before the socket does: who had dropped out is back by asking. */
  async place(actor: Actor, roundId: string, body: InputOf<typeof mediaToken>['body']): Promise<ReplyOf<typeof mediaToken>> {
    if (!body.listen) await this.cameBack(actor, roundId);
    return this.media.token(actor, roundId, body);
  }

  /** Devices that stand in the video room: their members are here by them as by a socket, and who had dropped out is back as they were. */
  async seenInVideo(roundId: string, identities: readonly string[]): Promise<void> {
    const devices = identities.flatMap((identity) => {
      const memberId = memberOf(identity);
      return memberId ? { identity, memberId } : [];
    });
    await this.evidence.watchByVideo(roundId, devices, this.clock.now());
    const seen = await this.rounds.anywhere(roundId);
    for (const memberId of new Set(devices.map((one) => one.memberId))) {
      if (!seen || !isMissed(seen, memberId)) continue;
      await this.work.run(async (tx) => {
        const round = found(await this.rounds.lockAnywhere(roundId));
        const before = (await this.hasDroppedOut(round, memberId)) ? await this.rounds.lastJoined(roundId, memberId) : null;
        if (before) await this.bringBack(tx, round, { ...before, can: { recommend: before.recommends } });
      });
    }
  }

  /** No socket of the member is left: they are away, and their place in the queue is kept for a while. */
  async dropOut(roundId: string, memberId: string, silentBefore: Date): Promise<void> {
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (!round || (await this.evidence.isWatching(roundId, memberId, silentBefore))) return;
      const gone = await this.evidence.clearDropped(roundId, memberId, silentBefore);
      // Another process was quicker; they may be back already.
      if (gone.length === 0) return;
      for (const lost of gone.filter((one) => one.goneAt === null)) await this.note(round, memberId, 'socket-lost', lost.socketId, lost.seenAt);
      const since = round.projection.present.find((one) => one.member.id === memberId)?.since;
      const before = round.seq;
      await this.accept(tx, round, decideLeave(round.projection, memberId, this.clock.now(), `${droppedCommand}${this.clock.uuid()}`));
      // Away since the last sign of them, not since it was noticed.
      if (since && round.seq > before) await this.note(round, memberId, 'left', 'http', new Date(Math.max(Date.parse(since), ...gone.map((one) => (one.goneAt ?? one.seenAt).getTime()))));
    });
  }

  /** Not who left on purpose or was never in. */
  private async hasDroppedOut(round: RoundEntity, memberId: string): Promise<boolean> {
    return isMissed(round, memberId) && ((await this.rounds.lastLeft(round.id, memberId))?.commandId.startsWith(droppedCommand) ?? false);
  }

  private async bringBack(tx: Tx, round: RoundEntity, comer: Comer): Promise<void> {
    await this.accept(tx, round, decideJoin(round.projection, comer, this.clock.now(), `back:${this.clock.uuid()}`));
    await this.note(round, comer.member.id, 'joined');
  }

  private async accept(tx: Tx, round: RoundEntity, decision: RoundDecision): Promise<void> {
    if (isRefused(decision)) refuse(decision.refusal, decision.state ? { state: decision.state } : {});
    await this.log.append(tx, round, decision.events);
  }

  private async note(round: RoundEntity, memberId: string, kind: EvidenceKind, source = 'http', at = this.clock.now()): Promise<void> {
    await this.evidence.add({ id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, memberId, kind, source, at, receivedAt: this.clock.now() });
  }
}

const isPresent = (round: RoundEntity, memberId: string): boolean => round.projection.present.some((one) => one.member.id === memberId);
/** Could be in the round and is not. */
const isMissed = (round: RoundEntity, memberId: string): boolean => round.state !== 'ended' && !isPresent(round, memberId) && !round.projection.removed?.includes(memberId);
