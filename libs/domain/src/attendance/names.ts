/** Somebody a name of a list may mean. */
export interface KnownName {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
}
export interface NameMatch {
  readonly memberId: string | null;
  /** 0 to 1. From `sureFrom` on a person need not decide. */
  readonly confidence: number;
}

export const sureFrom = 0.9;
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'professor', 'sr', 'rn', 'gp', 'phd', 'md', 'frca', 'pt', 'ot']);

/** Words of a name without titles, brackets, accents and what video programs add. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\([^)]*\)|\[[^\]]*\]|#\s*\d+/g, ' ');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0 && !titles.has(word));
}

/** How alike two names are: the share of words they have in common, initials counting half. */
function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let sum = 0;
  for (const word of a) {
    const same = left.indexOf(word);
    const initial = left.findIndex((other) => (word.length === 1 || other.length === 1) && other[0] === word[0]);
    if (same >= 0) [sum] = [sum + 1, left.splice(same, 1)];
    else if (initial >= 0) [sum] = [sum + 0.5, left.splice(initial, 1)];
  }
  return sum / Math.max(a.length, b.length);
}

/** Whom a line of a list from Zoom or Teams means. An address decides alone; two people who fit alike are nobody. */
export function matchName(line: { name: string; email: string | null }, known: readonly KnownName[]): NameMatch {
  const byAddress = line.email ? known.find((one) => one.email.toLowerCase() === line.email!.toLowerCase()) : undefined;
  if (byAddress) return { memberId: byAddress.memberId, confidence: 1 };
  const words = nameWords(line.name);
  const ranked = known.map((one) => ({ memberId: one.memberId, confidence: alike(words, nameWords(one.name)) })).sort((a, b) => b.confidence - a.confidence);
  const [best, second] = ranked;
  if (!best || best.confidence < 0.5) return { memberId: null, confidence: best?.confidence ?? 0 };
  if (second && second.confidence === best.confidence) return { memberId: null, confidence: best.confidence / 2 };
  return best;
}
