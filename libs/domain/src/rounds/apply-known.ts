import type { RecommendationDraft, RoundEvent, RoundEventOf, RoundEventType, RoundState, Voice } from '@without-walls/contracts';
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
  ...state, currentItemId: payload.itemId, phase: payload.phase, itemStartedAt: at, timer: startTimer(at, payload.durationMs, payload.timerVersion), peersClosed: payload.peersClosed ?? false, shown: null,
  agenda: state.agenda.map((item) => (item.id === payload.itemId ? { ...item, state: 'current' as const } : item)),
  suspended: state.suspended.filter((one) => one.itemId !== payload.itemId),
});

/** Over, or interrupted by a break: then it counts as planned again, and who waited to speak waits on. */
const finishItem: Handler<'item.finished'> = (state, { itemId, minutesUsed, ...payload }) => {
  const stood = payload.suspended ?? null;
  const agenda = state.agenda.map((item) => (item.id === itemId ? { ...item, state: stood ? ('planned' as const) : payload.state, minutesUsed: payload.state === 'done' ? (item.minutesUsed ?? 0) + minutesUsed : item.minutesUsed } : item));
  const suspended = [...state.suspended.filter((one) => one.itemId !== itemId), ...(stood ? [{ itemId, ...stood }] : [])];
  if (state.currentItemId !== itemId) return { ...state, agenda, suspended };
  const queue = stood ? state.queue.filter((entry) => entry.state === 'waiting') : [];
  return { ...state, agenda, suspended, currentItemId: null, phase: null, timer: null, itemStartedAt: null, queue, shown: null };
};

/** What somebody agrees to: another text, condition, strength, owner or date is another advice. */
const meant = (row: RecommendationDraft): string => JSON.stringify([row.text, row.condition, row.strength, row.owner, row.dueDate]);

/** A word was given on words: when they mean something else, it is to be given anew. Who differs does so while they are named in the row. */
const putRecommendation: Handler<'recommendation.put'> = (state, { recommendation: row }) => {
  const known = state.recommendations.find((one) => one.id === row.id);
  const recommendations = known ? state.recommendations.map((one) => (one === known ? row : one)) : [...state.recommendations, row];
  const differs = (memberId: string): boolean => row.dissent.some((one) => one.memberId === memberId);
  const same = known !== undefined && meant(known) === meant(row);
  const stands = ({ recommendationId, member, agrees }: Voice): boolean => recommendationId !== row.id || (agrees ? same && !differs(member.id) : differs(member.id));
  return { ...state, recommendations, voices: state.voices.filter(stands) };
};

const joinMember: Handler<'member.joined'> = (state, payload, at) => {
  const others = state.present.filter((one) => one.member.id !== payload.member.id);
  return { ...state, present: [...others, { member: payload.member, part: payload.part, since: at, media: false, recommends: payload.recommends ?? false }] };
};

/** The place in the queue is kept; the captions are not: somebody else has to type them. */
const leave: Handler<'member.left'> = (state, { memberId }) => ({ ...state, present: state.present.filter((one) => one.member.id !== memberId), captioner: state.captioner?.id === memberId ? null : state.captioner });

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
  'contribution.added': (state, payload, at) => ({ ...state, contributions: [...without(state.contributions, payload.contributionId), { id: payload.contributionId, kind: payload.kind, text: payload.text, by: payload.by, at, answered: false, also: [], outOfTurn: payload.override, itemId: state.currentItemId }] }),
  'contribution.answered': (state, payload) => ({ ...state, contributions: state.contributions.map((one) => (one.id === payload.contributionId ? { ...one, answered: true } : one)) }),
  ...sharing,
  'peers.closed': (state) => ({ ...state, peersClosed: true }),
  'recommendation.put': putRecommendation,
  'recommendation.removed': (state, payload) => ({ ...state, recommendations: without(state.recommendations, payload.recommendationId), voices: state.voices.filter((one) => one.recommendationId !== payload.recommendationId) }),
  'member.joined': joinMember,
  'member.left': leave,
  'recording.asked': (state, payload) => ({ ...state, recording: { askedBy: payload.by, leaveOutCases: payload.leaveOutCases, answers: [], running: false, said: null, atWork: false, over: false } }),
  'recording.answered': (state, payload) => onRecording(state, (one) => ({ ...one, answers: [...one.answers.filter((known) => known.memberId !== payload.memberId), payload] })),
  'recording.started': (state) => onRecording(state, (one) => ({ ...one, running: true, said: null })),
  'recording.failed': (state, payload) => onRecording(state, (one) => ({ ...one, running: false, said: payload.say })),
  'recording.stopped': (state) => onRecording(state, (one) => (one.atWork ? { ...one, running: false, over: true } : null)),
  'recorder.set': (state, { atWork }) => onRecording(state, (one) => (one.over && !atWork ? null : { ...one, atWork })),
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
