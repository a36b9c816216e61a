import { Inject, Injectable } from '@nestjs/common';
import { abandonedEntries, decideAbandoned, decideBreakDue, decideOvertime, isRefused, placeKeptMs } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { RoundLog } from './round-log.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

/** What happens in a round because time passes. Job and sweep both come here, late, early or twice: each thing happens once. */
@Injectable()
export class RoundClock {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(RoundLog) private readonly log: RoundLog) {}

  /** Marks overtime when the timer of this version (or the one that runs) has ended. Nobody is cut off by it. */
  async markOvertime(roundId: string, timerVersion?: number): Promise<void> {
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (!round?.timerDueAt || !round.projection.timer) return;
      const decision = decideOvertime(round.projection, timerVersion ?? round.projection.timer.version, this.clock.now());
      if (!isRefused(decision)) await this.log.append(tx, round, decision.events);
    });
  }

  /** Says once that people have worked for long; who leads decides. */
  async suggestBreak(roundId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (!round?.breakDueAt) return;
      const decision = decideBreakDue(round.projection, this.clock.now());
      if (!isRefused(decision)) await this.log.append(tx, round, decision.events);
    });
  }

  /** Gives up the places in the queue of those who have been away for too long. */
  async lowerAbandonedHands(roundId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      if (!round?.handsDueAt || round.state === 'ended') return;
      const away = await this.awaySince(round);
      const now = this.clock.now();
      const decision = decideAbandoned(round.projection, abandonedEntries(round.projection, away, now), now, `abandoned:${this.clock.uuid()}`);
      if (!isRefused(decision)) await this.log.append(tx, round, decision.events);
      await this.rounds.change(round.id, { handsDueAt: nextDue(away, round, now) });
    });
  }

  /** Those in the queue who are not in the room, and since when. */
  private async awaySince(round: RoundEntity): Promise<Map<string, Date>> {
    const present = new Set(round.projection.present.map((one) => one.member.id));
    const away = new Map<string, Date>();
    for (const { member } of round.projection.queue.filter((entry) => !present.has(entry.member.id))) {
      away.set(member.id, (await this.rounds.lastLeft(round.id, member.id))?.at ?? round.openedAt);
    }
    return away;
  }
}

function nextDue(away: Map<string, Date>, round: RoundEntity, now: Date): Date | null {
  const still = round.projection.queue.flatMap((entry) => away.get(entry.member.id) ?? []);
  const due = still.map((since) => since.getTime() + placeKeptMs).filter((at) => at > now.getTime());
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}
