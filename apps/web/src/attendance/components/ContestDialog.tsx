import { Button, Dialog, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useContest } from '../attendance.queries';
import styles from './attendance.module.css';

/** A member's word against the record, or where it knows nothing of them; whoever reviews attendance reads it. */
export function ContestDialog({ sheetId, title, about, onClose }: { sheetId: string; title: string; about: string; onClose: () => void }) {
  const [words, setWords] = useState('');
  const contest = useContest();
  const send = async () => {
    if (words.trim() && (await contest.run({ params: { id: sheetId }, body: { words: words.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title} size="small">
      <Stack gap={4}>
        <p>{about}. Whoever reviews attendance reads what you say, and corrects it with a reason.</p>
        <CheckedField label="In a line" hint="No names" oneLine maxLength={400} value={words} onChange={setWords} autoFocus onSubmit={() => void send()} />
        <ProblemNotice error={contest.error} />
        <div className={styles.acts}><Button variant="primary" pending={contest.pending} disabled={!words.trim()} onClick={() => void send()}>Send it</Button><Button variant="quiet" onClick={onClose}>Leave it as it is</Button></div>
      </Stack>
    </Dialog>
  );
}
