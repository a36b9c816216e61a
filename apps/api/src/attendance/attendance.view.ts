import type { MemberRef, SheetRow, SheetView } from '@without-walls/contracts';
import { clipIntervals, minutesOf } from '@without-walls/domain';
import { refOr } from '../people/people.service.js';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';
import type { SheetCounts } from './attendance.repository.js';
import { intervalsOf, spansOf, teachingMinutes, windowOf } from './counting.js';

/** To the half minute below, as minutes of people are: nobody can have more. */
export const windowMinutes = (sheet: SheetEntity): number => minutesOf([windowOf(sheet)]);

export const viewSheetRow = (sheet: SheetEntity, counts: SheetCounts = { people: 0, met: 0, contested: 0 }): SheetRow => ({
  id: sheet.id, kind: sheet.kind, title: sheet.title, at: sheet.windowFrom.toISOString(), windowMinutes: windowMinutes(sheet), state: sheet.state, people: counts.people, met: counts.met, contested: counts.contested,
});

export function viewSheet(sheet: SheetEntity, rows: readonly AttendanceEntity[], refs: ReadonlyMap<string, MemberRef>, mayUnlock: boolean): SheetView {
  const counts = { people: rows.length, met: rows.filter((row) => row.met).length, contested: rows.filter((row) => row.contested).length };
  const people = rows.map(({ memberId, how, minutes, creditMinutes, percent, met, spans, corrected, note, contested, version }) => ({ member: refOr(refs, memberId), how, minutes, creditMinutes, percent, met, spans: spansOf(clipIntervals(intervalsOf(spans), windowOf(sheet))), corrected, note, contested, version }));
  return {
    ...viewSheetRow(sheet, counts), version: sheet.version, lectureId: sheet.lectureId, sessionId: sheet.sessionId, presentPercent: sheet.presentPercent, sessionMinutes: sheet.sessionMinutes, teachingMinutes: teachingMinutes(sheet), from: sheet.windowFrom.toISOString(), to: sheet.windowTo.toISOString(),
    rows: people.sort((a, b) => a.member.name.localeCompare(b.member.name)), lockedAt: sheet.lockedAt?.toISOString() ?? null, lockedBy: sheet.lockedBy ? refOr(refs, sheet.lockedBy) : null,
    can: { correct: sheet.state === 'open', lock: sheet.state === 'open', unlock: sheet.state === 'locked' && mayUnlock },
  };
}
