import { weekdayOf } from '@without-walls/domain';
import { CheckChoices, RadioChoices, Row, TextField } from '@without-walls/ui';
import { ZoneField } from '../../sessions/components/ZoneField';
import { rhythms, type CurriculumDraft } from '../new-curriculum';
import { weekdayWords } from '../plan-words';

type Props = { draft: CurriculumDraft; set: (part: Partial<CurriculumDraft>) => void };
const weeks = [1, 2, 3, 4, 5] as const;

/** When a curriculum meets. `dayLabel`: what its first day is the first of. */
export function RuleFields({ draft, set, dayLabel }: Props & { dayLabel: string }) {
  return (
    <>
      <Row><TextField label={dayLabel} type="date" required hint={draft.firstDay ? `A ${weekdayWords[weekdayOf(draft.firstDay) - 1]}: it meets on that weekday` : 'It meets on the weekday of this day'} value={draft.firstDay} onChange={(firstDay) => set({ firstDay })} /><TextField label="Time" type="time" required value={draft.time} onChange={(time) => set({ time })} /><TextField label="Minutes" type="number" min={30} max={240} required value={draft.minutes} onChange={(minutes) => set({ minutes })} /></Row>
      <ZoneField value={draft.zone} onChange={(zone) => set({ zone })} error={undefined} />
      <RadioChoices label="How often" value={draft.rhythm} onChange={(rhythm) => set({ rhythm })} choices={rhythms} />
      {draft.rhythm === 'chosen' ? <CheckChoices label="In which weeks of a month" choices={weeks.map((value) => ({ value: String(value), label: `the ${['first', 'second', 'third', 'fourth', 'fifth'][value - 1]}` }))} value={draft.weeksOfMonth} onChange={(weeksOfMonth) => set({ weeksOfMonth })} /> : null}
    </>
  );
}

/** What it takes to complete a curriculum. */
export function CompletionFields({ draft, set }: Props) {
  return <Row><TextField label="Lectures needed" type="number" min={1} max={100} optional hint="To complete it; without a number, all of the ring" value={draft.needed} onChange={(needed) => set({ needed })} /><TextField label="Credit counts for months" type="number" min={1} max={120} optional hint="Without a number, for ever" value={draft.expiry} onChange={(expiry) => set({ expiry })} /><TextField label="Present for (per cent)" type="number" min={1} max={100} required hint="Of a lecture, to have it" value={draft.percent} onChange={(percent) => set({ percent })} /></Row>;
}
