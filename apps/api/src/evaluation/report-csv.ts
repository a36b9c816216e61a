import type { EvaluationReport, Figure, Outcome, Share } from '@without-walls/contracts';
import { csvLine } from '../platform/http/csv.js';

type Cell = string | number;
const shown = (value: number | null): Cell => (value === null ? 'not shown' : Math.round(value * 1000) / 1000);
/** A share of people: value and parts. */
const share = (part: string, what: string, { n, of }: Share): Cell[] => [part, what, n === null || of === null ? 'not shown' : of === 0 ? '' : shown(n / of), '', shown(n), shown(of)];
/** What could not be reckoned is empty, and not hidden. */
const reckoned = (n: number | null, value: number | null): Cell => (n !== null && value === null ? '' : shown(value));
const figure = (part: string, { label, n, of, value, sd }: Figure): Cell[] => [part, label, reckoned(n, value), reckoned(n, sd), shown(n), shown(of)];

function outcome(part: string, { points, changes }: Outcome): Cell[][] {
  return [
    ...points.map((one) => figure(part, one)),
    ...changes.flatMap(({ group, n, of, before, after, change, interval, p, effect, test }) => {
      const line = (what: string, value: number | null, sd: number | null = null): Cell[] => [`${part}: ${group}`, what, reckoned(n, value), sd === null ? '' : shown(sd), shown(n), shown(of)];
      return [line('before', before.mean, before.sd), line('after', after.mean, after.sd), line('change', change), line('change, 95 % from', interval?.[0] ?? null), line('change, 95 % to', interval?.[1] ?? null), line(test ?? 'p, paired', p), line('effect', effect)];
    }),
  ];
}

/** The report as lines of one table: part, what, value, SD, n, of. */
export function reportCsv(report: EvaluationReport): string {
  const { satisfaction, outcomes, people } = report;
  const rows: Cell[][] = [
    ['Part', 'What', 'Value', 'SD', 'n', 'of'],
    ['Time', `${report.period.from} to ${report.period.to}`, '', '', '', ''],
    share('Reach', 'sessions with reviewed attendance, of held', report.sessions), share('Reach', 'people who came, of members', people), share('Reach', 'attendances to the rule, of seen', report.attendances), ['Reach', 'credit hours, n people, of members', shown(report.creditHours), '', shown(people.n), shown(people.of)],
    ['Reach', 'cases submitted, n presenters, of members', shown(report.cases), '', shown(report.presenters.n), shown(report.presenters.of)], figure('Reach', report.perPerson), share('Reach', 'came in the first half and again in the second', report.retention),
    ...([['Dose', report.dose], ['Professions', report.professions], ['Sites', report.sites]] as const).flatMap(([part, bars]) => bars.map(({ label, count }) => share(part, label, { n: count, of: people.n }))),
    share('Satisfaction', 'surveys answered, of asked', satisfaction.surveys), share('Satisfaction', 'people who answered, of asked', satisfaction.people), ...[...satisfaction.items, ...satisfaction.groups].map((one) => figure('Satisfaction', one)),
    ...outcome('Satisfaction by exposure', outcomes.satisfaction), ...outcome('Sureness', outcomes.selfEfficacy), ...outcome('Knowledge', outcomes.knowledge),
    ...report.quizzes.flatMap(({ label, n, of, first, best, passed }) => [['first try', first], ['best try', best], ['passed', passed]].map(([what, value]) => [`Quiz: ${label}`, String(what), what === 'passed' ? shown(passed) : reckoned(n, value as number | null), '', shown(n), shown(of)])),
    ...report.notes.map((note) => ['Cannot show', note, '', '', '', '']),
  ];
  return rows.map(csvLine).join('\r\n');
}
