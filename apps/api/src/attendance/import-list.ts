import { type Interval, clipIntervals, joinIntervals, minutesOf, stretchOf } from '@without-walls/domain';
import { parse } from 'csv-parse/sync';

export interface ListLine {
  line: number;
  name: string;
  email: string | null;
  /** When they were there, united over the lines of one person; none when the list does not say. */
  spans: Interval[];
  /** What the list says where it does not say when. */
  minutes: number;
  /** Why a person has to decide. */
  doubt: string | null;
  /** Why it cannot be taken in at all. */
  fault: string | null;
}
export interface ReadList {
  lines: ListLine[];
  columns: { name: string | null; minutes: string | null; times: string | null };
}
/** The clock by which a list is read, and the stretch of the sheet. */
export interface ListClock {
  zone: string;
  window: Interval;
}
type Columns = Record<'name' | 'email' | 'minutes' | 'came' | 'went', number>;

const patterns: Record<keyof Columns, readonly RegExp[]> = {
  name: [/^name\b/i, /^full name$/i, /^participant$/i, /original name/i],
  email: [/e-?mail/i],
  minutes: [/duration.*\(minutes\)/i, /^duration$/i, /in-meeting duration/i, /minutes/i, /attended/i],
  came: [/^join/i, /^first join/i],
  went: [/^leave/i, /^left/i, /^last leave/i],
};
const most = 5_000;
const noTimes = 'The list does not say when. Choose somebody only if you know that they were there at that time';

/** `1h 2m 3s` as Teams writes it, `62`, `1:02:03`, or `62 min`; null for anything else. */
export function minutesFrom(text: string): number | null {
  const words = text.trim();
  if (/^\d+(\.\d+)?( ?min(utes)?)?$/i.test(words)) return Number.parseFloat(words);
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(words);
  if (clock) return Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const parts = /^(?:(\d+) ?h)? ?(?:(\d+) ?m(?:in)?)? ?(?:(\d+) ?s)?$/i.exec(words);
  return parts && words ? Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) + Number(parts[3] ?? 0) / 60 : null;
}

function columnsOf(header: readonly string[]): Columns {
  const at = (names: readonly RegExp[]): number => names.map((name) => header.findIndex((title) => name.test(title.trim()))).find((index) => index >= 0) ?? -1;
  return Object.fromEntries(Object.entries(patterns).map(([key, names]) => [key, at(names)])) as Columns;
}
const isHeader = (row: readonly string[]): boolean => {
  const { name, minutes, came, went } = columnsOf(row);
  return row.length > 1 && name >= 0 && (minutes >= 0 || (came >= 0 && went >= 0));
};

/** The part of a report that is a table of people: reports begin with lines about the meeting. One that has each coming beats one of first comings. */
function tableOf(rows: readonly string[][]): { header: string[]; body: string[][]; at: number } | null {
  const headers = rows.flatMap((row, at) => (isHeader(row) ? [{ header: row, at }] : []));
  const best = headers.find(({ header }) => header.some((title) => /^join/i.test(title.trim()))) ?? headers[0];
  if (!best) return null;
  const body = rows.slice(best.at + 1, best.at + 1 + most);
  const end = body.findIndex((row) => row.length < 2 || isHeader(row));
  return { ...best, body: end < 0 ? body : body.slice(0, end) };
}

function rowsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\u0000', '');
  const firstTable = plain.split('\n').find((line) => /name/i.test(line) && /duration|minutes|join/i.test(line)) ?? plain;
  const delimiter = firstTable.includes('\t') ? '\t' : firstTable.includes(';') && !firstTable.includes(',') ? ';' : ',';
  return parse(plain, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true }) as string[][];
}

/** When, and for how long. Of a first coming and a last going with a shorter stay between them, only the length is known. */
function stayOf(row: readonly string[], columns: Columns, clock: ListClock): Pick<ListLine, 'spans' | 'minutes' | 'doubt' | 'fault'> {
  const [length, came, went] = (['minutes', 'came', 'went'] as const).map((key) => row[columns[key]]?.trim() ?? '') as [string, string, string];
  const spent = length ? minutesFrom(length) : null;
  const stay = { spans: [], minutes: 0, doubt: null, fault: null };
  if (length && spent === null) return { ...stay, fault: `“${length}” is no duration` };
  if (!came || !went) return spent === null ? { ...stay, fault: 'It says neither when nor how long' } : { ...stay, minutes: spent, doubt: noTimes };
  const span = stretchOf(came, went, clock);
  if (typeof span === 'string') return { ...stay, fault: span };
  const away = spent === null ? 0 : (span.to - span.from) / 60_000 - spent;
  if (away <= 1) return { ...stay, spans: [span] };
  return { ...stay, minutes: Math.min(spent!, minutesOf(clipIntervals([span], clock.window))), doubt: `Was away for ${Math.round(away)} minutes in between, and the list does not say when` };
}

/**
 * Reads a list of participants as Zoom (CSV) or Teams (CSV or TSV, also UTF-16 read as text) export it. Lines of one person are
 * united: two devices at once count once, and of lines without times the longest counts.
 */
export function readList(text: string, clock: ListClock): ReadList {
  const table = tableOf(rowsOf(text));
  if (!table) return { lines: [], columns: { name: null, minutes: null, times: null } };
  const columns = columnsOf(table.header);
  const lines = new Map<string, ListLine>();
  for (const [i, row] of table.body.entries()) {
    const name = row[columns.name]?.trim() ?? '';
    const email = columns.email >= 0 && row[columns.email]?.includes('@') ? row[columns.email]!.trim() : null;
    const stay = stayOf(row, columns, clock);
    const one: ListLine = { line: table.at + i + 2, name, email, ...stay, fault: name ? stay.fault : 'There is no name in this line' };
    const before = one.fault ? undefined : lines.get((email ?? name).toLowerCase());
    if (before) Object.assign(before, { spans: joinIntervals([...before.spans, ...one.spans]), minutes: Math.max(before.minutes, one.minutes), doubt: before.doubt ?? one.doubt });
    else lines.set(one.fault ? `line ${i}` : (email ?? name).toLowerCase(), one);
  }
  const title = (at: number): string | null => table.header[at] ?? null;
  const times = [title(columns.came), title(columns.went)];
  return { lines: [...lines.values()].map((one) => ({ ...one, minutes: Math.round(one.minutes * 10) / 10 })), columns: { name: title(columns.name), minutes: title(columns.minutes), times: times.every(Boolean) ? times.join(' and ') : null } };
}
