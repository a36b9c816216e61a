import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { MissedEvents } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { found } from '../platform/http/refusal.js';
import { RoundDoor } from '../platform/realtime/round-door.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { EvidenceKind } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { PresenceService, heartbeatMs } from './presence.service.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import { RoundsRepository } from './rounds.repository.js';

/** Lets sockets watch a round, and writes down that they came, are still there, and went. */
@Injectable()
export class SocketDoor extends RoundDoor implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Sockets of this node by round; what a killed node held falls silent. */
  private readonly here = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(RoundLog) private readonly log: RoundLog,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat().catch(() => undefined), heartbeatMs);
  }
  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async mayWatch(actor: Actor, roundId: string): Promise<boolean> {
    const round = await this.rounds.byId(actor.networkId, roundId);
    return round !== null && (await this.entry.partIn(actor, round)) !== null;
  }

  async came(actor: Actor, roundId: string, socketId: string, onlooker: boolean): Promise<void> {
    if (onlooker) return;
    this.here.add(keyOf(roundId, socketId));
    await this.evidence.watch({ roundId, socketId, memberId: actor.memberId, seenAt: this.clock.now() });
    // It may have gone while we wrote.
    if (!this.here.has(keyOf(roundId, socketId))) return this.evidence.unwatch(roundId, socketId, this.clock.now());
    await this.evidence.endAsking(roundId, actor.memberId);
    await this.note(actor, roundId, socketId, 'socket-came');
    await this.presence.cameBack(actor, roundId);
  }

  async missed(actor: Actor, roundId: string, since: number): Promise<MissedEvents> {
    return this.log.since(found(await this.rounds.byId(actor.networkId, roundId)), since);
  }

  async left(actor: Actor, roundId: string, socketId: string): Promise<void> {
    if (!this.here.delete(keyOf(roundId, socketId))) return;
    await this.evidence.unwatch(roundId, socketId, this.clock.now());
    await this.note(actor, roundId, socketId, 'socket-left');
  }

  private async beat(): Promise<void> {
    const sockets = [...new Set([...this.here].map((key) => key.split(' ')[1]!))];
    if (sockets.length > 0) await this.evidence.stillWatching(sockets, this.clock.now());
  }

  private async note(actor: Actor, roundId: string, source: string, kind: EvidenceKind): Promise<void> {
    const now = this.clock.now();
    await this.evidence.add({ id: this.clock.uuid(), networkId: actor.networkId, roundId, memberId: actor.memberId, kind, source, at: now, receivedAt: now });
  }
}

const keyOf = (roundId: string, socketId: string): string => `${roundId} ${socketId}`;
