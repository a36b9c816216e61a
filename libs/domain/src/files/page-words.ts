import type { PageBox } from '@without-walls/contracts';

/** A run of text on a page image: offsets in the page's text, and where it stands, in pixels. */
export interface WordRun {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Set on lines that do not run from left to right: a part of one cannot be told apart, so the box is that of the whole. */
  readonly turned?: true;
}
/** The text of a page and where its runs stand. A page without a picture has no runs. */
export interface PageWords {
  readonly text: string;
  readonly runs: readonly WordRun[];
}
type Range = { start: number; end: number };

/** What stands in the text for words that were blacked out, so that a screen reader says that something was there. */
export const blackedOut = '[blacked out]';

/** Rough widths of letters in a proportional face, so that a mark in the middle of a line gets its own box. */
function weight(letter: string): number {
  if (/[iljtfrI.,:;'’|! ()[\]]/.test(letter)) return 0.55;
  if (/[mwMW@%]/.test(letter)) return 1.6;
  return /\p{Lu}/u.test(letter) ? 1.25 : 1;
}

/** Where part of a run stands: by the weights of its letters. */
function within(text: string, run: WordRun, { start, end }: Range): WordRun {
  if (run.turned) return { ...run, start: Math.max(start, run.start), end: Math.min(end, run.end) };
  const before: number[] = [0];
  for (let i = run.start; i < run.end; i += 1) before.push(before.at(-1)! + weight(text[i]!));
  const unit = run.width / (before.at(-1)! || 1);
  const [from, to] = [Math.max(start, run.start), Math.min(end, run.end)];
  const left = before[from - run.start]! * unit;
  return { start: from, end: to, x: run.x + left, y: run.y, width: before[to - run.start]! * unit - left, height: run.height };
}

/** Boxes over a range of the text, a little larger than the words, whole pixels, inside the page. */
export function boxesOf({ text, runs }: PageWords, range: Range, page: { width: number; height: number }): PageBox[] {
  return runs.filter((run) => run.start < range.end && run.end > range.start).map((run) => {
    const part = within(text, run, range);
    const pad = Math.max(2, part.height * 0.3);
    const x = Math.max(0, Math.floor(part.x - pad));
    const y = Math.max(0, Math.floor(part.y - pad / 2));
    const [right, bottom] = [Math.min(page.width, Math.ceil(part.x + part.width + pad)), Math.min(page.height, Math.ceil(part.y + part.height + pad / 2))];
    return { x: Math.min(x, page.width - 1), y: Math.min(y, page.height - 1), width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
  });
}

const touches = (run: WordRun, box: PageBox): boolean => {
  const across = Math.min(run.x + run.width, box.x + box.width) - Math.max(run.x, box.x);
  const down = Math.min(run.y + run.height, box.y + box.height) - Math.max(run.y, box.y);
  return across > 0 && down >= Math.min(run.height, box.height) * 0.3;
};

/** Words (runs of letters without a space) of which a rectangle covers any part. */
function wordsUnder({ text, runs }: PageWords, boxes: readonly PageBox[]): Range[] {
  return runs.flatMap((run) => {
    const words = [...text.slice(run.start, run.end).matchAll(/\S+/g)].map((found) => ({ start: run.start + found.index, end: run.start + found.index + found[0].length }));
    return words.filter((word) => boxes.some((box) => touches(within(text, run, word), box)));
  });
}

/** Neighbouring ranges with nothing but spaces between them become one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && (range.start <= last.end || /^ *$/.test(text.slice(last.end, range.start)))) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** The page with ranges replaced; runs keep to the words that are left. Ranges may overlap; `words` says what is written for each. */
export function replaceRanges(page: PageWords, ranges: readonly Range[], words: (range: Range) => string): PageWords {
  const edits = joined(page.text, ranges).map((range) => ({ ...range, words: words(range) }));
  const shift = (offset: number): number => edits.filter((edit) => edit.end <= offset).reduce((sum, edit) => sum + edit.words.length - (edit.end - edit.start), offset);
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += page.text.slice(at, edit.start) + edit.words;
    at = edit.end;
  }
  const left = page.runs.flatMap((run) => outside(run, edits).map((range) => ({ ...within(page.text, run, range), start: shift(range.start), end: shift(range.end) })));
  return { text: text + page.text.slice(at), runs: left };
}

function outside(run: Range, edits: readonly Range[]): Range[] {
  let parts: Range[] = [{ start: run.start, end: run.end }];
  for (const edit of edits) parts = parts.flatMap((part) => [{ start: part.start, end: Math.min(part.end, edit.start) }, { start: Math.max(part.start, edit.end), end: part.end }].filter(({ start, end }) => start < end));
  return parts;
}

/** The text without what the rectangles cover: every word that one touches is gone whole. */
export function blackOut(page: PageWords, boxes: readonly PageBox[]): PageWords {
  return replaceRanges(page, wordsUnder(page, boxes), () => blackedOut);
}
