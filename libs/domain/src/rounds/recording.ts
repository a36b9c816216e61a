import type { RoundState } from '@without-walls/contracts';
import type { Now } from '../time/instants.js';
import type { CommandOf } from './decide.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { currentItem } from './permissions.js';

/** Whether it is being recorded, and if not, why not: nobody asked or started it, somebody has not answered, a case is on. */
export type RecordingNow = 'off' | 'on' | 'answers' | 'case';

/** Those who are here and have not said whether they agree. Late joiners are among them: until they answer nothing is recorded. */
export function unanswered(state: RoundState): RoundState['present'] {
  const answered = new Set(state.recording?.answers.map((one) => one.memberId));
  return state.recording ? state.present.filter((one) => !answered.has(one.member.id)) : [];
}

export function recordingNow(state: RoundState): RecordingNow {
  if (!state.recording?.running || state.state === 'ended') return 'off';
  if (unanswered(state).length > 0) return 'answers';
  return state.recording.leaveOutCases && currentItem(state)?.kind === 'case' ? 'case' : 'on';
}

/** False for who said no: they stay, with camera and microphone off, until the recording is over. */
export const mayBeRecorded = (state: RoundState, memberId: string): boolean => state.recording?.answers.find((one) => one.memberId === memberId)?.agrees !== false;

/** A stretch that was begun and not ended. `egressId` is null until the recording service has answered. */
export interface OpenStretch {
  readonly egressId: string | null;
  readonly startedAt: Date;
}

/** Longer than the recording service may take to answer: who asked it is gone. */
const answerMs = 15_000;

/** What the recording service is to be asked next. What nobody knows the end of is stopped, and begun anew if it is still wanted. */
export function recordingStep(wanted: boolean, open: OpenStretch | null, now: Date): 'start' | 'stop' | 'wait' | 'done' {
  if (!open) return wanted ? 'start' : 'done';
  if (open.egressId === null) return now.getTime() - open.startedAt.getTime() < answerMs ? 'wait' : 'stop';
  return wanted ? 'done' : 'stop';
}

type RecordingCommand = CommandOf<'ask-recording'> | CommandOf<'answer-recording'> | CommandOf<'start-recording'> | CommandOf<'stop-recording'>;

/** Asked first, answered by everybody who is here, and only then started. */
export function decideRecording(state: RoundState, command: RecordingCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  if (command.type === 'ask-recording') return state.recording ? writer.accepted : writer.add({ type: 'recording.asked', payload: { by: actor.member, leaveOutCases: command.leaveOutCases } }).accepted;
  if (command.type === 'stop-recording') return state.recording && !state.recording.over ? writer.add({ type: 'recording.stopped', payload: {} }).accepted : writer.accepted;
  if (!state.recording || state.recording.over) return refuse('wrong_state', state);
  if (command.type === 'answer-recording') return answer(state, command.agrees, actor, writer);
  if (state.state !== 'live' || unanswered(state).length > 0) return refuse('wrong_state', state);
  return state.recording.running ? writer.accepted : writer.add({ type: 'recording.started', payload: {} }).accepted;
}

/** A no can become a yes, and a yes a no, at any moment. */
function answer(state: RoundState, agrees: boolean, actor: RoundActor, writer: EventWriter): RoundDecision {
  const before = state.recording?.answers.find((one) => one.memberId === actor.member.id);
  return before?.agrees === agrees ? writer.accepted : writer.add({ type: 'recording.answered', payload: { memberId: actor.member.id, agrees } }).accepted;
}
