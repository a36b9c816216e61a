import type { CarriedNames } from './types.js';

export const noNames: CarriedNames = { words: [], initials: [] };

/** What a text must be searched for beside its own names: those of all the other texts. Null when there is nothing to add. */
export function carriedTo(own: CarriedNames, all: readonly CarriedNames[]): CarriedNames | null {
  const rest = (pick: (names: CarriedNames) => readonly string[]): string[] => [...new Set(all.flatMap(pick))].filter((one) => !pick(own).includes(one)).sort();
  const words = rest((names) => names.words);
  const initials = rest((names) => names.initials);
  return words.length + initials.length === 0 ? null : { words, initials };
}
