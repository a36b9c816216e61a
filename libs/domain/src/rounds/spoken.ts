import type { MemberRef, RoundState } from '@without-walls/contracts';
import { millis, type Now } from '../time/instants.js';
import { currentItem, presenterOf } from './permissions.js';
import { mayBeRecorded } from './recording.js';

/** Who has the floor; null when nobody has. */
export const speakerOf = (state: Pick<RoundState, 'queue'>): string | null => state.queue.find((entry) => entry.state === 'speaking')?.member.id ?? null;

/** Adds up how long each member had the floor. Folded after every event. */
export function keepSpoken(before: RoundState, after: RoundState, at: string): RoundState {
  const [was, is] = [speakerOf(before), speakerOf(after)];
  if (was === is) return after;
  const spoken = was ? { ...after.spoken, [was]: spokenMs(before, was, at) } : after.spoken;
  return { ...after, spoken, speakingSince: is ? at : null };
}

/** Milliseconds for which a member had the floor up to `now`. The floor, not the voice: who speaks unasked is not counted. */
export function spokenMs(state: RoundState, memberId: string, now: Now): number {
  const running = speakerOf(state) === memberId && state.speakingSince ? Math.max(0, millis(now) - millis(state.speakingSince)) : 0;
  return (state.spoken[memberId] ?? 0) + running;
}

export interface Heard {
  member: MemberRef;
  ms: number;
}

const notAsked: readonly string[] = ['observer', 'facilitator', 'coordinator'];

/**
 * Who is here, takes part, waits for nothing, and had the floor for less than half of what others had on average: the least
 * heard first, at most `most`. Nobody while nobody has spoken. Who presents the case or gives the lecture is not asked: it is their turn anyway.
 */
export function heardLeast(state: RoundState, now: Now, most = 3): Heard[] {
  const presenterId = presenterOf(currentItem(state))?.id;
  const all = state.present.filter((one) => !notAsked.includes(one.part) && one.member.id !== presenterId).map(({ member, since }) => ({ member, since, ms: spokenMs(state, member.id, now) }));
  const average = all.reduce((sum, one) => sum + one.ms, 0) / Math.max(1, all.length);
  return all
    .filter((one) => one.ms < average / 2 && !state.queue.some((entry) => entry.member.id === one.member.id))
    .sort((a, b) => a.ms - b.ms || millis(a.since) - millis(b.since))
    .slice(0, most)
    .map(({ member, ms }) => ({ member, ms }));
}

/** True for who waits and had the floor not once, while others had it. */
export const waitsUnheard = (state: RoundState, memberId: string): boolean => !state.spoken[memberId] && Object.values(state.spoken).some((ms) => ms > 0) && speakerOf(state) !== memberId;

/** True when what somebody may send can be another than before. */
export const publishingChanged = (before: RoundState, after: RoundState): boolean => speakerOf(before) !== speakerOf(after) || before.recording?.answers !== after.recording?.answers;

/** What a member may send into the video room. `voice`: who only listens, while they have the floor. */
export type Publishing = 'nothing' | 'voice' | 'all';

/** `takesPart`: they do not only listen. Who said no to a recording sends nothing, whatever else they are, until it is over. */
export function publishing(state: RoundState, memberId: string, takesPart: boolean): Publishing {
  if (!mayBeRecorded(state, memberId)) return 'nothing';
  if (takesPart) return 'all';
  return speakerOf(state) === memberId ? 'voice' : 'nothing';
}
