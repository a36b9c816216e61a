const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const CAPACITY = 1 << 20;
const MASK = CAPACITY - 1;
const LONGEST_ENTRY = 256;

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
    let length = -1;
    for (let i = 0; i < coded.length; i += 1) {
      const code = coded.charCodeAt(i);
      if (code >= 65 && code <= 90) {
        if (length >= 0) this.add(finish(prefixes[length] ?? OFFSET), flags);
        length = code - 65;
      } else {
        prefixes[length + 1] = Math.imul((prefixes[length] ?? OFFSET) ^ code, PRIME);
        length += 1;
      }
    }
    if (length >= 0) this.add(finish(prefixes[length] ?? OFFSET), flags);
  }
}
