import type { CurriculumView, PlanSlotView } from '@without-walls/contracts';
import { Button, Dialog, SelectField, Stack, TextField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useApplyPlan } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';
import { Preview } from './Preview';
import { changeOf, noFields, type Wish } from './wish';

type Props = { curriculum: CurriculumView; slots: readonly PlanSlotView[]; wish: Exclude<Wish, { kind: 'speaker' }>; onClose: () => void; onDone: (say: string) => void };

const titles: Record<Wish['kind'], string> = { swap: 'Swap two weeks', give: 'Give another lecture', skip: 'Skip a week', drop: 'Leave a lecture out', cancel: 'Cancel a week', restore: 'Meet again', 'took-place': 'It took place', 'not-held': 'It did not take place', move: 'Move to another day', insert: 'Add a day', speaker: 'Ask a speaker' };
const does: Record<Wish['kind'], string> = { swap: 'Swap them', give: 'Give this lecture', skip: 'Skip the week', drop: 'Leave it out', cancel: 'Cancel the week', restore: 'Meet again', 'took-place': 'Count it as held', 'not-held': 'Give the lecture again', move: 'Move it', insert: 'Add the day', speaker: 'Ask' };

/** One change of the plan: what is wanted, what it would change and who would be told, and only then the doing. */
export function WishDialog({ curriculum, slots, wish, onClose, onDone }: Props) {
  const [fields, setFields] = useState(noFields);
  const [newId] = useState(() => crypto.randomUUID());
  const set = (part: Partial<typeof fields>) => setFields((now) => ({ ...now, ...part }));
  const change = changeOf(wish, fields, newId);
  const apply = useApplyPlan();
  const go = async () => {
    if (!change || !(await apply.run({ params: { id: curriculum.id }, body: { version: curriculum.version, change } }))) return;
    announce('The plan is changed');
    onDone(titles[wish.kind]);
  };
  const slot = wish.kind === 'insert' ? null : wish.slot;
  const others = slots.filter((one) => one.id !== slot?.id && one.kind === 'open' && one.lecture);
  return (
    <Dialog open onClose={onClose} title={titles[wish.kind]}>
      <form onSubmit={(event) => { event.preventDefault(); void go(); }}>
        <Stack gap={4}>
          {slot ? <p>{dayWords(slot.day)}{slot.lecture ? `: ${slot.lecture.position}. ${slot.lecture.title}` : ''}</p> : null}
          {wish.kind === 'swap' ? <SelectField label="With which week" value={fields.other} empty="Choose a week" onChange={(other) => set({ other })} options={others.map((one) => ({ value: one.id, label: `${dayWords(one.day)}: ${one.lecture!.position}. ${one.lecture!.title}` }))} /> : null}
          {wish.kind === 'insert' || wish.kind === 'move' ? <TextField label="Which day" type="date" required hint={wish.kind === 'move' ? 'Its lecture and its session come along' : undefined} value={fields.day} onChange={(day) => set({ day })} /> : null}
          {wish.kind === 'give' || wish.kind === 'insert' ? <SelectField label="Which lecture" optional={wish.kind === 'insert'} hint={wish.kind === 'insert' ? 'Without one the day is one more place of the ring' : undefined} value={fields.lecture} empty={wish.kind === 'insert' ? 'The next of the ring' : 'Choose a lecture'} onChange={(lecture) => set({ lecture })} options={curriculum.lectures.map((one) => ({ value: one.id, label: `${one.position}. ${one.title}` }))} /> : null}
          {wish.kind === 'skip' || wish.kind === 'drop' || wish.kind === 'move' || wish.kind === 'cancel' || wish.kind === 'not-held' ? <CheckedField label="Why" hint="Those who were invited read it" optional={wish.kind !== 'cancel' && wish.kind !== 'not-held'} oneLine maxLength={200} value={fields.because} onChange={(because) => set({ because })} /> : null}
          <Preview curriculum={curriculum} change={change} />
          <ProblemNotice error={apply.error} />
          <div className={styles.acts}><Button type="submit" variant={wish.kind === 'cancel' ? 'danger-filled' : 'primary'} pending={apply.pending} disabled={!change}>{does[wish.kind]}</Button><Button variant="quiet" onClick={onClose}>Leave it as it is</Button></div>
        </Stack>
      </form>
    </Dialog>
  );
}
