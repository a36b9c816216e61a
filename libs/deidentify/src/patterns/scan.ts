import type { Find } from '../rules.js';

/** A finder looks at normalised text and reports marks in its offsets. */
export type Finder = (text: string) => Find[];

/** Boundaries that know all letters; JavaScript's \b knows ASCII only. */
export const LEFT = '(?<![\\p{L}\\p{N}])';
export const RIGHT = '(?![\\p{L}\\p{N}])';

/** Builds a global Unicode pattern between word boundaries. */
export function bounded(source: string, flags = 'gu'): RegExp {
  return new RegExp(`${LEFT}(?:${source})${RIGHT}`, flags);
}

/** Runs a pattern and keeps what `judge` accepts. */
export function scan(text: string, pattern: RegExp, judge: (match: RegExpExecArray) => Find | undefined): Find[] {
  const finds: Find[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const find = judge(match);
    if (find) finds.push(find);
    if (match[0].length === 0) pattern.lastIndex += 1;
  }
  return finds;
}

/** Offsets of a whole match. */
export const whole = (match: RegExpExecArray): { start: number; end: number } => ({ start: match.index, end: match.index + match[0].length });

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
