import type { AttendanceRow } from '@without-walls/contracts';
import { type Interval, presentFor } from '@without-walls/domain';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';

export const windowOf = (sheet: Pick<SheetEntity, 'windowFrom' | 'windowTo'>): Interval => ({ from: sheet.windowFrom.getTime(), to: sheet.windowTo.getTime() });
export const intervalsOf = (spans: AttendanceRow['spans']): Interval[] => spans.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
export const spansOf = (intervals: readonly Interval[]): AttendanceRow['spans'] => intervals.map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));

/** Somebody who was not on the sheet yet. */
export const emptyRow = (sheet: SheetEntity, memberId: string): AttendanceEntity => ({
  sheetId: sheet.id, memberId, networkId: sheet.networkId, lectureId: sheet.lectureId, how: 'manual', at: sheet.windowFrom, minutes: 0, percent: 0, met: false, spans: [], statedMinutes: 0, note: null, corrected: false, contested: null, locked: false, version: 0,
});

/** The row with what follows from what is known of the member, by the rule of the sheet. */
export const counted = (sheet: SheetEntity, row: AttendanceEntity): AttendanceEntity => ({ ...row, ...presentFor(intervalsOf(row.spans), windowOf(sheet), sheet.presentPercent, row.statedMinutes) });
