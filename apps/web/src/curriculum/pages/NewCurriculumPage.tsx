import { holidayRegions } from '@without-walls/contracts';
import { weekdayOf } from '@without-walls/domain';
import { Button, CheckChoices, Page, RadioChoices, Row, SelectField, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { ZoneField } from '../../sessions/components/ZoneField';
import { useCreateCurriculum } from '../curriculum.queries';
import { bodyOf, emptyCurriculum, rhythms } from '../new-curriculum';
import { regionWords, weekdayWords } from '../plan-words';

const weeks = [1, 2, 3, 4, 5] as const;

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
          <Row><TextField label="First day" type="date" required hint={draft.firstDay ? `A ${weekdayWords[weekdayOf(draft.firstDay) - 1]}: it meets on that weekday` : 'It meets on the weekday of this day'} value={draft.firstDay} onChange={(firstDay) => set({ firstDay })} /><TextField label="Time" type="time" required value={draft.time} onChange={(time) => set({ time })} /><TextField label="Minutes" type="number" min={30} max={240} required value={draft.minutes} onChange={(minutes) => set({ minutes })} /></Row>
          <ZoneField value={draft.zone} onChange={(zone) => set({ zone })} error={undefined} />
          <RadioChoices label="How often" value={draft.rhythm} onChange={(rhythm) => set({ rhythm })} choices={rhythms} />
          {draft.rhythm === 'chosen' ? <CheckChoices label="In which weeks of a month" choices={weeks.map((value) => ({ value: String(value), label: `the ${['first', 'second', 'third', 'fourth', 'fifth'][value - 1]}` }))} value={draft.weeksOfMonth} onChange={(weeksOfMonth) => set({ weeksOfMonth })} /> : null}
          <SelectField label="Public holidays of" optional value={draft.holidays} empty="None" options={holidayRegions.map((value) => ({ value, label: regionWords[value] }))} onChange={(holidays) => set({ holidays })} />
          <Row><TextField label="Lectures needed" type="number" min={1} max={100} optional hint="To complete it; without a number, all of the ring" value={draft.needed} onChange={(needed) => set({ needed })} /><TextField label="Credit counts for months" type="number" min={1} max={120} optional hint="Without a number, for ever" value={draft.expiry} onChange={(expiry) => set({ expiry })} /><TextField label="Present for (per cent)" type="number" min={1} max={100} required hint="Of a lecture, to have it" value={draft.percent} onChange={(percent) => set({ percent })} /></Row>
          <ProblemNotice error={create.error} />
          <Row><Button type="submit" variant="primary" pending={create.pending} disabled={!body}>Begin it</Button></Row>
        </Stack>
      </form>
    </Page>
  );
}
