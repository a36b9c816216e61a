import type { EvaluationReport, Figure } from '@without-walls/contracts';
import { DataTable, Section } from '@without-walls/ui';
import { figureWords, groupsSentence, satisfactionSentence, shareWords } from '../report-words';
import { Chart } from './Chart';
import { Scale } from './Scale';
import styles from './evaluation.module.css';

/** What people said of sessions: line by line, all in all by group, and in their words. */
export function Satisfaction({ satisfaction }: { satisfaction: EvaluationReport['satisfaction'] }) {
  const { items, groups, comments } = satisfaction;
  return (
    <>
      <Figures heading="What they said of sessions" sentence={satisfactionSentence(satisfaction)} rows={items} />
      <Figures heading="Satisfied all in all, by group" sentence={groupsSentence(groups)} rows={groups} />
      {comments.length > 0 ? <Section heading="What they wrote" note="the latest, in no order"><ul className={styles.comments}>{comments.map((one) => <li key={one}>{one}</li>)}</ul></Section> : null}
    </>
  );
}

function Figures({ heading, sentence, rows }: { heading: string; sentence: string; rows: readonly Figure[] }) {
  const table = (
    <DataTable
      caption={`${heading}: mean of each person’s mean, from 1 to 5`}
      columns={[{ key: 'what', title: 'What', cell: (row: Figure) => row.label }, { key: 'mean', title: 'Mean (SD)', align: 'end', cell: figureWords }, { key: 'n', title: 'Answered, of asked', align: 'end', cell: shareWords }]}
      rows={rows}
      rowKey={(row) => row.label}
    />
  );
  return <Chart heading={heading} sentence={sentence} table={table}><Scale marks={rows.map((row) => ({ label: row.label, note: shareWords(row), from: null, to: row.value }))} lowest={1} highest={5} say={(value) => value.toFixed(1)} /></Chart>;
}
