import { Fragment, type ReactNode } from 'react';
import styles from './read.module.css';

export type ReadFact = { term: string; value: ReactNode; /** The value takes the whole line, for prose. */ wide?: boolean } | null | false | '';

/** What a section says, term by term; what was not answered is left out. */
export function ReadFacts({ facts }: { facts: readonly ReadFact[] }) {
  const shown = facts.filter((fact) => fact !== null && fact !== false && fact !== '');
  if (shown.length === 0) return <p className={styles.none}>Not filled in.</p>;
  return (
    <dl className={styles.facts}>
      {shown.map((fact) => (
        <Fragment key={fact.term}>
          <dt data-wide={fact.wide || undefined}>{fact.term}</dt>
          <dd data-wide={fact.wide || undefined}>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
