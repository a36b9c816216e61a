import type { NetworkSettings } from '@without-walls/contracts';
import { Button, Checkbox, Row, Section, Stack, TextArea, TextField } from '@without-walls/ui';
import { Link } from 'react-router';

type Joining = NetworkSettings['joining'];
type Props = { value: Joining; slug: string; onChange: (change: Partial<Joining>) => void };

/** Whether strangers may ask to join, and what they are asked. */
export function JoiningFields({ value, slug, onChange }: Props) {
  const set = (index: number, change: Partial<Joining['questions'][number]>) => onChange({ questions: value.questions.map((one, i) => (i === index ? { ...one, ...change } : one)) });
  return (
    <Section heading="Joining">
      <Stack gap={4}>
        <Checkbox label="People may ask to join" hint="By a page of your network. Nobody comes in before an administrator agrees." checked={value.open} onChange={(open) => onChange({ open })} />
        {value.open ? (
          <>
            <p>They ask at <Link to={`/join/${slug}`}>{`${location.origin}/join/${slug}`}</Link></p>
            <TextArea label="What they read first" optional rows={3} maxLength={600} value={value.welcome} onChange={(welcome) => onChange({ welcome })} />
            {value.questions.map((one, index) => (
              <Stack key={one.id} gap={2}>
                <TextField label={`Question ${index + 1}`} required maxLength={200} value={one.text} onChange={(text) => set(index, { text })} />
                <TextField label="Choices, by commas" optional hint="Without them it is answered in words" value={one.choices.join(', ')} onChange={(text) => set(index, { choices: text.split(',').map((choice) => choice.trimStart()).slice(0, 8) })} />
                <Row><Checkbox label="Needs an answer" checked={one.required} onChange={(required) => set(index, { required })} /><Button size="small" variant="quiet" aria-label={`Remove question ${index + 1}`} onClick={() => onChange({ questions: value.questions.filter((_, i) => i !== index) })}>Remove</Button></Row>
              </Stack>
            ))}
            <Row><Button size="small" disabled={value.questions.length >= 8} onClick={() => onChange({ questions: [...value.questions, { id: crypto.randomUUID(), text: '', choices: [], required: false }] })}>Add a question</Button></Row>
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
