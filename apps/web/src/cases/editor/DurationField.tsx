import type { Duration } from '@without-walls/contracts';
import { useState } from 'react';
import styles from './editor.module.css';

type Props = { id: string; label: string; value: Duration | null; onChange: (value: Duration | null) => void };
const units: Duration['unit'][] = ['weeks', 'months', 'years'];

/** How long, as a number from 1 to 99 and a unit. Without a number there is no duration; the unit is remembered. */
export function DurationField({ id, label, value, onChange }: Props) {
  const [unit, setUnit] = useState<Duration['unit']>(value?.unit ?? 'years');
  const shown = value?.unit ?? unit;
  const setNumber = (text: string) => {
    const number = Number.parseInt(text.replace(/\D/g, '').slice(0, 2), 10);
    onChange(number >= 1 ? { value: number, unit: shown } : null);
  };
  const changeUnit = (next: Duration['unit']) => {
    setUnit(next);
    if (value) onChange({ ...value, unit: next });
  };
  return (
    <fieldset className={styles.duration}>
      <legend>{label}</legend>
      <input id={id} className={styles.control} inputMode="numeric" aria-label={`${label}: number`} value={value?.value ?? ''} onChange={(event) => setNumber(event.currentTarget.value)} />
      <select className={styles.control} aria-label={`${label}: unit`} value={shown} onChange={(event) => changeUnit(event.currentTarget.value as Duration['unit'])}>
        {units.map((one) => <option key={one} value={one}>{one}</option>)}
      </select>
    </fieldset>
  );
}
