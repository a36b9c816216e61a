import type { Ref, SelectHTMLAttributes } from 'react';
import styles from './controls.module.css';
import { FieldRow, type FieldProps } from './FieldRow';

export type Option<V extends string = string> = { value: V; label: string; disabled?: boolean };
type Props<V extends string> = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'onChange' | 'value'> & { value: V | ''; onChange: (value: V) => void; options: readonly Option<V>[]; /** The line shown while nothing is chosen. */ empty?: string; ref?: Ref<HTMLSelectElement> };

/** One of a list: the platform's own control, so that phones show their own picker. */
export function SelectField<V extends string>({ label, hint, error, optional, id, value, onChange, options, empty, ...select }: Props<V>) {
  return (
    <FieldRow label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <select {...select} {...control} className={styles.select} value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
          {empty !== undefined ? <option value="">{empty}</option> : null}
          {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
        </select>
      )}
    </FieldRow>
  );
}
