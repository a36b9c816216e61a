import { holidayRegions } from '@without-walls/contracts';
import { Button, Page, RadioChoices, Row, SelectField, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { CompletionFields, RuleFields } from '../components/RuleFields';
import { useCreateCurriculum } from '../curriculum.queries';
import { bodyOf, emptyCurriculum } from '../new-curriculum';
import { regionWords } from '../plan-words';

/** Begins a curriculum: what it is called, when it meets, and whether it starts from the 21 lectures. */
export function NewCurriculumPage() {
  const { network } = useMe();
  const [draft, setDraft] = useState(() => emptyCurriculum(network.timeZone));
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const create = useCreateCurriculum();
  const navigate = useNavigate();
  const body = bodyOf(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = body ? await create.run({ body }) : null;
    if (done) void navigate(`/curriculum/${done.id}`);
  };
  return (
    <Page heading="Begin a curriculum" width="reading">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={5}>
          <TextField label="Name" required maxLength={120} value={draft.name} onChange={(name) => set({ name })} />
          <RadioChoices label="Start with" value={draft.begin} onChange={(begin) => set({ begin })} choices={[{ value: 'seed', label: 'the 21 lectures on chronic pain' }, { value: 'empty', label: 'an empty ring, to fill yourself' }]} />
          <RuleFields draft={draft} set={set} dayLabel="First day" />
          <SelectField label="Public holidays of" optional value={draft.holidays} empty="None" options={holidayRegions.map((value) => ({ value, label: regionWords[value] }))} onChange={(holidays) => set({ holidays })} />
          <CompletionFields draft={draft} set={set} />
          <ProblemNotice error={create.error} />
          <Row><Button type="submit" variant="primary" pending={create.pending} disabled={!body}>Begin it</Button></Row>
        </Stack>
      </form>
    </Page>
  );
}
