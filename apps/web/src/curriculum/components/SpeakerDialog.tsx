import { listMembers, type PlanSlotView } from '@without-walls/contracts';
import { Button, Dialog, SelectField, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { usePages } from '../../app/query/usePages';
import { useAssignSpeaker } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';

/** Asks a member to speak; they say yes or no themselves. */
export function SpeakerDialog({ slot, onClose }: { slot: PlanSlotView; onClose: () => void }) {
  const people = usePages(['people', 'list', 'speakers'], listMembers, { query: { limit: 100 } });
  const [memberId, setMemberId] = useState(slot.speaker?.id ?? '');
  const assign = useAssignSpeaker();
  const go = async (who: string | null) => {
    if (!(await assign.run({ params: { id: slot.id }, body: { memberId: who } }))) return;
    announce(who ? 'Asked by e-mail' : 'Nobody is asked any more');
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={`Who speaks on ${dayWords(slot.day)}?`} size="small">
      <Stack gap={4}>
        <p>{slot.lecture?.title}</p>
        <SelectField label="Speaker" value={memberId} empty="Nobody yet" onChange={setMemberId} options={people.items.map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }))} />
        <ProblemNotice error={assign.error} />
        <div className={styles.acts}><Button variant="primary" pending={assign.pending} disabled={!memberId || memberId === slot.speaker?.id} onClick={() => void go(memberId)}>Ask by e-mail</Button>{slot.speaker ? <Button pending={assign.pending} onClick={() => void go(null)}>Ask nobody</Button> : null}</div>
      </Stack>
    </Dialog>
  );
}
