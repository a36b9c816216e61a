import { Button, Section } from '@without-walls/ui';
import { type ReactNode, useState } from 'react';
import styles from './chart.module.css';

/** A drawing with its sentence above and its table behind a button. The drawing is not read aloud: sentence and table say it. On paper all three are printed. */
export function Chart({ heading, note, sentence, table, children, level = 2 }: { heading: string; note?: string; sentence: string; table: ReactNode; children: ReactNode; level?: 2 | 3 }) {
  const [open, setOpen] = useState(false);
  return (
    <Section heading={heading} note={note} level={level} actions={<span className={styles.toggle}><Button size="small" variant="quiet" aria-expanded={open} aria-label={`${open ? 'Hide' : 'Show'} the table: ${heading}`} onClick={() => setOpen(!open)}>{open ? 'Hide the table' : 'Show the table'}</Button></span>}>
      <p className={styles.sentence}>{sentence}</p>
      <div aria-hidden="true">{children}</div>
      <div className={styles.table} data-open={open || undefined}>{table}</div>
    </Section>
  );
}
