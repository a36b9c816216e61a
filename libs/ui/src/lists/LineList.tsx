import type { ReactNode } from 'react';
import styles from './LineList.module.css';

/** A list of sentences with an action each. */
export function LineList({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={styles.list} aria-label={label}>{children}</ul>;
}

/** One line: what it is, a detail under it, what can be done at the right. */
export function Line({ children, detail, action }: { children: ReactNode; detail?: ReactNode; action?: ReactNode }) {
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{children}</div>
        {detail ? <div className={styles.detail}>{detail}</div> : null}
      </div>
      {action}
    </li>
  );
}
