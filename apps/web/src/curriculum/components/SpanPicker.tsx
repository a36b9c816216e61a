import { Button, Pills, SelectField } from '@without-walls/ui';
import type { Span } from '../plan-span';
import styles from './curriculum.module.css';

type Props = { span: Span; cycles: number; onChange: (span: Span) => void };

/** Which weeks are shown, and the way to those before and after. */
export function SpanPicker({ span, cycles, onChange }: Props) {
  const numbers = Array.from({ length: cycles }, (_, i) => String(i + 1));
  return (
    <div className={styles.acts}>
      <Pills label="Which weeks" hideLabel options={[{ value: 'coming', label: 'Coming half-year' }, { value: 'past', label: 'Past half-year' }, { value: 'year', label: 'A year' }, { value: 'cycle', label: 'A cycle' }]} value={span.view} onChange={(view) => onChange({ ...span, view, step: 0 })} />
      {span.view === 'cycle'
        ? <SelectField label="Cycle" value={String(span.cycle)} options={numbers.map((value) => ({ value, label: value }))} onChange={(cycle) => onChange({ ...span, cycle: Number(cycle) })} />
        : <><Button size="small" variant="quiet" onClick={() => onChange({ ...span, step: span.step - 1 })}>Earlier</Button><Button size="small" variant="quiet" onClick={() => onChange({ ...span, step: span.step + 1 })}>Later</Button></>}
    </div>
  );
}
