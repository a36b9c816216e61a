import { Page } from '@without-walls/ui';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import styles from './Operations.module.css';

type Props = { heading: ReactNode; lede?: ReactNode; actions?: ReactNode; children: ReactNode };

/** The three views of operations under one heading that says how things stand. */
export function OperationsPage({ heading, lede, actions, children }: Props) {
  return (
    <Page heading={heading} lede={lede} actions={actions}>
      <nav className={styles.tabs} aria-label="Operations">
        <NavLink to="/operations/mail">Mail</NavLink>
        <NavLink to="/operations/jobs">Failed jobs</NavLink>
        <NavLink to="/operations/audit">Audit</NavLink>
      </nav>
      {children}
    </Page>
  );
}
