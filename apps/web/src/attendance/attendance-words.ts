import type { AttendanceRow, SheetRow } from '@without-walls/contracts';

export const howWords: Record<AttendanceRow['how'], string> = { room: 'The room', manual: 'Marked by hand', import: 'An imported list', 'make-up': 'Made up later' };
export const stateWords: Record<SheetRow['state'], string> = { open: 'To be reviewed', locked: 'Locked' };

/** Minutes as people say them: no seconds, never rounded up to a minute that was not there. */
export const minuteWords = (minutes: number): string => `${Math.floor(minutes)} min`;

type Window = { from: string; to: string };

/** Where in the window a stretch lies, in percent of its width; what lies outside is cut off. */
export function placeOf(span: Window, window: Window): { left: number; width: number } {
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const at = (iso: string): number => (to > from ? Math.min(100, Math.max(0, ((Date.parse(iso) - from) / (to - from)) * 100)) : 0);
  return { left: at(span.from), width: at(span.to) - at(span.from) };
}

/** "minute 0 to 12, minute 14 to 20": the bar for those who do not see it. */
export function spanWords(spans: readonly Window[], window: Window): string {
  const minute = (iso: string): number => Math.round((Date.parse(iso) - Date.parse(window.from)) / 60_000);
  return spans.map((span) => `minute ${minute(span.from)} to ${minute(span.to)}`).join(', ');
}
