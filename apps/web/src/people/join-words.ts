import type { BulkRow, JoinRequest, ReplyOf, previewBulk } from '@without-walls/contracts';

export const joinStateWords: Record<JoinRequest['state'], string> = { unconfirmed: 'Address not confirmed', waiting: 'Waits', asked: 'Was asked', approved: 'Invited', declined: 'Declined' };
export const bulkFaultWords: Record<NonNullable<BulkRow['fault']>, string> = {
  'no-name': 'No name', 'bad-email': 'This is no e-mail address', double: 'Stands in the list twice', member: 'Is a member already', invited: 'Is invited already', 'unknown-profession': 'This profession is not known here', 'unknown-site': 'This site is not known here', 'unknown-role': 'This role is not known here',
};

/** Which columns were found, and what is taken for the others. */
export function columnsSentence(columns: ReplyOf<typeof previewBulk>['columns']): string {
  const missing = columns.filter((one) => one.column === null).map((one) => one.field);
  const found = columns.filter((one) => one.column !== null).map((one) => `${one.field} from “${one.column}”`).join(', ');
  return `Read: ${found}.${missing.length > 0 ? ` Not there: ${missing.join(', ')}; the usual is taken.` : ''}`;
}

const quoted = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `"'${text.replaceAll('"', '""')}"` : `"${text.replaceAll('"', '""')}"`);
/** The lines that are not invited, with why, as a file to put right. A cell never begins a formula. */
export const faultyLines = (rows: readonly BulkRow[]): string => ['Name,E-mail,Profession,Site,Roles,Why', ...rows.flatMap((row) => (row.fault ? [[row.name, row.email, row.profession, row.site, row.roles, bulkFaultWords[row.fault]].map(quoted).join(',')] : []))].join('\r\n');
