import type { AgendaItem, SessionView } from '@without-walls/contracts';
import { suggestedMinutes } from '@without-walls/domain';
import { Button, Section, SelectField, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { CheckedField } from '../../cases/check/CheckedField';
import { itemKindWords } from '../session-words';
import type { Agenda } from '../useAgenda';
import styles from './sessions.module.css';

type Kind = Exclude<AgendaItem['kind'], 'case'>;
const kinds = { mdt: ['break', 'triage', 'earlier', 'business'], echo: ['lecture', 'break', 'earlier', 'business'] } as const satisfies Record<SessionView['kind'], readonly Kind[]>;
const ownWords: Kind[] = ['lecture', 'business'];

/** Something else that needs time: a lecture, a break, the weekly list, earlier cases, business. */
export function AddItem({ session, agenda }: { session: SessionView; agenda: Agenda }) {
  const [kind, setKind] = useState<Kind>('break');
  const [title, setTitle] = useState('Break');
  const [minutes, setMinutes] = useState(5);
  const choose = (next: Kind) => {
    setKind(next);
    setMinutes(suggestedMinutes(next, session.kind));
    if (!ownWords.includes(next)) setTitle(itemKindWords[next]);
    else if (!ownWords.includes(kind)) setTitle('');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim()) await agenda.put({ kind, title: title.trim(), minutes });
  };
  return (
    <Section heading="Add something else" level={3}>
      <form className={styles.adder} onSubmit={(event) => void submit(event)}>
        <SelectField label="Kind" value={kind} onChange={choose} options={kinds[session.kind].map((value) => ({ value, label: itemKindWords[value] }))} />
        <CheckedField label="What it is" value={title} onChange={setTitle} maxLength={120} oneLine />
        <TextField label="Minutes" type="number" min={1} max={120} required value={String(minutes)} onChange={(value) => setMinutes(Number(value))} />
        <Button type="submit" pending={agenda.pending}>Add</Button>
      </form>
    </Section>
  );
}
