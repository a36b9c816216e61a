import type { LetterView } from '@without-walls/contracts';
import { Section, When, useNow } from '@without-walls/ui';
import { dueNow, inLetterOrder } from '../letter-words';
import { FollowUpQuestion } from './FollowUpQuestion';
import styles from './letter.module.css';

/** What became of it: the questions whose day has come, one tap each; before that, when they come. */
export function FollowUps({ letter }: { letter: LetterView }) {
  const now = useNow();
  const due = dueNow(letter.followUps, now);
  const later = letter.followUps.filter((one) => one.state === 'due' && Date.parse(one.dueAt) > now).map((one) => one.dueAt).sort()[0];
  const answered = letter.followUps.filter((one) => one.state !== 'due');
  // In the order of the letter, whatever is answered: a line that jumped away under a finger would be tapped wrongly.
  const open = letter.can.followUp ? inLetterOrder(letter).filter((one) => Date.parse(one.dueAt) <= now) : [];
  if (!letter.can.followUp && answered.length === 0) return null;
  return (
    <Section heading="What became of it" note={open.length > 0 ? `${open.length - due.length} of ${open.length} answered` : null}>
      {open.length === 0 ? <p className={styles.quiet}>{later ? <>We ask you from <When at={later} show="date" />.</> : 'Nothing is open.'}</p> : <ol className={styles.followUps}>{open.map((one) => <FollowUpQuestion key={one.id} followUp={one} letterId={letter.id} />)}</ol>}
    </Section>
  );
}
