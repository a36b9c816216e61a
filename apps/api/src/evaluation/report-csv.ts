import type { EvaluationReport, Figure } from '@without-walls/contracts';
import { csvLine } from '../platform/http/csv.js';

const shown = (value: number | null): string | number => (value === null ? 'not shown' : Math.round(value * 1000) / 1000);
const figure = (part: string, one: Figure): (string | number)[] => [part, one.label, shown(one.value), one.sd === null ? '' : shown(one.sd), shown(one.n), one.of ?? ''];

/** The report as lines of one table: part, what, value, SD, n, of. */
export function reportCsv(report: EvaluationReport): string {
  const rows: (string | number)[][] = [
    ['Part', 'What', 'Value', 'SD', 'n', 'of'],
    ['Reach', 'sessions', report.sessions, '', '', ''], ['Reach', 'people', report.people, '', '', ''], ['Reach', 'attendances', report.attendances, '', '', ''], ['Reach', 'credit hours', report.creditHours, '', '', ''], ['Reach', 'cases', report.cases, '', '', ''],
    figure('Reach', report.perPerson),
    ...([['Dose', report.dose], ['Professions', report.professions], ['Sites', report.sites]] as const).flatMap(([part, bars]) => bars.map((one) => [part, one.label, shown(one.count), '', '', report.people])),
    ...report.satisfaction.items.map((one) => figure('Satisfaction', one)), ['Satisfaction', 'response rate', report.satisfaction.asked > 0 ? report.satisfaction.responses / report.satisfaction.asked : '', '', report.satisfaction.responses, report.satisfaction.asked],
    ...([['Sureness', report.selfEfficacy], ['Knowledge', report.knowledge]] as const).flatMap(([part, groups]) => groups.flatMap((one) => [figure(`${part}: ${one.group}`, one.before), figure(`${part}: ${one.group}`, one.after), [`${part}: ${one.group}`, 'p, paired', one.p === null ? 'not shown' : shown(one.p), '', '', ''], [`${part}: ${one.group}`, 'effect', one.effect === null ? '' : shown(one.effect), '', '', '']])),
    ...report.quizzes.flatMap((one) => [['first try', one.first], ['best try', one.best], ['passed', one.passed]].map(([what, value]) => [`Quiz: ${one.label}`, String(what), shown(value as number | null), '', shown(one.n), shown(one.of)])),
    ...report.retention.map((one) => figure('Retention', one)),
  ];
  return rows.map(csvLine).join('\r\n');
}
