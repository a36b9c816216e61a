import type { PlanSlotView, ReplyOf, slotSpeakers } from '@without-walls/contracts';
import { Button, Dialog, SelectField, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAssignSpeaker, useSlotSpeakers } from '../curriculum.queries';
import { dayWords, speakerOption } from '../plan-words';
import styles from './curriculum.module.css';

type Candidate = ReplyOf<typeof slotSpeakers>['items'][number];

/** Asks a member to speak, with a deputy who is asked when they say no; they answer themselves, from the mail or here. */
export function SpeakerDialog({ slot, onClose }: { slot: PlanSlotView; onClose: () => void }) {
  const query = useSlotSpeakers(slot.id);
  return (
    <Dialog open onClose={onClose} title={`Who speaks on ${dayWords(slot.day)}?`} size="small">
      <Stack gap={4}>
        <p>{slot.lecture?.title}</p>
        <Loaded query={query} lines={4} level={3}>{({ items }) => <Choice slot={slot} items={items} onClose={onClose} />}</Loaded>
      </Stack>
    </Dialog>
  );
}

function Choice({ slot, items, onClose }: { slot: PlanSlotView; items: readonly Candidate[]; onClose: () => void }) {
  const [memberId, setMemberId] = useState(slot.speaker?.id ?? '');
  const [deputyId, setDeputyId] = useState(slot.deputy?.id ?? '');
  const assign = useAssignSpeaker();
  const options = items.map((one) => ({ value: one.member.id, label: speakerOption(one) }));
  const unchanged = memberId === (slot.speaker?.id ?? '') && deputyId === (slot.deputy?.id ?? '');
  const go = async (who: string | null) => {
    if (!(await assign.run({ params: { id: slot.id }, body: { memberId: who, deputyId: who && deputyId ? deputyId : null } }))) return;
    announce(who ? 'Asked by e-mail' : 'Nobody is asked any more');
    onClose();
  };
  return (
    <>
      <SelectField label="Speaker" hint="Those who can teach this lecture come first" value={memberId} empty="Nobody yet" onChange={(id) => { setMemberId(id); if (id === deputyId) setDeputyId(''); }} options={options} />
      <SelectField label="Deputy" optional hint="Asked at once when the speaker says no" value={deputyId} empty="None" onChange={setDeputyId} options={options.filter((one) => one.value !== memberId)} />
      <ProblemNotice error={assign.error} />
      <div className={styles.acts}><Button variant="primary" pending={assign.pending} disabled={!memberId || unchanged} onClick={() => void go(memberId)}>{memberId === slot.speaker?.id ? 'Keep, with this deputy' : 'Ask by e-mail'}</Button>{slot.speaker ? <Button pending={assign.pending} onClick={() => void go(null)}>Ask nobody</Button> : null}</div>
    </>
  );
}
