import type { StatementEntity } from './statement.entity.js';
import { csvLine as line } from '../platform/http/csv.js';
import { unitWords } from './statement-body.js';

/** All statements by person, or summed up by the body that recognises them. Opens as it is in a spreadsheet. */
export function ledgerCsv(statements: readonly StatementEntity[], by: 'person' | 'scheme'): string {
  if (by === 'person') {
    const rows = [...statements].sort((a, b) => a.body.to.name.localeCompare(b.body.to.name) || a.issuedAt.getTime() - b.issuedAt.getTime());
    return ['Name,Profession,Registration,From,To,Hours,Credits,State,Issued,Code', ...rows.map(({ body, state, code }) => line([body.to.name, body.to.profession, body.to.registration ?? '', body.period.from, body.period.to, body.hours, unitWords(body), state, body.issuedAt.slice(0, 10), code]))].join('\r\n');
  }
  const sums = new Map<string, { people: Set<string>; statements: number; amount: number; hours: number; approval: string }>();
  for (const { body, memberId, state } of statements) {
    if (state !== 'valid') continue;
    const key = body.units ? `${body.units.scheme} ${body.units.approval ?? ''}` : 'none';
    const sum = sums.get(key) ?? { people: new Set(), statements: 0, amount: 0, hours: 0, approval: body.units?.approval ?? '' };
    sum.people.add(memberId);
    Object.assign(sum, { statements: sum.statements + 1, amount: sum.amount + (body.units?.amount ?? 0), hours: sum.hours + body.hours });
    sums.set(key, sum);
  }
  return ['Scheme,Approval,People,Statements,Credits,Hours', ...[...sums].map(([key, sum]) => line([key.split(' ')[0]!, sum.approval, sum.people.size, sum.statements, sum.amount, sum.hours]))].join('\r\n');
}
