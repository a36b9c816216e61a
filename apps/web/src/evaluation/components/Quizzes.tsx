import type { EvaluationReport } from '@without-walls/contracts';
import { DataTable } from '@without-walls/ui';
import { percentWords, quizSentence, shareWords } from '../report-words';
import { Chart } from './Chart';
import { Scale } from './Scale';

type Row = EvaluationReport['quizzes'][number];

/** Quizzes after lectures: at the first try and at the best, of people who finished. */
export function Quizzes({ rows }: { rows: readonly Row[] }) {
  const share = (row: Row, value: number | null): string => (row.n === 0 ? '-' : percentWords(value));
  const table = (
    <DataTable
      caption="Quizzes after lectures: people who finished, of those who had the lecture or took its quiz"
      columns={[
        { key: 'label', title: 'Lecture', cell: (row: Row) => row.label },
        { key: 'n', title: 'Finished', align: 'end', cell: shareWords },
        { key: 'first', title: 'Right at the first try', align: 'end', cell: (row) => share(row, row.first) },
        { key: 'best', title: 'Right at the best', align: 'end', cell: (row) => share(row, row.best) },
        { key: 'passed', title: 'Passed', align: 'end', cell: (row) => shareWords({ n: row.passed, of: row.n }) },
      ]}
      rows={rows}
      rowKey={(row) => row.label}
    />
  );
  return (
    <Chart heading="Quizzes after lectures" sentence={quizSentence([...rows])} table={rows.length > 0 ? table : null}>
      {rows.length > 0 ? <Scale marks={rows.map((row) => ({ label: row.label, note: shareWords(row), from: row.first, to: row.best }))} lowest={0} highest={1} say={percentWords} ends={['first', 'best']} /> : null}
    </Chart>
  );
}
