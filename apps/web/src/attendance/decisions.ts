import type { previewImport, ReplyOf } from '@without-walls/contracts';

export type ImportLine = ReplyOf<typeof previewImport>['lines'][number];
/** By line: whom it means; empty for nobody. */
export type Decisions = Readonly<Record<number, string>>;

/** Whom a line means now: as decided, else the sure one. A doubtful line means nobody until a person says so. */
export const whoOf = (line: ImportLine, decisions: Decisions): string => decisions[line.line] ?? (line.sure ? (line.member?.id ?? '') : '');

/** What to take in: each member once, with the longest of their lines; faulty lines never. */
export function decided(lines: readonly ImportLine[], decisions: Decisions): { memberId: string; minutes: number }[] {
  const minutes = new Map<string, number>();
  for (const line of lines) {
    const who = line.fault ? '' : whoOf(line, decisions);
    if (who) minutes.set(who, Math.max(minutes.get(who) ?? 0, Math.min(600, line.minutes)));
  }
  return [...minutes].map(([memberId, most]) => ({ memberId, minutes: most }));
}
