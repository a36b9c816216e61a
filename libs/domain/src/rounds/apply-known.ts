import type { RoundEvent, RoundEventOf, RoundEventType, RoundState } from '@without-walls/contracts';
import { moveInQueue } from './queue.js';
import { keepWorking } from './breaks.js';
import { nothingShared, sharing } from './sharing.js';
import { keepSpoken } from './spoken.js';
import { staysClosed } from './turns.js';
import { extendTimer, pauseTimer, resumeTimer, startTimer } from './timer.js';

type Handler<T extends RoundEventType> = (state: RoundState, payload: RoundEventOf<T>['payload'], at: string) => RoundState;
type Handlers = { [T in RoundEventType]: Handler<T> };

const onTimer = (state: RoundState, change: (timer: NonNullable<RoundState['timer']>) => RoundState['timer']): RoundState => (state.timer ? { ...state, timer: change(state.timer) } : state);
const onRecording = (state: RoundState, change: (recording: NonNullable<RoundState['recording']>) => RoundState['recording']): RoundState => (state.recording ? { ...state, recording: change(state.recording) } : state);
const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => list.filter((entry) => entry.id !== id);

const startItem: Handler<'item.started'> = (state, payload, at) => ({
  ...state, currentItemId: payload.itemId, phase: payload.phase, itemStartedAt: at, timer: startTimer(at, payload.durationMs, payload.timerVersion), peersClosed: false, contributions: [], shown: null,
  agenda: state.agenda.map((item) => (item.id === payload.itemId ? { ...item, state: 'current' as const } : item)),
});

const finishItem: Handler<'item.finished'> = (state, payload) => {
  const agenda = state.agenda.map((item) => (item.id === payload.itemId ? { ...item, state: payload.state, minutesUsed: payload.state === 'done' ? (item.minutesUsed ?? 0) + payload.minutesUsed : item.minutesUsed } : item));
  if (state.currentItemId !== payload.itemId) return { ...state, agenda };
  return { ...state, agenda, currentItemId: null, phase: null, timer: null, itemStartedAt: null, queue: [], shown: null };
};

const putRecommendation: Handler<'recommendation.put'> = (state, { recommendation }) => {
  const known = state.recommendations.some((row) => row.id === recommendation.id);
  const recommendations = known ? state.recommendations.map((row) => (row.id === recommendation.id ? recommendation : row)) : [...state.recommendations, recommendation];
  // A word was given on words: when they change, it is to be given anew.
  const changed = state.recommendations.some((row) => row.id === recommendation.id && (row.text !== recommendation.text || row.condition !== recommendation.condition));
  return { ...state, recommendations, voices: changed ? state.voices.filter((one) => one.recommendationId !== recommendation.id) : state.voices };
};

const joinMember: Handler<'member.joined'> = (state, payload, at) => {
  const others = state.present.filter((one) => one.member.id !== payload.member.id);
  return { ...state, present: [...others, { member: payload.member, part: payload.part, since: at, media: false }] };
};

const raiseHand: Handler<'hand.raised'> = (state, payload, at) => {
  const order = Math.max(0, ...state.queue.map((entry) => entry.order)) + 1;
  return { ...state, queue: [...without(state.queue, payload.entryId), { id: payload.entryId, member: payload.member, kind: payload.kind, raisedAt: at, state: 'waiting', order }] };
};

/** One voice at a time: whoever spoke before is done and leaves the queue. An entry that is gone changes nothing. */
const giveFloor: Handler<'floor.given'> = (state, payload) => {
  if (!state.queue.some((entry) => entry.id === payload.entryId)) return state;
  const queue = state.queue.filter((entry) => entry.id === payload.entryId || entry.state !== 'speaking').map((entry) => (entry.id === payload.entryId ? { ...entry, state: 'speaking' as const } : entry));
  return { ...state, queue };
};

const handlers: Handlers = {
  'round.opened': (state, payload) => ({ ...state, ...payload }),
  'round.started': (state, _payload, at) => ({ ...state, state: 'live', startedAt: at }),
  'item.started': startItem,
  'item.finished': finishItem,
  'phase.changed': (state, payload, at) => ({ ...state, phase: payload.phase, peersClosed: state.peersClosed && staysClosed(payload.phase), timer: startTimer(at, payload.durationMs, payload.timerVersion) }),
  'timer.extended': (state, payload) => onTimer(state, (timer) => extendTimer(timer, payload.byMs, payload.timerVersion)),
  'timer.paused': (state, payload, at) => onTimer(state, (timer) => pauseTimer(timer, at, payload.timerVersion)),
  'timer.resumed': (state, payload, at) => onTimer(state, (timer) => resumeTimer(timer, at, payload.timerVersion)),
  'timer.overtime': (state) => state, // an announcement; the screens see overtime in the timer itself
  'hand.raised': raiseHand,
  'speaker.invited': (state, payload, at) => raiseHand(state, { ...payload, kind: 'hand', override: false }, at),
  'break.suggested': (state, _payload, at) => ({ ...state, breakSuggestedAt: at }),
  'item.added': (state, { item }) => ({ ...state, agenda: [...state.agenda.filter((one) => one.id !== item.id), item] }),
  'hand.lowered': (state, payload) => ({ ...state, queue: without(state.queue, payload.entryId) }),
  'floor.given': giveFloor,
  'queue.moved': (state, payload) => ({ ...state, queue: moveInQueue(state.queue, payload.entryId, payload.before) }),
  'contribution.added': (state, payload, at) => ({ ...state, contributions: [...without(state.contributions, payload.contributionId), { id: payload.contributionId, kind: payload.kind, text: payload.text, by: payload.by, at, answered: false, also: [], outOfTurn: payload.override }] }),
  'contribution.answered': (state, payload) => ({ ...state, contributions: state.contributions.map((one) => (one.id === payload.contributionId ? { ...one, answered: true } : one)) }),
  ...sharing,
  'peers.closed': (state) => ({ ...state, peersClosed: true }),
  'recommendation.put': putRecommendation,
  'recommendation.removed': (state, payload) => ({ ...state, recommendations: without(state.recommendations, payload.recommendationId), voices: state.voices.filter((one) => one.recommendationId !== payload.recommendationId) }),
  'member.joined': joinMember,
  'member.left': (state, payload) => ({ ...state, present: state.present.filter((one) => one.member.id !== payload.memberId) }), // the place in the queue is kept
  'recording.asked': (state, payload) => ({ ...state, recording: { askedBy: payload.by, leaveOutCases: payload.leaveOutCases, answers: [], running: false, said: null } }),
  'recording.answered': (state, payload) => onRecording(state, (one) => ({ ...one, answers: [...one.answers.filter((known) => known.memberId !== payload.memberId), payload] })),
  'recording.started': (state) => onRecording(state, (one) => ({ ...one, running: true, said: null })),
  'recording.failed': (state, payload) => onRecording(state, (one) => ({ ...one, running: false, said: payload.say })),
  'recording.stopped': (state) => ({ ...state, recording: null }),
  'captioner.set': (state, payload) => ({ ...state, captioner: payload.member }),
  'company.set': (state, payload) => ({ ...state, company: [...state.company.filter((one) => one.by !== payload.by), ...(payload.memberIds.length > 0 ? [payload] : [])] }),
  'member.media': (state, payload) => ({ ...state, present: state.present.map((one) => (one.member.id === payload.memberId ? { ...one, media: payload.media } : one)) }),
  'round.finished': (state, _payload, at) => ({ ...state, state: 'ended', endedAt: at, queue: [] }),
};

/** Folds one event without looking at `seq`. An unknown type leaves the state as it is. */
export function applyKnown(state: RoundState, event: RoundEvent): RoundState {
  const handler = handlers[event.type] as Handler<RoundEventType> | undefined;
  if (!handler) return state;
  const before = { ...nothingShared, ...state };
  return keepWorking(keepSpoken(before, handler(before, event.payload as never, event.at), event.at), event.at);
}
