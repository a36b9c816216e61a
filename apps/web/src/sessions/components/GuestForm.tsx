import { guestLevels, makeGuest, professions, type GuestLevel, type Profession } from '@without-walls/contracts';
import { Button, InlineNotice, RadioChoices, Row, SelectField, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useAction } from '../../app/query/useAction';

const kinds = professions.map((value) => ({ value, label: value }));
const levels: Record<GuestLevel, { label: string; hint: string }> = {
  observer: { label: 'Watches and listens', hint: 'Sees the case of the round and hears everybody.' },
  contributor: { label: 'Speaks and writes', hint: 'Also raises a hand, asks and suggests. Never writes recommendations.' },
};
type Made = { name: string; link: string };

/** Makes one link for one person. It is shown once, to be sent by whoever made it. */
export function GuestForm({ sessionId, stale }: { sessionId: string; stale: readonly unknown[] }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <MadeLink made={made} onDone={() => setMade(null)} />;
  if (!open) return <p><Button size="small" onClick={() => setOpen(true)}>Invite a guest</Button></p>;
  const done = (next: Made | null) => {
    setMade(next);
    setOpen(false);
  };
  return <Form sessionId={sessionId} stale={stale} onDone={done} />;
}

function Form({ sessionId, stale, onDone }: { sessionId: string; stale: readonly unknown[]; onDone: (made: Made | null) => void }) {
  const [name, setName] = useState('');
  const [profession, setProfession] = useState<Profession>('GP');
  const [level, setLevel] = useState<GuestLevel>('observer');
  const action = useAction(makeGuest, { stale: [stale] });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await action.run({ params: { id: sessionId }, body: { name: name.trim(), profession, level } });
    if (reply) onDone({ name: name.trim(), link: `${location.origin}/guest/${reply.token}` });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="A guest">
      <Stack gap={4}>
        <TextField label="Name of the guest" hint="As everybody in the round will see it" required maxLength={80} value={name} onChange={setName} />
        <SelectField label="Profession" value={profession} options={kinds} onChange={setProfession} />
        <RadioChoices label="In the round this guest" value={level} onChange={setLevel} choices={guestLevels.map((value) => ({ value, ...levels[value] }))} />
        <ProblemNotice error={action.error} />
        <Row><Button type="submit" variant="primary" pending={action.pending}>Make the link</Button><Button variant="quiet" onClick={() => onDone(null)}>Cancel</Button></Row>
      </Stack>
    </form>
  );
}

function MadeLink({ made, onDone }: { made: Made; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <Stack gap={3}>
      <InlineNotice tone="good" live title={`The link for ${made.name}`}>Copy it now and send it to this person only: it is not shown again, and works in the one browser that opens it first.</InlineNotice>
      <TextField label="Link" readOnly value={made.link} onChange={() => undefined} onFocus={(event) => event.currentTarget.select()} />
      <Row><Button size="small" variant="primary" onClick={() => void navigator.clipboard.writeText(made.link).then(() => setCopied(true))}>{copied ? 'Copied' : 'Copy the link'}</Button><Button size="small" variant="quiet" onClick={onDone}>Done</Button></Row>
    </Stack>
  );
}
