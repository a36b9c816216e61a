/** A list with one more line, in the order of time; one that is there already changes nothing. */
export function withLine<T extends { id: string; at: string }>(lines: readonly T[], line: T): T[] {
  if (lines.some((one) => one.id === line.id)) return [...lines];
  return [...lines, line].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
