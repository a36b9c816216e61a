import { Button, Dialog, Row, Stack, TextField, announce } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAway, useSetAway } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';

type Stretch = { from: string; to: string };

/** Days on which I cannot speak: seen by those who ask for speakers, and by nobody else. */
export function AwayDialog({ onClose }: { onClose: () => void }) {
  const query = useAway();
  return <Dialog open onClose={onClose} title="Days on which I cannot speak" size="small"><Loaded query={query} lines={3} level={3}>{({ items }) => <Stretches items={items} />}</Loaded></Dialog>;
}

function Stretches({ items }: { items: readonly Stretch[] }) {
  const [draft, setDraft] = useState<Stretch>({ from: '', to: '' });
  const set = useSetAway();
  const save = async (next: Stretch[], say: string) => {
    const ok = await set.run({ body: { items: next } });
    if (ok) announce(say);
    return ok !== null;
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.from && (await save([...items, { from: draft.from, to: draft.to || draft.from }], 'Kept'))) setDraft({ from: '', to: '' });
  };
  return (
    <Stack gap={4}>
      {items.length === 0 ? <p className={styles.quiet}>None. Those who plan may ask you for any week.</p> : (
        <ul className={styles.outcomes}>{items.map((one) => <li key={`${one.from}${one.to}`}>{dayWords(one.from)}{one.to === one.from ? '' : ` to ${dayWords(one.to)}`} <Button size="small" variant="quiet" pending={set.pending} aria-label={`Remove ${dayWords(one.from)}`} onClick={() => void save(items.filter((other) => other !== one), 'Removed')}>Remove</Button></li>)}</ul>
      )}
      <form onSubmit={(event) => void add(event)}>
        <Stack gap={4}>
          <Row><TextField label="From" type="date" required value={draft.from} onChange={(from) => setDraft({ ...draft, from })} /><TextField label="To" type="date" optional min={draft.from} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} /></Row>
          <ProblemNotice error={set.error} />
          <Row><Button type="submit" variant="primary" pending={set.pending} disabled={!draft.from}>Add</Button></Row>
        </Stack>
      </form>
    </Stack>
  );
}
