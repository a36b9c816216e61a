import { Suspense, lazy, useSyncExternalStore } from 'react';
import styles from './SignInGate.module.css';
import { gate } from './gate';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));

/** Puts the sign-in over the page when it has run out. The page under it stays as it is; the dialog gives the focus back. */
export function SignInGate() {
  const state = useSyncExternalStore(gate.subscribe, gate.read);
  if (!state) return null;
  return <Suspense fallback={<div className={styles.cover} />}><SignInAgain reason={state.reason} /></Suspense>;
}
