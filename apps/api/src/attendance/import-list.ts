import { parse } from 'csv-parse/sync';

export interface ListLine {
  line: number;
  name: string;
  email: string | null;
  minutes: number;
  fault: string | null;
}
export interface ReadList {
  lines: ListLine[];
  columns: { name: string | null; minutes: string | null };
}

const nameColumns = [/^name\b/i, /^full name$/i, /^participant$/i, /original name/i];
const emailColumns = [/e-?mail/i];
const minuteColumns = [/duration.*\(minutes\)/i, /^duration$/i, /in-meeting duration/i, /minutes/i, /attended/i];
const most = 5_000;

/** `1h 2m 3s` as Teams writes it, `62`, `1:02:03`, or `62 min`; null for anything else. */
export function minutesFrom(text: string): number | null {
  const words = text.trim();
  if (/^\d+(\.\d+)?( ?min(utes)?)?$/i.test(words)) return Number.parseFloat(words);
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(words);
  if (clock) return Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const parts = /^(?:(\d+) ?h)? ?(?:(\d+) ?m(?:in)?)? ?(?:(\d+) ?s)?$/i.exec(words);
  return parts && words ? Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) + Number(parts[3] ?? 0) / 60 : null;
}

const columnLike = (header: readonly string[], patterns: readonly RegExp[]): number => patterns.map((pattern) => header.findIndex((name) => pattern.test(name.trim()))).find((at) => at >= 0) ?? -1;

/** The part of a report that is a table of people: reports begin with lines about the meeting. */
function tableOf(rows: string[][]): { header: string[]; at: number } | null {
  const at = rows.findIndex((row) => row.length > 1 && columnLike(row, nameColumns) >= 0 && columnLike(row, minuteColumns) >= 0);
  return at < 0 ? null : { header: rows[at]!, at };
}

/** Reads a list of participants as Zoom (CSV) or Teams (CSV or TSV, also UTF-16 read as text) export it. One who came in twice has two lines, which are added up. */
export function readList(text: string): ReadList {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\u0000', '');
  const firstTable = plain.split('\n').find((line) => /name/i.test(line) && /duration|minutes/i.test(line)) ?? plain;
  const delimiter = firstTable.includes('\t') ? '\t' : firstTable.includes(';') && !firstTable.includes(',') ? ';' : ',';
  const rows = parse(plain, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true }) as string[][];
  const table = tableOf(rows);
  if (!table) return { lines: [], columns: { name: null, minutes: null } };
  const [name, email, minutes] = [columnLike(table.header, nameColumns), columnLike(table.header, emailColumns), columnLike(table.header, minuteColumns)];
  const lines = new Map<string, ListLine>();
  for (const [i, row] of rows.slice(table.at + 1, table.at + 1 + most).entries()) {
    // A second table (activities) ends the first.
    if (row.length < 2) break;
    const who = row[name]?.trim() ?? '';
    const address = email >= 0 && row[email]?.includes('@') ? row[email].trim() : null;
    const spent = minutesFrom(row[minutes] ?? '');
    const key = (address ?? who).toLowerCase();
    const before = lines.get(key);
    if (before && spent !== null && !before.fault) before.minutes += spent;
    else lines.set(key || `line ${i}`, { line: table.at + i + 2, name: who, email: address, minutes: spent ?? 0, fault: !who ? 'There is no name in this line' : spent === null ? `“${row[minutes] ?? ''}” is no duration` : null });
  }
  return { lines: [...lines.values()].map((one) => ({ ...one, minutes: Math.round(one.minutes * 10) / 10 })), columns: { name: table.header[name]!, minutes: table.header[minutes]! } };
}
