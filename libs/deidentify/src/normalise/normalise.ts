import { foldHomoglyphs } from './homoglyphs.js';

/** A text made plain for the rules, with the way back to the original offsets. */
export interface Normalised {
  text: string;
  /** Original offset where the normalised unit begins. */
  startOf(index: number): number;
  /** Original offset just after the normalised unit that ends at `index` (exclusive). */
  endOf(index: number): number;
}

const PLAIN_TEXT = /^[\x09\x0a\x20-\x7e]*$/;
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u0000-\u0008\u000e-\u001f]/;
const CLUSTER = /\P{M}\p{M}{0,8}|\p{M}/gsu;
const COMPAT = /[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u2460-\u24ff\u2100-\u214f]/u;
const FIXED: ReadonlyMap<string, string> = new Map([
  ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u000b\u000c\u0085\r'.split('').map((c) => [c, ' '] as const),
  ...'\u2028\u2029'.split('').map((c) => [c, '\n'] as const),
  ...'\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb\u00b4\u0060\uff07'.split('').map((c) => [c, "'"] as const),
  ...'\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'.split('').map((c) => [c, '"'] as const),
  ...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'.split('').map((c) => [c, '-'] as const),
  ...'\u2024\uff0e\u3002'.split('').map((c) => [c, '.'] as const),
  ...'\ufe6b\uff20'.split('').map((c) => [c, '@'] as const),
]);

function plainForm(cluster: string): string {
  const fixed = FIXED.get(cluster);
  if (fixed !== undefined) return fixed;
  if (INVISIBLE.test(cluster)) return cluster.length === 1 ? '' : cluster.replace(new RegExp(INVISIBLE, 'g'), '').normalize('NFC');
  return cluster.normalize(COMPAT.test(cluster) ? 'NFKC' : 'NFC');
}

/** A stretch of unusual characters, with the plain one before it that a combining mark may join. */
const UNUSUAL = /[\x20-\x7e]?[^\x09\x0a\x20-\x7e]+/g;

/** Collects normalised text with the original place of every unit. */
class Builder {
  text = '';
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(private readonly original: string) {
    this.starts = new Int32Array(original.length * 4 + 1);
    this.ends = new Int32Array(original.length * 4 + 1);
  }

  copy(from: number, to: number): void {
    const shift = this.text.length;
    for (let i = from; i < to; i += 1) {
      this.starts[shift + i - from] = i;
      this.ends[shift + i - from] = i + 1;
    }
    this.text += this.original.slice(from, to);
  }

  /** Writes a stretch cluster by cluster; no cluster grows more than fourfold. */
  fold(stretch: string, at: number): void {
    for (const match of stretch.matchAll(CLUSTER)) {
      const form = plainForm(match[0]).slice(0, match[0].length * 4);
      const start = at + match.index;
      this.starts.fill(start, this.text.length, this.text.length + form.length);
      this.ends.fill(start + match[0].length, this.text.length, this.text.length + form.length);
      this.text += form;
    }
  }

  done(): Normalised {
    const { original, starts, ends } = this;
    starts[this.text.length] = original.length;
    return {
      text: foldHomoglyphs(this.text),
      startOf: (index) => starts[index] ?? original.length,
      endOf: (index) => (index <= 0 ? 0 : (ends[index - 1] ?? original.length)),
    };
  }
}

/** Folds spaces, quotes, dashes, width, invisible characters and look-alike letters; keeps an offset map. */
export function normalise(original: string): Normalised {
  if (PLAIN_TEXT.test(original)) return { text: original, startOf: (i) => i, endOf: (i) => i };
  const builder = new Builder(original);
  let at = 0;
  for (const match of original.matchAll(UNUSUAL)) {
    builder.copy(at, match.index);
    builder.fold(match[0], match.index);
    at = match.index + match[0].length;
  }
  builder.copy(at, original.length);
  return builder.done();
}
