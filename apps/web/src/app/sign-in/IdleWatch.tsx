import { Suspense, lazy } from 'react';
import { useIdleWatch } from './useIdleWatch';

const IdleWarning = lazy(async () => ({ default: (await import('./IdleWarning')).IdleWarning }));

/** Keeps an eye on the idle time-out and shows the warning in time. */
export function IdleWatch() {
  const { warning, idleEndsAt } = useIdleWatch();
  if (!warning) return null;
  return <Suspense fallback={null}><IdleWarning endsAt={idleEndsAt} /></Suspense>;
}
