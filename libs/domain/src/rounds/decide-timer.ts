import type { RoundState } from '@without-walls/contracts';
import type { Now } from '../time/instants.js';
import { timerVersion } from './decide-agenda.js';
import type { CommandOf } from './decide.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { timerLeft } from './timer.js';

type TimerCommand = CommandOf<'extend'> | CommandOf<'pause'> | CommandOf<'resume'>;

/** Extending, pausing and resuming. Each makes a new timer version, so that a job set for an older one does nothing. */
export function decideTimer(state: RoundState, command: TimerCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  const timer = state.timer;
  if (!timer) return refuse('wrong_state', state);
  if (command.expectedVersion !== timerVersion(state)) return refuse('stale_version', state);
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  const version = writer.nextSeq;
  if (command.type === 'extend') {
    // "Two more minutes" in overtime means two minutes from now, not from an end long past.
    const overdue = command.byMs > 0 ? Math.max(0, -timerLeft(timer, now)) : 0;
    return writer.add({ type: 'timer.extended', payload: { byMs: command.byMs + overdue, timerVersion: version } }).accepted;
  }
  const paused = timer.pausedAt !== null;
  if (command.type === 'pause') return paused ? writer.accepted : writer.add({ type: 'timer.paused', payload: { timerVersion: version } }).accepted;
  return paused ? writer.add({ type: 'timer.resumed', payload: { timerVersion: version } }).accepted : writer.accepted;
}

/** Command id of the overtime mark of a timer: one per version, so that job and sweep together mark it once. */
export const overtimeCommandId = (version: number): string => `overtime:${version}`;

/** Marks overtime when the timer of that version has run out; otherwise no event. For the delayed job and the sweep, which may both come, late or early. */
export function decideOvertime(state: RoundState, version: number, now: Now): RoundDecision {
  const writer = new EventWriter(state, null, now, overtimeCommandId(version));
  const due = state.state === 'live' && state.timer?.version === version && state.timer.pausedAt === null && timerLeft(state.timer, now) <= 0;
  return due ? writer.add({ type: 'timer.overtime', payload: { timerVersion: version } }).accepted : writer.accepted;
}
