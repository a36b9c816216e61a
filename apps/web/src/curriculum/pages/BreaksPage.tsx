import { holidayRegions, type CurriculumView } from '@without-walls/contracts';
import { Button, Page, RadioChoices, Row, Section, SelectField, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { CheckedField } from '../../cases/check/CheckedField';
import styles from '../components/curriculum.module.css';
import { HolidayList } from '../components/HolidayList';
import { useChanging } from '../components/useChanging';
import { useCurriculum } from '../curriculum.queries';
import { dayWords, regionWords } from '../plan-words';

type Region = (typeof holidayRegions)[number];
const nothing = { from: '', to: '', reason: '', mode: 'push' as 'push' | 'drop' };

/** When a curriculum does not meet: public holidays, and breaks of its own. */
export function BreaksPage() {
  const { id = '' } = useParams();
  const query = useCurriculum(id);
  return <Page heading="Breaks and holidays" lede={query.data?.name} width="reading"><Loaded query={query} lines={6}>{(curriculum) => <Breaks curriculum={curriculum} />}</Loaded></Page>;
}

function Breaks({ curriculum }: { curriculum: CurriculumView }) {
  const [draft, setDraft] = useState(nothing);
  const { ask, shown } = useChanging(curriculum);
  const closures = (title: string, does: string, next: CurriculumView['closures'], onDone?: () => void) => ask({ title, does, change: { type: 'closures', closures: next }, ...(onDone ? { onDone } : {}) });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const closure = { ...draft, to: draft.to || draft.from, reason: draft.reason.trim() };
    if (closure.from && closure.reason) closures(`Break: ${closure.reason}`, 'Close these weeks', [...curriculum.closures, closure], () => setDraft(nothing));
  };
  return (
    <>
      <Section heading="Public holidays">
        <SelectField<Region> label="Of" value={curriculum.holidays ?? ''} empty="None" options={holidayRegions.map((value) => ({ value, label: regionWords[value] }))} onChange={(value) => ask({ title: value ? `Public holidays of ${regionWords[value]}` : 'No public holidays', does: 'Use these holidays', change: { type: 'holidays', holidays: value || null } })} />
        <p className={styles.quiet}>What was due on a holiday moves on to the next week.</p>
        <HolidayList />
      </Section>
      <Section heading="Own breaks" note={String(curriculum.closures.length)}>
        <ul className={styles.outcomes}>
          {curriculum.closures.map((one) => (
            <li key={`${one.from}${one.reason}`}>{dayWords(one.from)}{one.to === one.from ? '' : ` to ${dayWords(one.to)}`}: {one.reason}, {one.mode === 'push' ? 'the ring moves on' : 'what was due is left out'} <Button size="small" variant="quiet" aria-label={`Remove ${one.reason}`} onClick={() => closures(`No break: ${one.reason}`, 'Open these weeks', curriculum.closures.filter((other) => other !== one))}>Remove</Button></li>
          ))}
        </ul>
        <form onSubmit={add}>
          <Stack gap={4}>
            <Row><TextField label="From" type="date" required value={draft.from} onChange={(from) => setDraft({ ...draft, from })} /><TextField label="To" type="date" optional min={draft.from} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} /></Row>
            <CheckedField label="What it is called" oneLine maxLength={120} value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
            <RadioChoices label="The lecture that was due" value={draft.mode} onChange={(mode) => setDraft({ ...draft, mode })} choices={[{ value: 'push', label: 'moves on to the week after' }, { value: 'drop', label: 'is left out of this cycle' }]} />
            <Row><Button type="submit" variant="primary" disabled={!draft.from || !draft.reason.trim() || (draft.to !== '' && draft.to < draft.from)}>Add the break</Button></Row>
          </Stack>
        </form>
      </Section>
      <p><Link to={`/curriculum/${curriculum.id}`}>Back to the ring</Link></p>
      {shown}
    </>
  );
}
