import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = {
  /** Answers, in words, what the reader came to know. */
  heading: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** `reading` for prose, `full` for work with several panes. */
  width?: 'normal' | 'reading' | 'full';
};

/** One page: its sentence at the top left, its actions beside, its content below. The heading takes the focus after a move. */
export function Page({ heading, lede, actions, children, width = 'normal' }: Props) {
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 tabIndex={-1}>{heading}</h1>
          {lede ? <div className={styles.lede}>{lede}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
