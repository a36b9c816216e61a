import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import styles from './controls.module.css';
import { FieldRow, type FieldProps } from './FieldRow';

type Native<T> = Omit<T, 'id' | 'className' | 'onChange' | 'value'>;
type Text = FieldProps & { value: string; onChange: (value: string) => void };
type TextProps = Text & Native<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> };
type AreaProps = Text & Native<TextareaHTMLAttributes<HTMLTextAreaElement>> & { ref?: Ref<HTMLTextAreaElement> };

/** One line of text, also for `type="date"`, `time`, `number`, `search`, `email`. */
export function TextField({ label, hint, error, optional, id, value, onChange, ...input }: TextProps) {
  return (
    <FieldRow label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <input type="text" {...input} {...control} className={styles.control} value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
    </FieldRow>
  );
}

/** Several lines; grows with what is written. */
export function TextArea({ label, hint, error, optional, id, value, onChange, rows = 3, ...input }: AreaProps) {
  return (
    <FieldRow label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <textarea rows={rows} {...input} {...control} className={styles.area} value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
    </FieldRow>
  );
}
