import type { LetterView } from '@without-walls/contracts';
import { Button, InlineNotice, When } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useAcknowledge } from '../letters.queries';
import { calendarDay } from '../letter-words';
import styles from './letter.module.css';

/** The presenter takes the letter on: one press, and what it means beside it. */
export function Acknowledge({ letter }: { letter: LetterView }) {
  const act = useAcknowledge(letter.id);
  const next = letter.body.followUpOn[0];
  if (letter.acknowledgedAt) return <InlineNotice tone="good" live={act.done} title="Taken on">{letter.body.to.name} has read this and takes it on, <When at={letter.acknowledgedAt} show="date" />.{next ? ` We ask on ${calendarDay(next)} what became of it.` : ''}</InlineNotice>;
  if (!letter.can.acknowledge) return <InlineNotice tone="info" title="Not taken on yet">{letter.body.to.name} has not said yet that they have read this.</InlineNotice>;
  return (
    <section className={styles.take} aria-label="Take it on">
      <p>You stay responsible for the person’s care and decide with them what to take up.</p>
      <Button variant="primary" pending={act.pending} onClick={() => void act.run({ params: { id: letter.id } })}>I have read this and take it on</Button>
      <ProblemNotice error={act.error} />
    </section>
  );
}
