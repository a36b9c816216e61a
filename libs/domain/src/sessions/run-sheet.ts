import type { AgendaItem, RunSheetLine, RunSheets } from '@without-walls/contracts';

/** Days before a session by which its cases are to be in, so that somebody can look at them and the team can read them. */
export const caseCutOffDays = 3;

/** A line of an agenda that a run sheet lays. `afterCases`: it stays behind the cases that come on later. */
export interface LaidLine {
  readonly kind: Exclude<AgendaItem['kind'], 'case'>;
  readonly title: string;
  readonly minutes: number;
  readonly afterCases: boolean;
}

const kindOf = { lecture: 'lecture', break: 'break', business: 'business', triage: 'business', earlier: 'business' } as const;

/** The fixed lines of a session by the network's run sheet. Cases come where the sheet has them. A lecture line takes the lecture's title and minutes, when there is one. */
export function layRunSheet(sheet: readonly RunSheetLine[], lecture: { title: string; minutes: number } | null = null): LaidLine[] {
  const cases = sheet.findIndex((line) => line.part === 'cases');
  return sheet.flatMap((line, index): LaidLine[] => {
    if (line.part === 'cases') return [];
    const own = line.part === 'lecture' && lecture ? lecture : line;
    return [{ kind: kindOf[line.part], title: own.title, minutes: own.minutes, afterCases: cases !== -1 && index > cases }];
  });
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
