import type { LetterView } from '@without-walls/contracts';
import { CaseCode } from '@without-walls/ui';
import { calendarDay, letterDate } from '../letter-words';
import { Advice } from './Advice';
import { Advisers } from './Advisers';
import styles from './letter.module.css';

/** The letter as it was signed. Nothing here changes after signing but what became of each recommendation. */
export function LetterSheet({ letter }: { letter: LetterView }) {
  const { body } = letter;
  return (
    <article className={styles.sheet} aria-labelledby="letter-heading">
      <header className={styles.letterhead}>
        <p className={styles.number}>Letter {body.number}</p>
        <p>{letterDate(body.signedAt)}</p>
      </header>
      <address className={styles.to}>
        {body.to.name}<br />{body.to.profession}{body.to.site ? <><br />{body.to.site}</> : null}
      </address>
      <h1 id="letter-heading" tabIndex={-1}>Advice of the pain team on case <CaseCode code={body.caseCode} copy={false} /></h1>
      <p>Thank you for bringing this case{body.session.title ? ` to the ${body.session.title.toLowerCase()} on ${letterDate(body.session.date)}` : ''}.</p>
      <Questions questions={body.questions} />
      <Advice letter={letter} />
      <section>
        <h2>What this advice is, and is not</h2>
        {body.disclaimer.map((line) => <p key={line}>{line}</p>)}
      </section>
      <section>
        <h2>Who is responsible</h2>
        <p>{body.responsibility}</p>
        {body.followUpOn.length > 0 ? <p>You will be asked what became of each recommendation on {body.followUpOn.map(calendarDay).join(' and on ')}.</p> : null}
      </section>
      <Advisers letter={letter} />
    </article>
  );
}

function Questions({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{questions.length === 1 ? 'You asked' : 'You asked the team'}</h2>
      <ol className={styles.questions}>{questions.map((question) => <li key={question}>{question}</li>)}</ol>
    </section>
  );
}
