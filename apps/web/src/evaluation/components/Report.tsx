import type { EvaluationReport } from '@without-walls/contracts';
import { Facts, Section } from '@without-walls/ui';
import { countWords, meanWords, reachSentence, shareWords } from '../report-words';
import { Bars } from './Bars';
import styles from './evaluation.module.css';
import { OutcomeCharts } from './OutcomeCharts';
import { Quizzes } from './Quizzes';
import { Satisfaction } from './Satisfaction';

/** The figures, each with what it is a figure of, a sentence and a table. */
export function Report({ report }: { report: EvaluationReport }) {
  const { people, outcomes } = report;
  return (
    <>
      <Reach report={report} />
      <Bars heading="How often people came" bars={report.dose} total={people.n} />
      <Bars heading="Professions" bars={report.professions} total={people.n} />
      <Bars heading="Sites" bars={report.sites} total={people.n} />
      <Satisfaction satisfaction={report.satisfaction} />
      <OutcomeCharts heading="How satisfied they are" title="Satisfaction" outcome={outcomes.satisfaction} ends={['first three sessions', 'latest']} />
      <OutcomeCharts heading="How sure they are" title="Sureness" outcome={outcomes.selfEfficacy} ends={['on joining', 'latest']} />
      <OutcomeCharts heading="What they know" title="Knowledge" outcome={outcomes.knowledge} ends={['on joining', 'latest']} />
      <Quizzes rows={report.quizzes} />
      <Section heading="What these figures cannot show"><ul className={styles.notes}>{report.notes.map((note) => <li key={note}>{note}</li>)}</ul></Section>
    </>
  );
}

function Reach({ report }: { report: EvaluationReport }) {
  const { people, perPerson, presenters, cases, creditHours } = report;
  return (
    <Section heading="Reach">
      <p className={styles.sentence}>{reachSentence(report)}</p>
      <Facts facts={[
        { term: 'Sessions with reviewed attendance, of those held', value: shareWords(report.sessions) },
        { term: 'People who came, of members', value: shareWords(people) },
        { term: 'Attendances to the rule, of all seen', value: shareWords(report.attendances) },
        { term: 'Sessions a person: mean (SD)', value: `${meanWords(perPerson, perPerson.value, perPerson.sd)}, n ${countWords(perPerson.n)}` },
        { term: 'Hours of credit', value: `${countWords(creditHours)}, by ${countWords(people.n)} people` },
        { term: 'Cases submitted', value: cases === 0 ? 'none' : countWords(cases) },
        { term: 'Presenters of a case, of members', value: shareWords(presenters) },
        { term: 'Retention: came in the first half of the time and again in the second', value: shareWords(report.retention) },
      ]} />
    </Section>
  );
}
