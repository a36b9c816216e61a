import { useId, type ReactNode } from 'react';
import styles from './controls.module.css';
import { FieldError, type FieldProps } from './FieldRow';
import hints from './FieldRow.module.css';

export type Choice<V extends string = string> = { value: V; label: ReactNode; hint?: ReactNode; disabled?: boolean };
type GroupProps = FieldProps & { children: ReactNode };

function Group({ label, hint, error, optional, id, children }: GroupProps) {
  const made = useId();
  const name = id ?? made;
  const describedBy = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={hints.row} id={name} tabIndex={-1} aria-describedby={describedBy} data-invalid={error ? true : undefined}>
      <legend className={styles.legend}>{label}{optional ? <span className={hints.optional}> (optional)</span> : null}</legend>
      {hint ? <div className={hints.hint} id={`${name}-hint`}>{hint}</div> : null}
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <div className={styles.choices}>{children}</div>
    </fieldset>
  );
}

type RadioProps<V extends string> = FieldProps & { value: V | null; onChange: (value: V) => void; choices: readonly Choice<V>[] };

/** One of a few, all in sight. */
export function RadioChoices<V extends string>({ value, onChange, choices, ...field }: RadioProps<V>) {
  const name = useId();
  return (
    <Group {...field}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} checked={value === choice.value} disabled={choice.disabled} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
          {choice.hint ? <small>{choice.hint}</small> : null}
        </label>
      ))}
    </Group>
  );
}

type CheckProps<V extends string> = FieldProps & { value: readonly V[]; onChange: (value: V[]) => void; choices: readonly Choice<V>[] };

/** Any of a few, all in sight. */
export function CheckChoices<V extends string>({ value, onChange, choices, ...field }: CheckProps<V>) {
  const toggle = (v: V, on: boolean) => onChange(choices.map((c) => c.value).filter((c) => (c === v ? on : value.includes(c))));
  return (
    <Group {...field}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="checkbox" checked={value.includes(choice.value)} disabled={choice.disabled} onChange={(event) => toggle(choice.value, event.currentTarget.checked)} />
          <span>{choice.label}</span>
          {choice.hint ? <small>{choice.hint}</small> : null}
        </label>
      ))}
    </Group>
  );
}

type CheckboxProps = { label: ReactNode; hint?: ReactNode; error?: string; id?: string; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean };

/** A single yes or no. */
export function Checkbox({ label, hint, error, id, checked, onChange, disabled }: CheckboxProps) {
  const made = useId();
  const name = id ?? made;
  return (
    <div className={hints.row} data-invalid={error ? true : undefined}>
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <label className={styles.choice}>
        <input id={name} type="checkbox" checked={checked} disabled={disabled} aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-error` : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
        {hint ? <small>{hint}</small> : null}
      </label>
    </div>
  );
}
