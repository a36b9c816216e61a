import type { RunSheetLine } from '@without-walls/contracts';

export const partWords: Record<RunSheetLine['part'], string> = { business: 'Something else', lecture: 'The lecture', cases: 'Cases', earlier: 'Earlier cases', triage: 'The weekly list', break: 'A break' };
export const freshLine: RunSheetLine = { part: 'business', title: '', minutes: 5 };

/** What the fixed lines take; cases come beside. */
export function sheetMinutes(lines: readonly RunSheetLine[]): string {
  const fixed = lines.filter((one) => one.part !== 'cases').reduce((sum, one) => sum + one.minutes, 0);
  const perCase = lines.find((one) => one.part === 'cases')?.minutes;
  return `Fixed lines: ${fixed} minutes.${perCase ? ` In 90 minutes ${Math.max(0, Math.floor((90 - fixed) / perCase))} cases fit.` : ''}`;
}
