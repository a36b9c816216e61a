import { Button, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useMakeCommitment } from '../learning.queries';
import styles from './learning.module.css';

/** One thing to change after a lecture. Being asked about it later is what makes it happen. */
export function CommitForm({ lectureId }: { lectureId: string }) {
  const [text, setText] = useState('');
  const [blocks, setBlocks] = useState(0);
  const make = useMakeCommitment();
  const send = async () => {
    if (!text.trim() || blocks > 0) return;
    if (await make.run({ body: { lectureId, text: text.trim() } })) {
      setText('');
      announce('Kept. You are asked in 2, 6 and 12 weeks whether you tried it.');
    }
  };
  return (
    <form className={styles.commit} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <CheckedField label="What will you do differently?" hint="One thing, small enough for next week. You are asked in 2, 6 and 12 weeks whether you tried it." oneLine maxLength={300} value={text} onChange={setText} onBlocks={setBlocks} onSubmit={() => void send()} />
      <ProblemNotice error={make.error} />
      <div><Button type="submit" size="small" pending={make.pending} disabled={!text.trim() || blocks > 0}>I will</Button></div>
    </form>
  );
}
