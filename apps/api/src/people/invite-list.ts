import { type BulkRow, type Role, professions, roles } from '@without-walls/contracts';
import { parse } from 'csv-parse/sync';

export type Field = 'name' | 'email' | 'profession' | 'site' | 'roles';
export interface InviteList {
  rows: BulkRow[];
  columns: { field: Field; column: string | null }[];
}

const patterns: Record<Field, RegExp> = { name: /^(full ?)?name$/i, email: /e-?mail/i, profession: /profession|job|role title/i, site: /site|practice|organi[sz]ation|surgery/i, roles: /^roles?$/i };
/** More people than this are two lists. */
export const mostRows = 1_000;
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** `nurse` for `Nurse`; null when it is none of those known. Nothing given is a GP's presenter's usual: "Other". */
export const professionFrom = (text: string): (typeof professions)[number] | null => (text.trim() === '' ? 'Other' : (professions.find((one) => one.toLowerCase() === text.trim().toLowerCase()) ?? null));
/** Roles by commas or spaces; null when one is not known. Nothing given: a presenter. */
export function rolesFrom(text: string): Role[] | null {
  const given = text.toLowerCase().split(/[\s,;|]+/).filter(Boolean);
  if (given.length === 0) return ['presenter'];
  const found = given.map((one) => roles.find((role) => role === one));
  return found.every((one) => one !== undefined) ? [...new Set(found as Role[])] : null;
}

/** Reads a list of people with a heading line, by commas, semicolons or tabs. Without a heading that names an e-mail column nothing is read. */
export function readInviteList(text: string): InviteList {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\u0000', '');
  const first = plain.split('\n')[0] ?? '';
  const delimiter = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const [header = [], ...lines] = parse(plain, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true }) as string[][];
  const at = Object.fromEntries((Object.keys(patterns) as Field[]).map((field) => [field, header.findIndex((name) => patterns[field].test(name))])) as Record<Field, number>;
  const columns = (Object.keys(patterns) as Field[]).map((field) => ({ field, column: at[field] >= 0 ? header[at[field]]! : null }));
  if (at.email < 0) return { rows: [], columns };
  const seen = new Set<string>();
  const rows = lines.slice(0, mostRows).map((cells, i): BulkRow => {
    const cell = (field: Field): string => (at[field] >= 0 ? (cells[at[field]] ?? '') : '').slice(0, 200);
    const row = { line: i + 2, name: cell('name'), email: cell('email').toLowerCase(), profession: cell('profession'), site: cell('site'), roles: cell('roles') };
    const double = seen.has(row.email);
    seen.add(row.email);
    return { ...row, fault: faultOf(row, double) };
  });
  return { rows, columns };
}

function faultOf(row: Omit<BulkRow, 'fault'>, double: boolean): BulkRow['fault'] {
  if (!row.name) return 'no-name';
  if (!address.test(row.email)) return 'bad-email';
  if (double) return 'double';
  if (!professionFrom(row.profession)) return 'unknown-profession';
  return rolesFrom(row.roles) ? null : 'unknown-role';
}
