import type { ReactNode } from 'react';
import styles from './states.module.css';

export type NoticeTone = 'info' | 'good' | 'needs' | 'decide' | 'danger';
const marks: Record<NoticeTone, string> = { info: '●', good: '✓', needs: '◆', decide: '▲', danger: '■' };

type Props = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode; /** True when it appears as the answer to an act, so that it is announced. */ live?: boolean };

/** A remark in its place: success, a warning, what one must decide. */
export function InlineNotice({ tone = 'info', title, children, actions, live = false }: Props) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <span className={styles.mark} aria-hidden="true">{marks[tone]}</span>
      <div>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
