import type { OwnAttendance } from '@without-walls/contracts';
import { Button, Dialog, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useContest } from '../attendance.queries';

/** Says in one's own words that a record is not right; whoever reviews reads them. */
export function ContestDialog({ record, onClose }: { record: OwnAttendance; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const contest = useContest();
  const submit = async () => {
    setAsked(true);
    if (!words.trim()) return;
    if (!(await contest.run({ params: { id: record.sheetId }, body: { words: words.trim() } }))) return;
    announce('Sent to those who review');
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="What is not right?" size="small">
      <Stack gap={4}>
        <p>{record.title}: {Math.floor(record.minutes)} of {Math.floor(record.windowMinutes)} minutes.</p>
        <CheckedField label="In your words" hint="For instance: I listened by telephone. Nothing changes until somebody has looked at it." value={words} onChange={setWords} maxLength={400} error={asked && !words.trim() ? 'Say what is not right' : undefined} />
        <ProblemNotice error={contest.error} />
        <div><Button variant="primary" pending={contest.pending} onClick={() => void submit()}>Send</Button></div>
      </Stack>
    </Dialog>
  );
}
