import { useId, type ReactNode } from 'react';
import styles from './Pills.module.css';

type Option<V extends string> = { value: V; label: string };
type Common<V extends string> = { label: ReactNode; hint?: ReactNode; options: readonly Option<V>[]; id?: string; /** The label is for screen readers only: it stands beside. */ hideLabel?: boolean; optional?: boolean };

function Group({ label, hint, id, hideLabel, optional, children }: Omit<Common<string>, 'options'> & { children: ReactNode }) {
  const made = useId();
  const name = id ?? made;
  return (
    <fieldset id={name} tabIndex={-1} className={styles.group} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={hideLabel ? styles.hidden : styles.legend}>{label}{optional ? <span className={styles.optional}> (optional)</span> : null}</legend>
      {hint ? <div id={`${name}-hint`} className={styles.hint}>{hint}</div> : null}
      <div className={styles.pills}>{children}</div>
    </fieldset>
  );
}

/** One of a few, side by side. Arrow keys move, as in any group of radio buttons. */
export function Pills<V extends string>({ options, value, onChange, ...group }: Common<V> & { value: V | null; onChange: (value: V) => void }) {
  const name = useId();
  return (
    <Group {...group}>
      {options.map((option) => (
        <label key={option.value} className={styles.pill} data-value={option.value}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Any of a few, side by side. */
export function CheckPills<V extends string>({ options, value, onChange, ...group }: Common<V> & { value: readonly V[]; onChange: (value: V[]) => void }) {
  const toggle = (one: V, on: boolean) => onChange(options.map((option) => option.value).filter((v) => (v === one ? on : value.includes(v))));
  return (
    <Group {...group}>
      {options.map((option) => (
        <label key={option.value} className={styles.pill}>
          <input type="checkbox" checked={value.includes(option.value)} onChange={(event) => toggle(option.value, event.currentTarget.checked)} />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Yes or no, or not answered yet. */
export function YesNo({ value, onChange, ...group }: Omit<Common<'yes' | 'no'>, 'options'> & { value: boolean | null; onChange: (value: boolean) => void }) {
  return <Pills {...group} options={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} value={value === null ? null : value ? 'yes' : 'no'} onChange={(answer) => onChange(answer === 'yes')} />;
}
