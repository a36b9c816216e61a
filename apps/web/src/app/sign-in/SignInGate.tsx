import { Suspense, lazy, useEffect, useRef, useSyncExternalStore } from 'react';
import { gate } from './gate';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));

/** Puts the sign-in over the page when it has run out, and the focus back where it was afterwards. */
export function SignInGate() {
  const state = useSyncExternalStore(gate.subscribe, gate.read);
  const before = useRef<Element | null>(null);
  const open = state !== null;
  if (open && !before.current) before.current = document.activeElement;
  useEffect(() => {
    if (open || !before.current) return;
    const target = before.current;
    before.current = null;
    if (target instanceof HTMLElement) setTimeout(() => target.focus(), 0);
  }, [open]);
  if (!state) return null;
  return <Suspense fallback={<div style={{ position: 'fixed', inset: 0, zIndex: 900, background: 'var(--ww-paper)' }} />}><SignInAgain reason={state.reason} /></Suspense>;
}
