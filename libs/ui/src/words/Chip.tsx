import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export type Tone = 'plain' | 'quiet' | 'pine' | 'apricot' | 'red' | 'amber' | 'blue';

/** A short word or two about a thing. */
export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return <span className={styles.chip} data-tone={tone}>{children}</span>;
}

const marks: Record<Tone, string> = { plain: '○', quiet: '·', pine: '●', apricot: '◆', red: '■', amber: '▲', blue: '◐' };

/** A state: colour and a mark of its own shape, so that colour is never alone. */
export function StateChip({ children, tone }: { children: ReactNode; tone: Tone }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      <span className={styles.mark} aria-hidden="true">{marks[tone]}</span>
      {children}
    </span>
  );
}
