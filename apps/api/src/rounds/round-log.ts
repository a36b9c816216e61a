import { Inject, Injectable } from '@nestjs/common';
import { type MissedEvents, type RoundEvent, type RoundState, parseRoundEvent } from '@without-walls/contracts';
import { applyRoundEvent, breakDueAt, placeKeptMs, recordingNow, timerEndsAt } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { RoundEntity, RoundEventEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

/** Who missed more reads the whole state. */
const longestDelta = 200;

/** The log of a round. */
@Injectable()
export class RoundLog {
  constructor(@Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(Clock) private readonly clock: Clock) {}

  /** What happened after an event that is known. */
  async since({ id, seq }: Pick<RoundEntity, 'id' | 'seq'>, since: number): Promise<MissedEvents> {
    if (seq - since > longestDelta) return { events: [], snapshot: true, seq };
    const events = (await this.rounds.since(id, since, longestDelta)).flatMap((row) => parseRoundEvent(asTold(envelopeOf(row))) ?? []);
    return { events, snapshot: false, seq: Math.max(seq, events.at(-1)?.seq ?? 0) };
  }

  /** Appends to a locked round: events, projection, what is due when, and the news for every screen. Changes the row it is given, so that the caller goes on with the round as it now stands. */
  async append(tx: Tx, round: RoundEntity, events: readonly RoundEvent[], also: Partial<RoundEntity> = {}): Promise<void> {
    if (events.length === 0) return;
    const before = round.projection;
    const after = events.reduce<RoundState>((state, event) => applyRoundEvent(state, event), before);
    const recordingTurned = (recordingNow(before) === 'on') !== (recordingNow(after) === 'on');
    const due = { timerDueAt: timerDueAt(before, after, events, round.timerDueAt), handsDueAt: handsDueAt(after, events, round.handsDueAt), breakDueAt: dateOf(breakDueAt(after)), recordingDueAt: recordingTurned ? this.clock.now() : round.recordingDueAt };
    Object.assign(round, { projection: after, seq: after.seq, state: after.state, startedAt: dateOf(after.startedAt), endedAt: dateOf(after.endedAt), ...due, ...also });
    await this.rounds.append([...events]);
    await this.rounds.write(round, before);
    for (const event of events) tx.socket(`round:${round.id}`, 'round.event', asTold(event));
    if (before.state !== after.state) tx.socket(`network:${round.networkId}`, 'changed', { topic: 'rounds', id: round.id });
    if (recordingTurned) tx.job('rounds.recording', { roundId: round.id });
    this.setAlarm(tx, round, before);
  }

  /** The job that marks overtime. It checks the version again, so an older one does nothing. */
  private setAlarm(tx: Tx, round: RoundEntity, before: RoundState): void {
    const timer = round.projection.timer;
    if (!timer || !round.timerDueAt || timer.version === before.timer?.version) return;
    tx.job('rounds.timerDue', { roundId: round.id, timerVersion: timer.version }, { delayMs: Math.max(0, round.timerDueAt.getTime() - this.clock.now().getTime()) });
  }
}

const envelopeOf = (row: RoundEventEntity) => ({ roundId: row.roundId, seq: row.seq, at: row.at.toISOString(), actorId: row.actorId, commandId: row.commandId, type: row.type, payload: row.payload });

/** As screens are told of it: who chose what in a poll stays in the log. */
const asTold = <E extends { type: string; actorId: string | null }>(event: E): E => (event.type === 'poll.chosen' ? { ...event, actorId: null } : event);

const dateOf = (instant: string | null): Date | null => (instant ? new Date(instant) : null);

/** A timer that was announced as over is not due again until it gets a new version. */
function timerDueAt(before: RoundState, after: RoundState, events: readonly RoundEvent[], known: Date | null): Date | null {
  if (!after.timer || after.state !== 'live') return null;
  const announced = events.some((event) => event.type === 'timer.overtime' && event.payload.timerVersion === after.timer?.version);
  if (announced) return null;
  return after.timer.version === before.timer?.version ? known : dateOf(timerEndsAt(after.timer));
}

/** Someone left who waits in the queue: their place is kept for a while. */
function handsDueAt(after: RoundState, events: readonly RoundEvent[], known: Date | null): Date | null {
  const left = events.filter((event) => event.type === 'member.left' && after.queue.some((entry) => entry.member.id === event.payload.memberId));
  if (after.state === 'ended' || after.queue.length === 0) return null;
  return left.length > 0 && !known ? new Date(Date.parse(left[0]!.at) + placeKeptMs) : known;
}
