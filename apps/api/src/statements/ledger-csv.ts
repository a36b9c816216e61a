import type { StatementBody, StatementRun } from '@without-walls/contracts';
import type { StatementEntity } from './statement.entity.js';
import { csvLine as line } from '../platform/http/csv.js';
import { unitWords } from './statement-body.js';

type Statements = AsyncIterable<StatementEntity>;
/** The body that a statement is for, as it came out: without an approval nothing is claimed of any. */
const schemeOf = (body: StatementBody): StatementRun['scheme'] => body.units?.scheme ?? 'none';
const lineBreak = '\r\n';

/** All statements, whatever became of them. Opens as it is in a spreadsheet; a line at a time, so that its length does not count. */
export async function* byPerson(statements: Statements): AsyncGenerator<string> {
  yield 'Name,Profession,Registration,From,To,Hours,Credits,State,Issued,Code';
  for await (const { body, state, code } of statements) yield lineBreak + line([body.to.name, body.to.profession, body.to.registration ?? '', body.period.from, body.period.to, body.hours, unitWords(body), state, body.issuedAt.slice(0, 10), code]);
}

/** What each body is told in sums. */
export async function* byScheme(statements: Statements): AsyncGenerator<string> {
  const sums = new Map<string, { scheme: string; approval: string; people: Set<string>; statements: number; amount: number; hours: number }>();
  for await (const { body, memberId, state } of statements) {
    if (state !== 'valid') continue;
    const [scheme, approval] = [schemeOf(body), body.units?.approval ?? ''];
    const sum = sums.get(`${scheme} ${approval}`) ?? { scheme, approval, people: new Set<string>(), statements: 0, amount: 0, hours: 0 };
    sum.people.add(memberId);
    sums.set(`${scheme} ${approval}`, { ...sum, statements: sum.statements + 1, amount: sum.amount + (body.units?.amount ?? 0), hours: sum.hours + body.hours });
  }
  yield 'Scheme,Approval,People,Statements,Credits,Hours';
  for (const sum of sums.values()) yield lineBreak + line([sum.scheme, sum.approval, sum.people.size, sum.statements, sum.amount, sum.hours]);
}

/** What one body asks for: a row for each person and activity in a time, of valid statements. Credits are of the whole statement, since a scheme rounds over all of it. */
export async function* activities(statements: Statements, scheme: StatementRun['scheme'], { from, to }: { from: string; to: string }): AsyncGenerator<string> {
  yield 'Name,Profession,Registration,Date,Activity,Minutes,Made up,Statement from,Statement to,Credits of the statement,Unit,Approval,Code';
  for await (const { body, code } of statements) {
    if (schemeOf(body) !== scheme) continue;
    const { amount, unit, approval } = body.units ?? { amount: body.hours, unit: 'hours', approval: null };
    for (const { day, title, minutes, madeUp } of body.lectures) {
      if (day < from || day > to) continue;
      yield lineBreak + line([body.to.name, body.to.profession, body.to.registration ?? '', day, title, minutes, madeUp ? 'yes' : 'no', body.period.from, body.period.to, amount, unit, approval ?? '', code]);
    }
  }
}
