import type { AgendaItem, RunSheetLine, RunSheets } from '@without-walls/contracts';
import { longestStretch } from './agenda.js';
import { suggestedMinutes } from './budget.js';

/** Days before a session by which its cases are to be in, so that somebody can look at them and the team can read them. */
export const caseCutOffDays = 3;

/** A line of an agenda that a run sheet lays. `afterCases`: it stays behind the cases that come on later. */
export interface LaidLine {
  readonly kind: Exclude<AgendaItem['kind'], 'case'>;
  readonly title: string;
  readonly minutes: number;
  readonly afterCases: boolean;
}

/** The fixed lines of a session by the network's run sheet. Cases come where the sheet has them. A lecture line takes the lecture's title and minutes, when there is one. */
export function layRunSheet(sheet: readonly RunSheetLine[], lecture: { title: string; minutes: number } | null = null): LaidLine[] {
  const cases = sheet.findIndex((line) => line.part === 'cases');
  return sheet.flatMap((line, index): LaidLine[] => {
    if (line.part === 'cases') return [];
    const own = line.part === 'lecture' && lecture ? lecture : line;
    return [{ kind: line.part, title: own.title, minutes: own.minutes, afterCases: cases !== -1 && index > cases }];
  });
}

/**
 * The same lines with the breaks that a session of this length needs, where the network's sheet has none: one for each
 * 75 minutes that are begun after the first. They stand behind the cases, which come before and after them (`placeOfCase`).
 */
export function withBreaks(lines: readonly LaidLine[], minutes: number): LaidLine[] {
  if (lines.some((line) => line.kind === 'break')) return [...lines];
  const breaks = Array.from({ length: Math.ceil(minutes / longestStretch) - 1 }, (): LaidLine => ({ kind: 'break', title: 'Break', minutes: suggestedMinutes('break', 'mdt'), afterCases: true }));
  const end = lines.findIndex((line) => line.afterCases);
  return end === -1 ? [...lines, ...breaks] : [...lines.slice(0, end), ...breaks, ...lines.slice(end)];
}

/** Where a new case comes on an agenda: before the lines that stay behind the cases, but behind a break when people would work too long before it. */
export function placeOfCase(items: readonly { kind: AgendaItem['kind']; minutes: number; afterCases: boolean }[], minutes: number): number {
  let stretch = 0;
  for (const [index, item] of items.entries()) {
    const full = item.kind === 'break' && stretch + minutes > longestStretch;
    if (item.afterCases && !full) return index;
    stretch = item.kind === 'break' ? 0 : stretch + item.minutes;
  }
  return items.length;
}

/** Minutes that the sheet gives to each case; `otherwise` when it has none. */
export const minutesPerCase = (sheet: readonly RunSheetLine[], otherwise: number): number => sheet.find((line) => line.part === 'cases')?.minutes ?? otherwise;

/** How many more cases fit into a session, beside what stands on its agenda. */
export function freePlaces(minutes: number, items: readonly { minutes: number }[], perCase: number): number {
  return Math.max(0, Math.floor((minutes - items.reduce((sum, item) => sum + item.minutes, 0)) / perCase));
}

/** Why a run sheet cannot be used, or null: a learning session has one lecture, cases stand in one place, the shares make a whole. */
export function runSheetFault({ learning, mdt, phases }: RunSheets): string | null {
  const count = (sheet: readonly RunSheetLine[], part: RunSheetLine['part']): number => sheet.filter((line) => line.part === part).length;
  if (count(learning, 'lecture') !== 1) return 'A learning session has one lecture';
  if (count(learning, 'cases') !== 1 || count(mdt, 'cases') !== 1) return 'Cases stand in one place of each sheet';
  if (count(mdt, 'lecture') > 0) return 'An MDT round has no lecture';
  return Object.values(phases).reduce((sum, share) => sum + share, 0) === 100 ? null : 'The shares of the phases add up to 100';
}
