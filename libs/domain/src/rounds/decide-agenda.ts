import { phases, type RoundState } from '@without-walls/contracts';
import { minutesBetween, type Now } from '../time/instants.js';
import type { CommandOf } from './decide.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { currentItem } from './permissions.js';
import { phaseDurationMs } from './phases.js';

type AgendaCommand = CommandOf<'start'> | CommandOf<'start-item'> | CommandOf<'finish-item'> | CommandOf<'change-phase'> | CommandOf<'close-peers'>;

/** Version of what the agenda commands are made against: the running timer's, 0 when none runs. */
export const timerVersion = (state: RoundState): number => state.timer?.version ?? 0;

/** Minutes since the item began, to a tenth. Pauses count: the session's clock does not stop. */
export function minutesSoFar(state: RoundState, now: Now): number {
  return state.itemStartedAt ? Math.max(0, Math.round(minutesBetween(state.itemStartedAt, now) * 10) / 10) : 0;
}

/** Starting, moving through and finishing items. Starting an item finishes the one before it. */
export function decideAgenda(state: RoundState, command: AgendaCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  if (command.type === 'start') return state.state === 'live' ? writer.accepted : writer.add({ type: 'round.started', payload: {} }).accepted;
  if (state.state !== 'live') return refuse('wrong_state', state);
  if (command.expectedVersion !== timerVersion(state)) return refuse('stale_version', state);
  if (command.type === 'start-item') return startItem(state, command.itemId, now, writer);
  if (command.type === 'finish-item') return finishItem(state, command.itemId, now, writer);
  if (command.type === 'change-phase') return changePhase(state, command.phase, writer);
  return closePeers(state, writer);
}

function startItem(state: RoundState, itemId: string, now: Now, writer: EventWriter): RoundDecision {
  const item = state.agenda.find((one) => one.id === itemId);
  if (!item) return refuse('not_found');
  if (item.state === 'current') return refuse('wrong_state', state);
  const before = currentItem(state);
  if (before) writer.add({ type: 'item.finished', payload: { itemId: before.id, state: 'done', minutesUsed: minutesSoFar(state, now), suspended: null } });
  // What a break interrupted goes on where it stood.
  const stood = state.suspended.find((one) => one.itemId === itemId);
  if (stood) return writer.add({ type: 'item.started', payload: { itemId, phase: stood.phase, durationMs: stood.leftMs, timerVersion: writer.nextSeq, peersClosed: stood.peersClosed } }).accepted;
  const phase = item.kind === 'case' ? 'present' : null;
  const durationMs = phase ? phaseDurationMs(phase, item.minutes, state.phaseShares) : item.minutes * 60_000;
  return writer.add({ type: 'item.started', payload: { itemId, phase, durationMs, timerVersion: writer.nextSeq, peersClosed: false } }).accepted;
}

function finishItem(state: RoundState, itemId: string, now: Now, writer: EventWriter): RoundDecision {
  if (state.currentItemId !== itemId) return refuse('wrong_state', state);
  return writer.add({ type: 'item.finished', payload: { itemId, state: 'done', minutesUsed: minutesSoFar(state, now), suspended: null } }).accepted;
}

/** Any phase may follow any other; all but the next in order are marked as an override. Going past suggestions closes the sites' turn. */
function changePhase(state: RoundState, phase: (typeof phases)[number], writer: EventWriter): RoundDecision {
  const item = currentItem(state);
  if (!item || state.phase === null || state.phase === phase) return refuse('wrong_state', state);
  const override = phases.indexOf(phase) !== phases.indexOf(state.phase) + 1;
  if (!state.peersClosed && phases.indexOf(phase) > phases.indexOf('suggest')) writer.add({ type: 'peers.closed', payload: { override: state.phase !== 'suggest' } });
  return writer.add({ type: 'phase.changed', payload: { phase, durationMs: phaseDurationMs(phase, item.minutes, state.phaseShares), timerVersion: writer.nextSeq, override } }).accepted;
}

function closePeers(state: RoundState, writer: EventWriter): RoundDecision {
  if (state.phase === null) return refuse('wrong_state', state);
  if (state.peersClosed) return writer.accepted;
  // Their turn has not come yet: it can be skipped by going on, but not ended.
  if (state.phase !== 'suggest') return refuse('wrong_state', state);
  return writer.add({ type: 'peers.closed', payload: { override: false } }).accepted;
}
