import type { Decision } from './types.js';

/** Where offsets of the old text stand in the new one, and back. */
export interface OffsetMap {
  toNew(offset: number): number;
  toOld(offset: number): number;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Takes one neighbouring space along when words are left out: the one after, or before a stop the one in front. */
function withSpace(text: string, edit: Edit, from: number): Edit {
  if (edit.text !== '') return edit;
  const before = edit.start === 0 || /\s/.test(text[edit.start - 1] ?? '');
  if (before && text[edit.end] === ' ') return { ...edit, end: edit.end + 1 };
  const stop = edit.end === text.length || /[.,;:!?)]/.test(text[edit.end] ?? '');
  if (stop && edit.start > from && text[edit.start - 1] === ' ') return { ...edit, start: edit.start - 1 };
  return edit;
}

function edits(text: string, decisions: readonly Decision[]): Edit[] {
  const sorted = decisions.filter((d) => d.action === 'replace').sort((a, b) => a.start - b.start || a.end - b.end);
  const result: Edit[] = [];
  for (const { start, end, replacement = '' } of sorted) {
    const last = result.at(-1);
    if (start < 0 || end > text.length || start >= end || !Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError('decision outside the text');
    if (last && start < last.end) {
      // The swallowed space of a removal may touch the next mark; a real overlap is the caller's mistake.
      if (start < last.end - 1 || last.text !== '') throw new RangeError('decisions overlap');
      last.end = start;
    }
    result.push(withSpace(text, { start, end, text: replacement }, last?.end ?? 0));
  }
  return result;
}

function mapOf(changes: readonly Edit[]): OffsetMap {
  const walk = (offset: number, from: 'old' | 'new'): number => {
    let shift = 0;
    for (const { start, end, text } of changes) {
      const oldLength = end - start;
      const begin = from === 'old' ? start : start + shift;
      const length = from === 'old' ? oldLength : text.length;
      const sign = from === 'old' ? 1 : -1;
      if (offset <= begin) break;
      if (offset < begin + length) return from === 'old' ? start + shift + Math.min(offset - begin, text.length) : start + Math.min(offset - begin, oldLength);
      shift += text.length - oldLength;
      if (sign === -1 && offset < begin + length) break;
    }
    return from === 'old' ? offset + shift : offset - shift;
  };
  return { toNew: (offset) => walk(offset, 'old'), toOld: (offset) => walk(offset, 'new') };
}

/**
 * Writes decisions into a text. `keep` leaves the words; `replace` puts the replacement, or with none removes them and one space.
 * @throws RangeError when a decision lies outside the text or two replacements overlap
 */
export function apply(text: string, decisions: readonly Decision[]): { text: string; map: OffsetMap } {
  const changes = edits(text, decisions);
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { text: result + text.slice(at), map: mapOf(changes) };
}
