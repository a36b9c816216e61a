export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** The one stretch in which two texts differ, or null when they are the same. */
export function edit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let at = 0;
  while (at < shortest && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shortest - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { at, remove: before.length - at - end, insert: after.slice(at, after.length - end) };
}
