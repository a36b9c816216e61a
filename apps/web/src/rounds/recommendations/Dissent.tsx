import type { MemberRef, RecommendationFields } from '@without-walls/contracts';
import { Button, SelectField } from '@without-walls/ui';
import { useState } from 'react';
import { useCan, useRoundState } from '../store/round-context';
import { CheckedArea } from '../text/CheckedArea';
import { useSelf } from '../useSelf';
import styles from './advice.module.css';

type List = RecommendationFields['dissent'];
type Props = { dissent: List; onChange: (dissent: List) => void };

/** Who sees it differently, and why: by name, and part of the letter. One's own view; who leads also enters and takes out those of others. */
export function Dissent({ dissent, onChange }: Props) {
  const self = useSelf();
  const { facilitate } = useCan();
  const present = useRoundState((round) => round.present);
  const people = [self, ...(facilitate ? present.map((one) => one.member).filter((member) => member.id !== self.id) : [])].filter((member) => !dissent.some((one) => one.memberId === member.id));
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.dissents}>
      {dissent.map((one) => (
        <p key={one.memberId} className={styles.dissent}>
          {one.name} sees it differently: {one.reason}{' '}
          {facilitate || one.memberId === self.id ? <Button size="small" variant="quiet" aria-label={`Remove the dissent of ${one.name}`} onClick={() => onChange(dissent.filter((other) => other.memberId !== one.memberId))}>Remove</Button> : null}
        </p>
      ))}
      {adding ? <AddDissent people={people} onAdd={(one) => { onChange([...dissent, one]); setAdding(false); }} onCancel={() => setAdding(false)} /> : people.length > 0 ? <Button size="small" variant="quiet" onClick={() => setAdding(true)}>Record a different view</Button> : null}
    </div>
  );
}

function AddDissent({ people, onAdd, onCancel }: { people: readonly MemberRef[]; onAdd: (one: List[number]) => void; onCancel: () => void }) {
  const [who, setWho] = useState(people[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [blocks, setBlocks] = useState(0);
  const member = people.find((one) => one.id === who);
  return (
    <div className={styles.addDissent}>
      <SelectField label="Who" value={who} onChange={setWho} options={people.map((one) => ({ value: one.id, label: one.name }))} />
      <CheckedArea label="Why" value={reason} onChange={setReason} onBlocks={setBlocks} maxLength={400} rows={1} autoFocus />
      <Button size="small" disabled={!member || !reason.trim() || blocks > 0} onClick={() => { if (member) onAdd({ memberId: member.id, name: member.name, reason: reason.trim() }); }}>Record</Button>
      <Button size="small" variant="quiet" onClick={onCancel}>Cancel</Button>
    </div>
  );
}
