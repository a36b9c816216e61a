import type { MemberRef, RoundState } from '@without-walls/contracts';
import { millis, type Now } from '../time/instants.js';
import { currentItem } from './permissions.js';

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
 * heard first, at most `most`. Nobody while nobody has spoken. Who presents the case is not asked: it is their turn anyway.
 */
export function heardLeast(state: RoundState, now: Now, most = 3): Heard[] {
  const presenterId = currentItem(state)?.case?.presenter.id;
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

/** Members who only listen, and the one of them who may speak now because they have the floor. */
export function listeners(state: RoundState): { ids: string[]; speaks: string | null } {
  const ids = state.present.filter((one) => one.part === 'observer').map((one) => one.member.id);
  const speaker = speakerOf(state);
  return { ids, speaks: speaker && ids.includes(speaker) ? speaker : null };
}
