import type { AttendanceRow } from '@without-walls/contracts';
import { type Interval, joinIntervals, meetIntervals, minutesOf, presentFor } from '@without-walls/domain';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';

/** The rule where a lecture is of no curriculum. */
export const usualPercent = 80;

export const windowOf = (sheet: Pick<SheetEntity, 'windowFrom' | 'windowTo'>): Interval => ({ from: sheet.windowFrom.getTime(), to: sheet.windowTo.getTime() });
export const intervalsOf = (spans: AttendanceRow['spans']): Interval[] => spans.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
export const spansOf = (intervals: readonly Interval[]): AttendanceRow['spans'] => intervals.map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));

/** Somebody who was not on the sheet yet. */
export const emptyRow = (sheet: SheetEntity, memberId: string): AttendanceEntity => ({
  sheetId: sheet.id, memberId, networkId: sheet.networkId, lectureId: sheet.lectureId, how: 'manual', at: sheet.windowFrom, minutes: 0, creditMinutes: 0, percent: 0, met: false, spans: [], statedMinutes: 0, note: null, corrected: false, contested: null, locked: sheet.state === 'locked', version: 0,
});

/** Most that can count in hours. */
export const teachingMinutes = (sheet: SheetEntity): number => minutesOf(joinIntervals(intervalsOf(sheet.teaching)));

/** The row with what follows from what is known of the member, by the rule of the sheet. Without a lecture there is nothing to have enough of. */
export function counted(sheet: SheetEntity, row: AttendanceEntity): AttendanceEntity {
  const spans = intervalsOf(row.spans);
  const presence = presentFor(spans, windowOf(sheet), sheet.presentPercent, row.statedMinutes);
  const taught = minutesOf(meetIntervals(spans, intervalsOf(sheet.teaching)));
  return sheet.kind === 'lecture' ? { ...row, ...presence, creditMinutes: Math.max(taught, presence.minutes) } : { ...row, ...presence, met: false, creditMinutes: taught };
}
