import type { Change, Figure, Outcome } from '@without-walls/contracts';
import { DataTable } from '@without-walls/ui';
import { changeSentence, effectWords, figureWords, intervalWords, meanWords, pointsSentence, shareWords, testWords } from '../report-words';
import { Chart } from './Chart';
import { Scale } from './Scale';

const say = (value: number): string => value.toFixed(1);

type Props = { heading: string; title: string; outcome: Outcome; /** What the first and the latest point are called. */ ends: readonly [string, string] };

/** One outcome: how the same people changed, by group; and everybody who answered, by how often they had come. */
export function OutcomeCharts({ heading, title, outcome, ends }: Props) {
  const { changes, points, lowest, highest, unit } = outcome;
  return (
    <>
      <Chart heading={heading} note={unit} sentence={changeSentence(title, outcome)} table={<Changes heading={heading} unit={unit} rows={changes} ends={ends} />}>
        <Scale marks={changes.map((row) => ({ label: row.group, note: shareWords(row), from: row.before.mean, to: row.after.mean }))} lowest={lowest} highest={highest} say={say} ends={ends} />
      </Chart>
      <Chart heading={`${heading}, by how often they had come`} note={unit} level={3} sentence={pointsSentence(points)} table={<Points heading={heading} unit={unit} rows={points} />}>
        <Scale marks={points.map((row) => ({ label: row.label, note: shareWords(row), from: null, to: row.value }))} lowest={lowest} highest={highest} say={say} />
      </Chart>
    </>
  );
}

const Changes = ({ heading, unit, rows, ends }: { heading: string; unit: string; rows: readonly Change[]; ends: Props['ends'] }) => (
  <DataTable
    caption={`${heading}: the same people before and after, ${unit}`}
    columns={[
      { key: 'group', title: 'Group', cell: (row: Change) => row.group },
      { key: 'n', title: 'Answered both, of asked', align: 'end', cell: shareWords },
      { key: 'before', title: `Mean (SD), ${ends[0]}`, align: 'end', cell: (row) => meanWords(row, row.before.mean, row.before.sd) },
      { key: 'after', title: `Mean (SD), ${ends[1]}`, align: 'end', cell: (row) => meanWords(row, row.after.mean, row.after.sd) },
      { key: 'interval', title: 'Change, 95 % interval', align: 'end', cell: intervalWords },
      { key: 'p', title: 'Paired test', align: 'end', cell: testWords },
      { key: 'effect', title: 'Effect size', align: 'end', cell: effectWords },
    ]}
    rows={rows}
    rowKey={(row) => row.group}
  />
);

const Points = ({ heading, unit, rows }: { heading: string; unit: string; rows: readonly Figure[] }) => (
  <DataTable
    caption={`${heading}: everybody who answered, by how often they had come, ${unit}`}
    columns={[{ key: 'point', title: 'Asked', cell: (row: Figure) => row.label }, { key: 'mean', title: 'Mean (SD)', align: 'end', cell: figureWords }, { key: 'n', title: 'Answered, of asked', align: 'end', cell: shareWords }]}
    rows={rows}
    rowKey={(row) => row.label}
  />
);
