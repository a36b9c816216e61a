import type { LetterView } from '@without-walls/contracts';
import { fourQuestionHeadings } from '@without-walls/domain';
import { Button, Page, buttonLook } from '@without-walls/ui';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import styles from '../components/letter.module.css';
import { useLetter } from '../letters.queries';

const order = ['options', 'benefitsAndHarms', 'needThis', 'doMyself'] as const;

/** The page for the person living with pain: four questions, plain words, no names and no numbers of theirs. */
export function PersonPage() {
  const { id = '' } = useParams();
  const query = useLetter(id);
  if (!query.data) return <Page heading="For the person" width="reading"><Loaded query={query} lines={10}>{() => null}</Loaded></Page>;
  return <Person letter={query.data} />;
}

function Person({ letter }: { letter: LetterView }) {
  return (
    <div className={styles.page} data-single="">
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => window.print()}>Print</Button>
        <Link to={`/letters/${letter.id}`} {...buttonLook('quiet')}>Back to the letter</Link>
      </div>
      <article className={styles.sheet} data-plain="">
        <h1 tabIndex={-1}>Living with pain: talking about what comes next</h1>
        <p>A team of people who know about long-lasting pain has looked at your situation. They were not told your name. Your clinician goes through their suggestions with you. Four questions can help you both.</p>
        {order.map((key) => (
          <section key={key}>
            <h2>{fourQuestionHeadings[key]}</h2>
            <ul className={styles.plain}>{letter.body.fourQuestions[key].map((line) => <li key={line}>{line}</li>)}</ul>
          </section>
        ))}
        <section className={styles.notes}>
          <h2>My own notes</h2>
          <div aria-hidden="true"><span /><span /><span /><span /></div>
        </section>
        <p className={styles.quiet}>This page is a help for talking, not a prescription. In an emergency call your emergency number; do not wait for an appointment.</p>
      </article>
    </div>
  );
}
