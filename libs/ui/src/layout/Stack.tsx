import type { CSSProperties, ReactNode } from 'react';
import styles from './Stack.module.css';

type Props = { children: ReactNode; /** Step of the spacing scale. */ gap?: 1 | 2 | 3 | 4 | 5 | 6 | 8 };

function gapStyle(gap: Props['gap']): CSSProperties | undefined {
  return gap ? ({ '--stack-gap': `var(--ww-${gap})` } as CSSProperties) : undefined;
}

/** Things under each other. */
export function Stack({ children, gap }: Props) {
  return <div className={styles.stack} style={gapStyle(gap)}>{children}</div>;
}

/** Things beside each other; they wrap. */
export function Row({ children, gap }: Props) {
  return <div className={styles.row} style={gapStyle(gap)}>{children}</div>;
}
