import type { EvaluationReport, Outcome } from '@without-walls/contracts';
import { doseBands, instruments, mayShow } from '@without-walls/domain';
import type { BandRow } from './evaluation.repository.js';
import { figureOf, figuresOf, sameAsked, shareOf } from './figures.js';
import { type TraitsOf, inGroups } from './groups.js';
import { type PointRow, outcomeOf } from './outcomes.js';

interface Person {
  memberId: string;
  asked: number;
  answered: number;
  lines: ReadonlyMap<string, number>;
}

/** Everybody who was asked once at least, with the mean of their answers to each line: whoever came often weighs no more than others. */
function people(bands: readonly BandRow[], lines: readonly { memberId: string; line: string; mean: number }[]): Person[] {
  const answers = new Map<string, Map<string, number>>();
  for (const { memberId, line, mean } of lines) answers.set(memberId, (answers.get(memberId) ?? new Map<string, number>()).set(line, mean));
  const each = new Map<string, Person>();
  for (const { memberId, asked, answered } of bands) {
    const known = each.get(memberId);
    if (asked > 0) each.set(memberId, { memberId, asked: asked + (known?.asked ?? 0), answered: answered + (known?.answered ?? 0), lines: answers.get(memberId) ?? new Map() });
  }
  return [...each.values()];
}

const valuesOf = (line: string, label: string, rows: readonly Person[]) => ({ label, values: rows.flatMap(({ lines }) => lines.get(line) ?? []), of: rows.length });

/** What people said of sessions, line by line and group by group. */
export function satisfactionOf(bands: readonly BandRow[], lines: readonly { memberId: string; line: string; mean: number }[], written: readonly { memberId: string; text: string }[], traits: TraitsOf): EvaluationReport['satisfaction'] {
  const all = people(bands, lines);
  const answered = shareOf({ n: all.filter((one) => one.answered > 0).length, of: all.length });
  const items = instruments.session.items.map((item) => figureOf(valuesOf(item.key, item.text, all)));
  const groups = inGroups(all, traits).slice(1).flatMap((split) => figuresOf(split.map(({ label, rows }) => valuesOf('satisfied', label, rows))));
  const asked = [answered, ...items];
  const surveys = shareOf({ n: all.reduce((sum, one) => sum + one.answered, 0), of: all.reduce((sum, one) => sum + one.asked, 0) });
  return { surveys: answered.n === null ? { n: null, of: null } : surveys, people: sameAsked([answered], asked)[0]!, items: sameAsked(items, asked), groups: sameAsked(groups, asked), comments: commentsOf(written) };
}

/** What people wrote beside their answers, sorted by the words so that neither order nor time points at anybody. */
export function commentsOf(rows: readonly { memberId: string; text: string }[]): string[] {
  return mayShow(new Set(rows.map(({ memberId }) => memberId)).size) ? [...new Set(rows.map(({ text }) => text.trim()))].sort((a, b) => a.localeCompare(b)) : [];
}

/** Satisfaction by how often people had come; the same people at first and at their latest. */
export function satisfactionByExposure(bands: readonly BandRow[], traits: TraitsOf): Outcome {
  const first = new Map(bands.filter(({ band }) => band === 0).map(({ memberId, ever }) => [memberId, ever]));
  const rows: PointRow[] = bands.filter(({ asked }) => asked > 0).map(({ memberId, band, satisfied }) => ({ memberId, point: band, score: satisfied, before: first.get(memberId) ?? null }));
  const { unit, range } = instruments.session;
  return outcomeOf({ unit, range, points: doseBands.map(({ band }, point) => ({ point, label: `sessions ${band}` })) }, rows, traits);
}
