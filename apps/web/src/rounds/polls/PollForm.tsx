import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useCommand } from '../store/useCommand';
import { CheckedArea } from '../text/CheckedArea';
import { optionsFrom } from './options-from';
import styles from './polls.module.css';

/** A question with two to six answers, asked of everybody. */
export function PollForm({ onDone }: { onDone: () => void }) {
  const [question, setQuestion] = useState('');
  const [lines, setLines] = useState('Yes\nNo\nNot sure');
  const { run, pending, error } = useCommand();
  const { options, fault } = optionsFrom(lines);
  const ask = async () => {
    if (question.trim() && !fault && (await run({ type: 'open-poll', question: question.trim(), options })).ok) onDone();
  };
  return (
    <form className={styles.form} aria-label="A new poll" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <CheckedArea label="Question to everybody" value={question} onChange={setQuestion} maxLength={200} oneLine autoFocus />
      <CheckedArea label="Answers, one a line" value={lines} onChange={setLines} rows={3} maxLength={600} error={fault ?? undefined} />
      <ProblemNotice error={error} />
      <p className={styles.row}><Button type="submit" size="small" variant="primary" pending={pending} disabled={!question.trim() || fault !== null}>Ask everybody</Button><Button size="small" variant="quiet" onClick={onDone}>Not now</Button></p>
    </form>
  );
}
