import { Fragment, type ReactNode } from 'react';
import styles from './Facts.module.css';

export type Fact = { term: string; value: ReactNode };

/** Terms and what they are, in two columns that become one. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => <Fragment key={fact.term}><dt>{fact.term}</dt><dd>{fact.value}</dd></Fragment>)}
    </dl>
  );
}
