import type { CarriedNames } from '@without-walls/deidentify';

type WithNames = { readonly names: CarriedNames };

/** Names found in all fields but this one and not in it: what it must be searched for. Null when there are none. */
export function otherNames(known: ReadonlyMap<string, WithNames>, key: string): CarriedNames | null {
  const own = known.get(key)?.names;
  const rest = (pick: (names: CarriedNames) => readonly string[]): string[] => {
    const has = new Set(own ? pick(own) : []);
    return [...new Set([...known].flatMap(([other, one]) => (other === key ? [] : pick(one.names))))].filter((word) => !has.has(word)).sort();
  };
  const words = rest((names) => names.words);
  const initials = rest((names) => names.initials);
  return words.length + initials.length === 0 ? null : { words, initials };
}

/** The same for the same names, so that a field is searched again only when they changed. */
export const joinedNames = (names: CarriedNames | null): string => (names ? `${names.words.join(' ')}|${names.initials.join(' ')}` : '');
