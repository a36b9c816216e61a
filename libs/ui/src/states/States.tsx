import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import styles from './states.module.css';

type Level = { level?: 2 | 3 };

function State({ heading, children, actions, level = 2, alert = false }: Level & { heading: ReactNode; children?: ReactNode; actions?: ReactNode; alert?: boolean }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.state} role={alert ? 'alert' : undefined}>
      <Heading>{heading}</Heading>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

/** Nothing here (yet): what will be here, and the first step. */
export function EmptyState({ heading, children, actions, level }: Level & { heading: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return <State heading={heading} actions={actions} level={level}>{typeof children === 'string' ? <p>{children}</p> : children}</State>;
}

type ErrorProps = Level & { /** What happened. */ heading: ReactNode; /** What was kept, what to do. */ children?: ReactNode; onRetry?: () => void; actions?: ReactNode; /** For the person who is asked to help. */ reference?: string | null };

/** Something went wrong: what happened, what was kept, what to do. */
export function ErrorState({ heading, children, onRetry, actions, reference, level }: ErrorProps) {
  return (
    <State heading={heading} level={level} alert actions={<>{onRetry ? <Button onClick={onRetry}>Try again</Button> : null}{actions}</>}>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {reference ? <p>If you ask for help, give this reference: <span className={styles.ref}>{reference}</span></p> : null}
    </State>
  );
}

/** No network, and nothing of this page was loaded before. */
export function OfflineState({ onRetry, level }: Level & { onRetry?: () => void }) {
  return (
    <State heading="You are offline" level={level} alert actions={onRetry ? <Button onClick={onRetry}>Try again</Button> : null}>
      <p>This part has not been loaded yet. It comes by itself when the connection is back. What you typed on this device is kept.</p>
    </State>
  );
}
