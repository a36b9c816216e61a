/** A small seeded generator (mulberry32), so that every run makes the same texts. */
export interface Random {
  next(): number;
  integer(below: number): number;
  pick<T>(items: readonly T[]): T;
  digits(count: number): string;
  letters(count: number): string;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    pick: <T>(items: readonly T[]): T => {
      const item = items[integer(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    digits: (count) => Array.from({ length: count }, () => String(integer(10))).join(''),
    letters: (count) => Array.from({ length: count }, () => 'ABCDEFGHJKLMNPRSTUVWXY'[integer(22)]).join(''),
  };
}
