import type { SessionView } from '@without-walls/contracts';
import { Button, Section } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useAnswer } from '../sessions.queries';
import { myAnswerWords } from '../session-words';
import styles from './sessions.module.css';

const choices = [['accepted', 'I come'], ['tentative', 'Maybe'], ['declined', 'I cannot']] as const;

/** Whether I come: one press, changed by another. */
export function MyAnswer({ session }: { session: SessionView }) {
  const answer = useAnswer(session.id);
  if (session.myAnswer === null || session.state !== 'planned') return null;
  return (
    <Section heading="Do you come?" note={myAnswerWords[session.myAnswer]}>
      <div className={styles.answers}>
        {choices.map(([value, label]) => <Button key={value} aria-pressed={session.myAnswer === value} variant={session.myAnswer === value ? 'primary' : 'secondary'} onClick={() => void answer.run({ params: { id: session.id }, body: { answer: value } })}>{label}</Button>)}
      </div>
      <ProblemNotice error={answer.error} />
    </Section>
  );
}
