import type { MemberRef, RoundEventOf, RoundEventType, RoundState } from '@without-walls/contracts';
import { nextToSpeak, pollCounts, queueOrder, type AnyRoundEvent } from '@without-walls/domain';
import { handWords, phaseWords } from '../phase-words';

export type Listener = { meId: string; facilitates: boolean };
type Writer<T extends RoundEventType> = (payload: RoundEventOf<T>['payload'], before: RoundState, me: Listener) => string | null;
type Writers = { [T in RoundEventType]?: Writer<T> };

const short = (member: MemberRef): string => member.name;
const itemTitle = (state: RoundState, id: string): string => state.agenda.find((item) => item.id === id)?.title ?? 'the next item';

function nameInQueue(state: RoundState, entryId: string, me: Listener): string | null {
  const entry = state.queue.find((one) => one.id === entryId);
  if (!entry) return null;
  return entry.member.id === me.meId ? 'You have the floor' : `${short(entry.member)} has the floor`;
}

function pollWords(state: RoundState, id: string): string {
  const poll = state.polls.find((one) => one.id === id);
  if (!poll) return '';
  const counts = pollCounts(poll);
  return `: ${poll.options.map((option, index) => `${option} ${counts[index]}`).join(', ')}`;
}

/** What is worth saying aloud. The rest is on the screen; a room that talks all the time is not listened to. */
const writers: Writers = {
  'round.started': () => 'The round has begun',
  'item.started': (payload, before) => `Now: ${itemTitle(before, payload.itemId)}${payload.phase ? `. ${phaseWords[payload.phase].what}` : ''}`,
  'phase.changed': (payload) => `${phaseWords[payload.phase].name}. ${phaseWords[payload.phase].what}`,
  'timer.extended': (payload) => `${Math.max(1, Math.round(Math.abs(payload.byMs) / 60_000))} minutes ${payload.byMs > 0 ? 'more' : 'less'}`,
  'timer.paused': () => 'The clock is paused',
  'timer.resumed': () => 'The clock runs on',
  'hand.raised': (payload, _before, me) => (payload.member.id === me.meId ? null : `${short(payload.member)} ${handWords[payload.kind]}`),
  'speaker.invited': (payload, _before, me) => (payload.member.id === me.meId ? `${short(payload.by)} invites you to speak. You are in the queue.` : null),
  'break.suggested': () => 'An hour without a break. A short one now helps everybody.',
  'floor.given': (payload, before, me) => nameInQueue(before, payload.entryId, me),
  'contribution.added': (payload, _before, me) => (payload.by.id === me.meId ? null : payload.kind === 'question' ? `Question from ${short(payload.by)}` : `Suggestion from ${short(payload.by)}`),
  'recording.asked': (payload, _before, me) => (payload.by.id === me.meId ? null : `${short(payload.by)} asks whether this round may be recorded`),
  'recording.started': () => 'Recording starts',
  'recording.failed': (payload) => payload.say,
  'recording.stopped': (_payload, before) => (before.recording?.running && !before.recording.atWork ? 'The recording has ended' : null),
  'recorder.set': ({ atWork }, before) => (!atWork && before.recording?.over ? 'The recording has ended' : null),
  'captioner.set': (payload) => (payload.member ? `${short(payload.member)} types the captions` : 'Nobody types the captions now'),
  'member.left': (payload, before) => (before.captioner?.id === payload.memberId ? 'Nobody types the captions now' : null),
  'poll.opened': (payload) => `A poll: ${payload.question}`,
  'poll.closed': (payload, before) => `The poll is closed${pollWords(before, payload.pollId)}`,
  'shown.changed': (payload, before) => (payload.shown?.kind === 'page' && before.shown?.kind !== 'page' ? 'A page is shown to everybody' : null),
  'peers.closed': () => 'The sites have spoken. The hub may suggest now.',
  'recommendation.put': ({ recommendation }, before, me) => (recommendation.version > 1 || recommendation.by.id === me.meId ? null : `${short(recommendation.by)} adds recommendation ${before.recommendations.filter((row) => row.itemId === recommendation.itemId).length + 1}`),
  'member.joined': (payload, before, me) => (me.facilitates && before.state === 'lobby' && payload.member.id !== me.meId ? `${short(payload.member)} is here` : null),
  'round.finished': (payload) => (payload.letters > 0 ? 'The round is finished. The advice is signed and sent.' : 'The round is finished.'),
};

/** The sentence for one event, or null when it is not announced. `before` is the state it changes. */
export function eventSentence(event: AnyRoundEvent, before: RoundState, me: Listener): string | null {
  const writer = writers[event.type as RoundEventType] as Writer<RoundEventType> | undefined;
  return writer ? writer(event.payload as never, before, me) : null;
}

/** Where the member stands in the queue: "You are third". Null when they are not in it. */
export function placeInQueue(queue: RoundState['queue'], meId: string): number | null {
  const at = queueOrder(queue).filter((entry) => entry.state === 'waiting').findIndex((entry) => entry.member.id === meId);
  return at === -1 ? null : at + 1;
}

/** Said when the own place has moved up: who waits hears it without looking. Null when it has not, and for who speaks. */
export function placeSentence(before: RoundState, after: RoundState, meId: string): string | null {
  const [was, is] = [placeInQueue(before.queue, meId), placeInQueue(after.queue, meId)];
  if (was === null || is === null || is >= was) return null;
  return nextToSpeak(after)?.member.id === meId ? 'You are next' : `You are number ${is} in the queue`;
}
