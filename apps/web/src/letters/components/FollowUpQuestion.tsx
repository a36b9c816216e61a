import { notDoneReasons, type FollowUp } from '@without-walls/contracts';
import { Button, SelectField } from '@without-walls/ui';
import { useId, useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { followUpWords, reasonWords } from '../letter-words';
import { useAnswerFollowUp } from '../letters.queries';
import styles from './letter.module.css';

const answers = ['done', 'partly', 'not-done', 'unknown'] as const;
const reasons = notDoneReasons.map((value) => ({ value, label: reasonWords[value] }));

/** One recommendation, one tap. "Not done" asks for the reason in one more; no answer is a wrong one. */
export function FollowUpQuestion({ followUp, letterId }: { followUp: FollowUp; letterId: string }) {
  const act = useAnswerFollowUp(letterId);
  const [asking, setAsking] = useState(false);
  const name = useId();
  const send = (state: (typeof answers)[number], reason: FollowUp['reason']) => act.run({ params: { id: followUp.id }, body: { version: followUp.version, state, reason } });
  const tap = (state: (typeof answers)[number]) => {
    setAsking(state === 'not-done');
    if (state !== 'not-done') void send(state, null);
  };
  const chosen = asking ? 'not-done' : followUp.state;
  return (
    <li>
      <p id={name}>{followUp.text} <span className={styles.quiet}>After {followUp.checkpoint} days</span></p>
      <div className={styles.taps} role="group" aria-labelledby={name}>
        {answers.map((state) => <Button key={state} size="small" aria-pressed={chosen === state} variant={chosen === state ? 'primary' : 'secondary'} onClick={() => tap(state)}>{followUpWords[state]}</Button>)}
      </div>
      {chosen === 'not-done' ? <SelectField label="Why not" empty="Choose a reason" value={asking ? '' : (followUp.reason ?? '')} options={reasons} onChange={(reason) => { setAsking(false); void send('not-done', reason); }} /> : null}
      <ProblemNotice error={act.error} />
    </li>
  );
}
