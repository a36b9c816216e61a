import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ErrorSummary.module.css';

export type FieldFault = { /** Id of the control. */ field: string; message: string };
type Props = { faults: readonly FieldFault[]; /** What happened and what was kept. */ children?: ReactNode; title?: string; /** Raise to move the focus here again after another attempt. */ attempt?: number };

/** All that must be put right, at the top of the form; takes the focus when it appears. */
export function ErrorSummary({ faults, children, title = 'There is something to put right', attempt = 0 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = faults.length > 0 || Boolean(children);
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {children ? <div>{children}</div> : null}
      {faults.length > 0 ? <ul>{faults.map((fault) => <li key={fault.field}><a href={`#${fault.field}`} onClick={(event) => goTo(event, fault.field)}>{fault.message}</a></li>)}</ul> : null}
    </div>
  );
}

function goTo(event: { preventDefault: () => void }, field: string) {
  const control = document.getElementById(field);
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}
