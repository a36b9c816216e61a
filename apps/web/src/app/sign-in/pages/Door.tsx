import { useEffect, type ReactNode } from 'react';
import { Mark } from '../../shell/Mark';
import styles from './Door.module.css';

type Props = { title: string; heading: ReactNode; lede: ReactNode; children: ReactNode; aside?: ReactNode };

/** A page before the sign-in: the mark, one question, its form. */
export function Door({ title, heading, lede, children, aside }: Props) {
  useEffect(() => {
    document.title = `${title} · Without Walls`;
  }, [title]);
  return (
    <main className={styles.door}>
      <div className={styles.brand}><Mark size={32} />Without Walls</div>
      <div className={styles.words}><h1 tabIndex={-1}>{heading}</h1><p>{lede}</p></div>
      <div className={styles.columns} data-single={aside ? undefined : ''}>
        {children}
        {aside}
      </div>
    </main>
  );
}
