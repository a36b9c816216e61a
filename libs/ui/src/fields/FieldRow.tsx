import { useId, type ReactNode } from 'react';
import styles from './FieldRow.module.css';

/** What a control must carry so that its label, hint and error belong to it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, said so that it can be put right: "Enter an e-mail address, like name@example.org". */
  error?: string | undefined;
  optional?: boolean;
  /** Anchor for the error summary; made when not given. */
  id?: string;
};

type Props = FieldProps & { children: (control: ControlProps) => ReactNode };

/** Label, hint, control, error: in this order, tied together for screen readers. */
export function FieldRow({ label, hint, error, optional, id, children }: Props) {
  const made = useId();
  const control = id ?? made;
  const describedBy = [hint ? `${control}-hint` : null, error ? `${control}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={styles.row} data-invalid={error ? true : undefined}>
      <label className={styles.label} htmlFor={control}>
        {label}{optional ? <span className={styles.optional}> (optional)</span> : null}
      </label>
      {hint ? <div className={styles.hint} id={`${control}-hint`}>{hint}</div> : null}
      {error ? <FieldError id={`${control}-error`}>{error}</FieldError> : null}
      {children({ id: control, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

/** The error of one field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return <div className={styles.error} id={id}><span aria-hidden="true">■</span>{children}</div>;
}
