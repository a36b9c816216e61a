import type { AttendanceRow } from '@without-walls/contracts';

export const howWords: Record<AttendanceRow['how'], string> = { room: 'seen in the room', manual: 'added by hand', import: 'from a list', both: 'seen in the room, and from a list', 'make-up': 'made up' };
export const minutesWords = (minutes: number, of: number): string => `${minutes} of ${of} minutes`;

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
