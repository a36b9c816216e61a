import type { EvaluationReport, Figure } from '@without-walls/contracts';
import { DataTable, Facts, Section } from '@without-walls/ui';
import { barsSentence, countWords, figureWords, pWords, pairedSentence, percentWords, quizSentence, shareWords } from '../report-words';
import styles from './evaluation.module.css';

/** The figures, each with what it is a figure of, a sentence and a table. */
export function Report({ report }: { report: EvaluationReport }) {
  const { satisfaction } = report;
  const stayed = report.retention[0];
  return (
    <>
      <Section heading="Reach">
        <Facts facts={[
          { term: 'Sessions', value: String(report.sessions) }, { term: 'People', value: String(report.people) }, { term: 'Attendances', value: String(report.attendances) }, { term: 'Hours of credit', value: String(report.creditHours) }, { term: 'Cases submitted', value: String(report.cases) },
          { term: 'Sessions a person', value: figureWords(report.perPerson) }, ...(stayed ? [{ term: 'Came again in the second half', value: shareWords(stayed.n, stayed.of) }] : []),
        ]} />
      </Section>
      <Bars heading="How often people came" what="people" bars={report.dose} />
      <Bars heading="Professions" what="people" bars={report.professions} />
      <Bars heading="Sites" what="people" bars={report.sites} />
      <Section heading="What they said of sessions" note={`answered: ${shareWords(satisfaction.responses, satisfaction.asked)}`}>
        <p className={styles.sentence}>{satisfaction.responses === 0 ? 'Nobody has answered in this time.' : 'From 1, not at all, to 5, completely.'}</p>
        <DataTable caption="Answers to the survey of a session" columns={[{ key: 'what', title: 'Line', cell: (row: Figure) => row.label }, { key: 'mean', title: 'Mean (SD), n of answers', align: 'end', cell: figureWords }]} rows={satisfaction.items} rowKey={(row) => row.label} />
        {satisfaction.comments.length > 0 ? <h3 className={styles.sentence}>What they wrote</h3> : null}
        {satisfaction.comments.length > 0 ? <ul className={styles.comments}>{satisfaction.comments.map((one, i) => <li key={i}>{one}</li>)}</ul> : null}
      </Section>
      <Paired heading="How sure they are" title="Sureness" rows={report.selfEfficacy} />
      <Paired heading="What they know" title="Knowledge" rows={report.knowledge} />
      <Quizzes rows={report.quizzes} />
      <Section heading="What these figures cannot show"><ul className={styles.notes}>{report.notes.map((note) => <li key={note}>{note}</li>)}</ul></Section>
    </>
  );
}

/** Bars with the numbers beside them: the list is the table. */
function Bars({ heading, what, bars }: { heading: string; what: string; bars: EvaluationReport['dose'] }) {
  const most = Math.max(1, ...bars.map((one) => one.count ?? 0));
  return (
    <Section heading={heading}>
      <p className={styles.sentence}>{barsSentence(bars, what)}</p>
      <ul className={styles.bars}>
        {bars.map((one) => <li key={one.label} className={styles.bar}><span>{one.label}</span>{one.count === null ? <span aria-hidden="true" /> : <span className={styles.track} aria-hidden="true"><progress className={styles.fill} value={one.count} max={most} /></span>}<span>{countWords(one.count)}</span></li>)}
      </ul>
    </Section>
  );
}

type PairedRow = EvaluationReport['knowledge'][number];

function Paired({ heading, title, rows }: { heading: string; title: string; rows: EvaluationReport['knowledge'] }) {
  return (
    <Section heading={heading}>
      <p className={styles.sentence}>{pairedSentence(title, rows)}</p>
      <DataTable
        caption={`${heading}: the same people on joining and at their latest`}
        columns={[
          { key: 'group', title: 'Group', cell: (row: PairedRow) => row.group },
          { key: 'before', title: 'On joining', align: 'end', cell: (row) => figureWords(row.before) },
          { key: 'after', title: 'Latest', align: 'end', cell: (row) => figureWords(row.after) },
          { key: 'p', title: 'Paired test', align: 'end', cell: (row) => pWords(row.p) || '-' },
          { key: 'effect', title: 'Effect (d of the differences)', align: 'end', cell: (row) => (row.effect === null ? '-' : row.effect.toFixed(2)) },
        ]}
        rows={rows}
        rowKey={(row) => row.group}
      />
    </Section>
  );
}

/** Quizzes after lectures: at the first try and at the best, of people who finished. */
function Quizzes({ rows }: { rows: EvaluationReport['quizzes'] }) {
  return (
    <Section heading="Quizzes after lectures">
      <p className={styles.sentence}>{quizSentence(rows)}</p>
      {rows.length > 0 ? (
        <DataTable
          caption="Quizzes after lectures: people who finished, of those who had the lecture or took its quiz"
          columns={[
            { key: 'label', title: 'Lecture', cell: (row: EvaluationReport['quizzes'][number]) => row.label },
            { key: 'n', title: 'Finished', align: 'end', cell: (row) => (row.n === null ? countWords(null) : `${row.n} of ${countWords(row.of)}`) },
            { key: 'first', title: 'Right at the first try', align: 'end', cell: (row) => percentWords(row.first) },
            { key: 'best', title: 'Right at the best', align: 'end', cell: (row) => percentWords(row.best) },
            { key: 'passed', title: 'Passed', align: 'end', cell: (row) => shareWords(row.passed, row.n) },
          ]}
          rows={rows}
          rowKey={(row) => row.label}
        />
      ) : null}
    </Section>
  );
}
