import type { Change, Figure, Outcome } from '@without-walls/contracts';
import { DataTable, Stack } from '@without-walls/ui';
import { changeSentence, effectWords, figureWords, intervalWords, meanWords, shareWords, testWords } from '../report-words';
import { Chart } from './Chart';
import { Scale } from './Scale';

const say = (value: number): string => value.toFixed(1);

type Props = { heading: string; title: string; outcome: Outcome; /** What the first and the latest point are called. */ ends: readonly [string, string] };

/** One outcome: how the same people changed, by group; and everybody who answered, by how often they had come. */
export function OutcomeCharts({ heading, title, outcome, ends }: Props) {
  const { changes, points, lowest, highest, unit } = outcome;
  const tables = (
    <Stack gap={5}>
      <DataTable
        caption={`${heading}: the same people before and after, ${unit}`}
        columns={[
          { key: 'group', title: 'Group', cell: (row: Change) => row.group },
          { key: 'n', title: 'Answered both, of asked', align: 'end', cell: shareWords },
          { key: 'before', title: `Mean (SD) ${ends[0]}`, align: 'end', cell: (row) => meanWords(row, row.before.mean, row.before.sd) },
          { key: 'after', title: `Mean (SD) ${ends[1]}`, align: 'end', cell: (row) => meanWords(row, row.after.mean, row.after.sd) },
          { key: 'interval', title: 'Change, 95 %', align: 'end', cell: intervalWords },
          { key: 'p', title: 'Paired test', align: 'end', cell: testWords },
          { key: 'effect', title: 'Effect', align: 'end', cell: effectWords },
        ]}
        rows={changes}
        rowKey={(row) => row.group}
      />
      <DataTable
        caption={`${heading}: everybody who answered, by how often they had come, ${unit}`}
        columns={[{ key: 'point', title: 'Asked', cell: (row: Figure) => row.label }, { key: 'mean', title: 'Mean (SD)', align: 'end', cell: figureWords }, { key: 'n', title: 'Answered, of asked', align: 'end', cell: shareWords }]}
        rows={points}
        rowKey={(row) => row.label}
      />
    </Stack>
  );
  return (
    <Chart heading={heading} note={unit} sentence={changeSentence(title, outcome)} table={tables}>
      <Stack gap={5}>
        <Scale marks={changes.map((row) => ({ label: row.group, note: shareWords(row), from: row.before.mean, to: row.after.mean }))} lowest={lowest} highest={highest} say={say} ends={ends} />
        <Scale marks={points.map((row) => ({ label: `Everybody, ${row.label}`, note: shareWords(row), from: null, to: row.value }))} lowest={lowest} highest={highest} say={say} />
      </Stack>
    </Chart>
  );
}
