import type { AttendanceRow, OwnAttendance, SheetView } from '@without-walls/contracts';

export const howWords: Record<AttendanceRow['how'], string> = { room: 'seen in the room', manual: 'added by hand', import: 'from a list', both: 'seen in the room, and from a list', 'make-up': 'made up' };
export const minutesWords = (minutes: number, of: number): string => `${minutes} of ${of} minutes`;

/** How much of a session counts in hours. */
export const hoursWords = (minutes: number, of?: number): string => (of === undefined ? `${minutes} minutes count in hours` : `${minutes} of ${of} minutes count in hours`);

/** What somebody's own record counts as: the lecture's topic, hours, or nothing but the record. */
export function countsWords({ kind, met, creditMinutes, state }: Pick<OwnAttendance, 'kind' | 'met' | 'creditMinutes' | 'state'>): string {
  if (kind === 'session') return creditMinutes > 0 ? 'No lecture' : 'On record, no credit';
  if (!met) return 'Not enough of the lecture';
  return state === 'locked' ? 'Counts' : 'Will count';
}

const clock = (at: string): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
/** When somebody was there, in words: the bar beside it is only for the eye. */
export function spanWords(spans: AttendanceRow['spans']): string {
  if (spans.length === 0) return 'no times known';
  return spans.map(({ from, to }) => `${clock(from)} to ${clock(to)}`).join(', ');
}

/** Where a stretch lies in the lecture, in parts of a hundred. */
export function spanBox({ from, to }: AttendanceRow['spans'][number], window: { from: string; to: string }): { left: string; width: string } {
  const [start, whole] = [Date.parse(window.from), Date.parse(window.to) - Date.parse(window.from)];
  const share = (at: string): number => (whole > 0 ? Math.min(100, Math.max(0, ((Date.parse(at) - start) / whole) * 100)) : 0);
  return { left: `${share(from)}%`, width: `${share(to) - share(from)}%` };
}

/** What a list says of somebody: how much of the lecture, or how long at a time that it does not tell. */
export const lineMinutesWords = ({ spans, minutes }: { spans: AttendanceRow['spans']; minutes: number }, of: number): string => (spans.length > 0 ? minutesWords(minutes, of) : `${minutes} minutes, no times`);

/** What a sheet measures, and by what rule. */
export function sheetWords({ kind, windowMinutes, presentPercent, teachingMinutes }: SheetView): string {
  const hours = teachingMinutes > 0 ? `The session taught for ${teachingMinutes}, which count in hours` : 'It is on record, and gives no credit';
  return kind === 'lecture' ? `${windowMinutes} minutes of lecture; ${presentPercent} % of them are enough. ${hours}` : `${windowMinutes} minutes. ${hours}`;
}
export const lockWords = ({ kind, met, people, teachingMinutes }: SheetView): string => (kind === 'lecture' ? `${met} of ${people} get the credit, and statements can be issued at once` : `${people} were there${teachingMinutes > 0 ? ', and their hours count at once' : '; nothing counts of it'}`);
export const lockedWords = ({ kind, met, people }: SheetView): string => (kind === 'lecture' ? `${met} credits count.` : `${people} were there.`);
