import type { Me } from '@without-walls/contracts';
import { queryClient } from '../query/client';
import { meKey } from '../me-key';

const name = 'without-walls.sign-in';
type Shared = Me['signIn'];

/** Tells the other tabs until when the sign-in they share lasts, so that an unused tab does not end a used one. */
export function shareSignIn(signIn: Shared): void {
  localStorage.setItem(name, JSON.stringify(signIn));
}

function isShared(value: unknown): value is Shared {
  return typeof value === 'object' && value !== null && 'id' in value && 'idleEndsAt' in value;
}

/** Takes over what another tab learned about the same sign-in. Returns the way to stop. */
export function followSignIn(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== name || !event.newValue) return;
    const shared: unknown = JSON.parse(event.newValue);
    const me = queryClient.getQueryData<Me>(meKey);
    if (me && isShared(shared) && shared.id === me.signIn.id) queryClient.setQueryData<Me>(meKey, { ...me, signIn: shared });
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
