import type { AgendaItem, RoundEventOf, RoundState } from '@without-walls/contracts';
import { millis, toInstant, type Now } from '../time/instants.js';
import { minutesSoFar, timerVersion } from './decide-agenda.js';
import type { CommandOf } from './decide.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { currentItem } from './permissions.js';
import { timerLeft } from './timer.js';

/** Concentration on a screen falls off after about an hour. */
export const breakAfterMs = 60 * 60_000;

const rests = (state: RoundState): boolean => state.state !== 'live' || currentItem(state)?.kind === 'break';

/** Since when people work without a break. Folded after every event; a break begins it anew. */
export function keepWorking(after: RoundState, at: string): RoundState {
  if (rests(after)) return after.workingSince || after.breakSuggestedAt ? { ...after, workingSince: null, breakSuggestedAt: null } : after;
  return after.workingSince ? after : { ...after, workingSince: at };
}

/** When a break is to be suggested; null when it was, in a break, and outside of a live round. */
export const breakDueAt = (state: RoundState): string | null => (state.workingSince && !state.breakSuggestedAt ? toInstant(millis(state.workingSince) + breakAfterMs) : null);

/** Suggests a break once, when it is due. For the sweep, which may come late or twice. */
export function decideBreakDue(state: RoundState, now: Now): RoundDecision {
  const due = breakDueAt(state);
  const writer = new EventWriter(state, null, now, `break:${state.workingSince}`);
  return due && millis(now) >= millis(due) ? writer.add({ type: 'break.suggested', payload: {} }).accepted : writer.accepted;
}

/** Begins a break: the next one planned, else a new item. What was on is gone on with afterwards, where it stood. */
export function decideTakeBreak(state: RoundState, command: CommandOf<'take-break'>, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  if (rests(state)) return refuse('wrong_state', state);
  if (command.expectedVersion !== timerVersion(state)) return refuse('stale_version', state);
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  const planned = state.agenda.find((item) => item.kind === 'break' && item.state === 'planned');
  const item = planned ?? unplanned(state, ids.newId, command.minutes);
  const current = currentItem(state);
  if (current) writer.add({ type: 'item.finished', payload: { itemId: current.id, state: 'done', minutesUsed: minutesSoFar(state, now), suspended: standingOf(state, now) } });
  if (!planned) writer.add({ type: 'item.added', payload: { item } });
  return writer.add({ type: 'item.started', payload: { itemId: item.id, phase: null, durationMs: item.minutes * 60_000, timerVersion: writer.nextSeq, peersClosed: false } }).accepted;
}

/** Where the current item stands: a case in its phase, anything else while it has time left; null when it is over. */
function standingOf({ phase, peersClosed, timer }: RoundState, now: Now): RoundEventOf<'item.finished'>['payload']['suspended'] {
  const leftMs = timer ? Math.max(0, Math.round(timerLeft(timer, now))) : 0;
  return phase !== null || leftMs > 0 ? { phase, leftMs, peersClosed } : null;
}

const unplanned = (state: RoundState, id: string, minutes: number): AgendaItem => ({ id, position: state.agenda.length, kind: 'break', title: 'Break', minutes, state: 'planned', minutesUsed: null, case: null, lectureId: null, speaker: null, presenterState: 'none' });
