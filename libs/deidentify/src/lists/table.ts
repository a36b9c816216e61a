const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const CAPACITY = 1 << 20;
const MASK = CAPACITY - 1;
const LONGEST_ENTRY = 256;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** Spreads the bits of an FNV hash; 0 is kept for empty places. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h === 0 ? 1 : h;
}

function hashOf(word: string): number {
  let hash = OFFSET;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return finish(hash);
}

/**
 * Half a million entries in 8 MB: keys are 32-bit hashes in open addressing, values are flags.
 * A word that is in no list is taken for one about once in 10,000 look-ups; that costs a little evidence, never an error.
 */
export class FlagTable {
  private readonly keys = new Int32Array(CAPACITY);
  private readonly values = new Int32Array(CAPACITY);

  private add(hash: number, flags: number): void {
    let at = hash & MASK;
    while (this.keys[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & MASK;
    this.keys[at] = hash;
    this.values[at] = (this.values[at] ?? 0) | flags;
  }

  get(word: string): number {
    const hash = hashOf(word);
    let at = hash & MASK;
    while (this.keys[at] !== 0) {
      if (this.keys[at] === hash) return this.values[at] ?? 0;
      at = (at + 1) & MASK;
    }
    return 0;
  }

  /** Reads front-coded entries without building strings: the hash of every prefix of the entry before is at hand. */
  load(coded: string, flags: number): void {
    const prefixes = new Int32Array(LONGEST_ENTRY);
    prefixes[0] = OFFSET;
    const total = coded.length;
    let hash = OFFSET;
    let length = -1;
    for (let i = 0; i < total; i += 1) {
      const code = coded.charCodeAt(i);
      if (code <= CAPITAL_Z && code >= CAPITAL_A) {
        if (length >= 0) this.add(finish(hash), flags);
        length = code - CAPITAL_A;
        hash = prefixes[length] as number;
      } else {
        hash = Math.imul(hash ^ code, PRIME);
        length += 1;
        prefixes[length] = hash;
      }
    }
    if (length >= 0) this.add(finish(hash), flags);
  }
}
