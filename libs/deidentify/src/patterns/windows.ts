import type { Find } from '../rules.js';

/** Stretches of a text worth searching: [from, to) pairs, sorted, apart from each other. */
export type Windows = readonly (readonly [number, number])[];

const MOST = 24;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9;

/** Moves back to the beginning of the word, within reason, so that no number or word is cut. */
function snapBack(text: string, at: number): number {
  let from = Math.max(0, at);
  for (let i = 0; i < MOST && from > 0 && !isSpace(text.charCodeAt(from - 1)); i += 1) from -= 1;
  return from;
}

function snapForward(text: string, at: number): number {
  let to = Math.min(text.length, at);
  for (let i = 0; i < MOST && to < text.length && !isSpace(text.charCodeAt(to)); i += 1) to += 1;
  return to;
}

/** Stretches around every match of a cheap pattern. @param before how many units to look back from a match @param after how many to look on */
export function windowsAround(text: string, anchor: RegExp, before: number, after: number): Windows {
  const windows: [number, number][] = [];
  anchor.lastIndex = 0;
  for (let match = anchor.exec(text); match !== null; match = anchor.exec(text)) {
    const from = snapBack(text, match.index - before);
    const to = snapForward(text, match.index + match[0].length + after);
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  return windows;
}

/** Runs a costly pattern inside windows only; match offsets are those of the whole text. */
export function scanWithin(text: string, windows: Windows, pattern: RegExp, judge: (match: RegExpExecArray) => Find | undefined): Find[] {
  const finds: Find[] = [];
  for (const [from, to] of windows) {
    const part = text.slice(from, to);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
      const empty = match[0].length === 0;
      match.index += from;
      const find = judge(match);
      if (find) finds.push(find);
      if (empty) pattern.lastIndex += 1;
    }
  }
  return finds;
}
