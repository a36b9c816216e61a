type Placed = { start: number; end: number };

/** Where two texts differ: what was at `from..to` of the first is now `from..now` of the second. */
export function difference(before: string, after: string): { from: number; to: number; now: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let tail = 0;
  while (tail < most - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { from, to: before.length - tail, now: after.length - tail };
}

/** Carries marks over an edit until the text is checked again: those before it stay, those after it move, those it touches go. */
export function shiftMarks<M extends Placed>(marks: readonly M[], before: string, after: string): M[] {
  if (before === after || marks.length === 0) return [...marks];
  const { from, to, now } = difference(before, after);
  return marks.flatMap((mark) => {
    if (mark.end <= from) return [mark];
    if (mark.start >= to) return [{ ...mark, start: mark.start + now - to, end: mark.end + now - to }];
    return [];
  });
}
