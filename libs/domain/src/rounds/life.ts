import type { MemberRef, RoundEventOf, RoundState } from '@without-walls/contracts';
import { millis, type Now } from '../time/instants.js';
import { minutesSoFar } from './decide-agenda.js';
import { EventWriter, refuse, type Part, type RoundCan, type RoundDecision } from './outcome.js';

/** Opens the room: the first event of a round, on its empty state. Opening again changes nothing. */
export function decideOpen(state: RoundState, opened: RoundEventOf<'round.opened'>['payload'], actorId: string, now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, actorId, now, commandId);
  return state.seq > 0 ? writer.accepted : writer.add({ type: 'round.opened', payload: opened }).accepted;
}

/** Who comes in, as what. */
export interface Comer {
  readonly member: MemberRef;
  readonly part: Part;
  readonly can: Pick<RoundCan, 'recommend'>;
}

/** Comes in. Who was removed may not (`forbidden`) before the round ends. A member who is already here with the same part changes nothing (a second tab). */
export function decideJoin(state: RoundState, { member, part, can }: Comer, now: Now, commandId: string): RoundDecision {
  if (state.state === 'ended') return refuse('wrong_state', state);
  if (state.removed?.includes(member.id)) return refuse('forbidden');
  const writer = new EventWriter(state, member.id, now, commandId);
  if (state.present.some((one) => one.member.id === member.id && one.part === part)) return writer.accepted;
  return writer.add({ type: 'member.joined', payload: { member, part, recommends: can.recommend } }).accepted;
}

/** Leaves or dropped out. The place in the queue is kept for two minutes (`abandonedEntries`). */
export function decideLeave(state: RoundState, memberId: string, now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, memberId, now, commandId);
  const here = state.state !== 'ended' && state.present.some((one) => one.member.id === memberId);
  return here ? writer.add({ type: 'member.left', payload: { memberId } }).accepted : writer.accepted;
}

/** Camera and microphone as the video server reports them. */
export function decideMedia(state: RoundState, memberId: string, media: boolean, now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, memberId, now, commandId);
  const changes = state.state !== 'ended' && state.present.some((one) => one.member.id === memberId && one.media !== media);
  return changes ? writer.add({ type: 'member.media', payload: { memberId, media } }).accepted : writer.accepted;
}

/** Lowers the hands of people who have been away too long. */
export function decideAbandoned(state: RoundState, entryIds: readonly string[], now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, null, now, commandId);
  for (const entry of state.queue) if (entryIds.includes(entry.id)) writer.add({ type: 'hand.lowered', payload: { entryId: entry.id } });
  return writer.accepted;
}

/**
 * Finish: the current item is done, the rest is not reached, the round ends. Finishing an ended round changes nothing,
 * so a second press has no second effect. `counts` are what the one act made: letters sent, cases put back on the list.
 */
export function decideFinish(state: RoundState, counts: { letters: number; relisted: number }, actorId: string, now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, actorId, now, commandId);
  if (state.state === 'ended') return writer.accepted;
  if (state.state === 'lobby') return refuse('wrong_state', state);
  return endAll(state, counts, now, writer);
}

function endAll(state: RoundState, counts: { letters: number; relisted: number }, now: Now, writer: EventWriter): RoundDecision {
  for (const item of state.agenda) {
    if (item.state === 'current') writer.add({ type: 'item.finished', payload: { itemId: item.id, state: 'done', minutesUsed: minutesSoFar(state, now), suspended: null } });
    const begun = state.suspended?.some((one) => one.itemId === item.id);
    if (item.state === 'planned') writer.add({ type: 'item.finished', payload: { itemId: item.id, state: begun ? 'done' : 'not-reached', minutesUsed: 0, suspended: null } });
  }
  return writer.add({ type: 'round.finished', payload: counts }).accepted;
}

/** A round that nobody finishes is over three hours after its planned end: long enough for a round that runs on, or is finished after lunch. Milliseconds. */
export const forgottenAfterMs = 3 * 3_600_000;
/** And for so long nobody was there or did anything. Milliseconds. */
export const forgottenQuietMs = 30 * 60_000;

/** True for a round that was opened and left. `lastActAt`: when a person did something in it the last time, leaving included. */
export function isForgotten(state: RoundState, lastActAt: Now, now: Now): boolean {
  const plannedEnd = millis(state.startsAt) + state.agenda.reduce((sum, item) => sum + item.minutes * 60_000, 0);
  return state.state !== 'ended' && state.present.length === 0 && millis(now) - plannedEnd >= forgottenAfterMs && millis(now) - millis(lastActAt) >= forgottenQuietMs;
}

/** Ends a round that was forgotten, by nobody, at the moment when the last one had left: what was held is as long as it was. Nothing is signed. */
export function decideForgotten(state: RoundState, relisted: number, lastActAt: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, null, lastActAt, commandId);
  return state.state === 'ended' ? writer.accepted : endAll(state, { letters: 0, relisted }, lastActAt, writer);
}

/** What Finish does with each case of the agenda: a letter where there is advice, back on the list where there is none. */
export function finishPlan(state: RoundState): { letters: string[]; relisted: string[] } {
  const advised = new Set(state.recommendations.map((row) => row.caseId));
  const caseIds = state.agenda.flatMap((item) => (item.case ? [item.case.id] : []));
  return { letters: caseIds.filter((id) => advised.has(id)), relisted: caseIds.filter((id) => !advised.has(id)) };
}
