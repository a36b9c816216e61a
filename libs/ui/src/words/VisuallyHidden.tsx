import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** For screen readers only. */
export function VisuallyHidden({ children, as: As = 'span' }: { children: ReactNode; as?: 'span' | 'div' | 'caption' | 'h2' | 'h3' }) {
  return <As className={styles.hidden}>{children}</As>;
}
