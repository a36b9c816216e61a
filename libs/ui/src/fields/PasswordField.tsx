import { useState, type InputHTMLAttributes } from 'react';
import styles from './controls.module.css';
import { FieldRow, type FieldProps } from './FieldRow';

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'onChange' | 'value' | 'type'> & { value: string; onChange: (value: string) => void };

/** A password that may be pasted, filled by a manager, and looked at. */
export function PasswordField({ label, hint, error, optional, id, value, onChange, ...input }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <FieldRow label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <span className={styles.password}>
          <input {...input} {...control} type={shown ? 'text' : 'password'} autoCapitalize="off" spellCheck={false} className={styles.control} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
          <button type="button" className={styles.reveal} aria-label={shown ? 'Hide password' : 'Show password'} onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</button>
        </span>
      )}
    </FieldRow>
  );
}
