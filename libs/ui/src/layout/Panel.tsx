import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

type Props = { heading: ReactNode; /** Beside the heading: a count, a date. */ note?: ReactNode; actions?: ReactNode; children: ReactNode; level?: 2 | 3 };

function Parts({ heading, note, actions, children, level = 2, className }: Props & { className: string | undefined }) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={className} aria-labelledby={id}>
      <header className={styles.head}>
        <Heading id={id}>{heading}</Heading>
        {note ? <div className={styles.note}>{note}</div> : null}
        {actions}
      </header>
      {children}
    </section>
  );
}

/** A part of a page on the paper itself. Prefer it to a panel. */
export function Section(props: Props) {
  return <Parts {...props} className={styles.section} />;
}

/** A part of a page on a surface of its own: for what is worked in, not for decoration. */
export function Panel(props: Props) {
  return <Parts {...props} className={styles.panel} />;
}
