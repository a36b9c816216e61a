import { Button, Checkbox, ErrorSummary, InlineNotice, RadioChoices, SelectField, TextField, When } from '@without-walls/ui';
import { longestStretch, tryInstantOf } from '@without-walls/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { happensTwice, planFaults, type PlanFaults, type PlanFields } from '../plan-form';
import { useFacilitators } from '../sessions.queries';
import styles from './sessions.module.css';
import { ZoneField } from './ZoneField';

type Props = { start: PlanFields; does: string; pending: boolean; error: Error | null; onSubmit: (fields: PlanFields) => void; after?: ReactNode; /** For a session that is new. */ offerSheet?: boolean };

/** When, how long, what and who leads. */
export function SessionForm({ start, does, pending, error, onSubmit, after, offerSheet = false }: Props) {
  const [fields, setFields] = useState(start);
  const [faults, setFaults] = useState<PlanFaults>({});
  const [attempt, setAttempt] = useState(0);
  const set = <K extends keyof PlanFields>(key: K) => (value: PlanFields[K]) => setFields((last) => ({ ...last, [key]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = planFaults(fields, Date.now());
    setFaults(found);
    setAttempt((n) => n + 1);
    if (Object.keys(found).length === 0) onSubmit(fields);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <ErrorSummary attempt={attempt} faults={Object.entries(faults).map(([field, message]) => ({ field, message }))} />
      <RadioChoices label="What kind" value={fields.kind} onChange={set('kind')} choices={[{ value: 'mdt', label: 'MDT round', hint: 'Cases only; the team advises' }, { value: 'echo', label: 'Learning session', hint: 'A lecture, then cases that everyone learns from' }]} />
      <CheckedField id="title" label="Title" value={fields.title} onChange={set('title')} maxLength={120} error={faults.title} oneLine />
      <div className={styles.pair}>
        <TextField id="date" label="Day" type="date" value={fields.date} onChange={set('date')} error={faults.date} />
        <TextField id="time" label="Begins at" type="time" value={fields.time} onChange={set('time')} error={faults.time} />
      </div>
      <ZoneField value={fields.timeZone} onChange={set('timeZone')} error={faults.timeZone} />
      <TimePreview fields={fields} />
      <TextField id="minutes" label="Minutes in all" type="number" min={15} max={240} value={fields.minutes} onChange={set('minutes')} error={faults.minutes} />
      <TextField id="cutOffDays" label="Cases are to be in, days before" hint="Later ones can still be added; they are marked late" type="number" min={0} max={28} value={fields.cutOffDays} onChange={set('cutOffDays')} error={faults.cutOffDays} />
      <FacilitatorField value={fields.facilitatorId} onChange={set('facilitatorId')} />
      {offerSheet ? <Checkbox label="Begin with the run sheet of the network" hint="Its fixed lines are on the agenda at once; cases come where the sheet has them" checked={fields.runSheet} onChange={set('runSheet')} /> : null}
      {offerSheet && fields.runSheet && fields.kind === 'mdt' && Number(fields.minutes) > longestStretch ? <InlineNotice tone="info">Nobody works well for more than {longestStretch} minutes: where the run sheet has no break, one is laid, and cases come before and after it.</InlineNotice> : null}
      <ProblemNotice error={error} />
      {after}
      <p><Button type="submit" variant="primary" pending={pending}>{does}</Button></p>
    </form>
  );
}

function TimePreview({ fields }: { fields: PlanFields }) {
  const at = tryInstantOf(`${fields.date}T${fields.time}`, fields.timeZone);
  if (!at) return null;
  const twice = happensTwice(fields.date, fields.time, fields.timeZone);
  return <InlineNotice tone="info">For you: <When at={at} zone={fields.timeZone} />.{twice ? ' The clocks go back that night, so this time happens twice; the first of the two is meant.' : ''}</InlineNotice>;
}

function FacilitatorField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const people = useFacilitators();
  const options = (people.data?.items ?? []).map((member) => ({ value: member.id, label: `${member.name}, ${member.profession}` }));
  return <SelectField label="Who leads it" optional value={value} onChange={onChange} options={options} empty="Not decided yet" />;
}
