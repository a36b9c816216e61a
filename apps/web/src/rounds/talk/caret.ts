import { edit } from './edit';

/** Where a caret belongs when a text became another: what came or went before it moves it along. */
export function caretAfter(before: string, after: string, caret: number): number {
  const change = edit(before, after);
  if (!change || change.at >= caret) return Math.min(caret, after.length);
  const gone = Math.min(change.remove, caret - change.at);
  return caret - gone + change.insert.length;
}
