import { signOut } from '@without-walls/contracts';
import { call } from '../api/call';
import { queryClient } from '../query/client';
import { gate } from './gate';

/** Ends this sign-in and leaves with a fresh page, so that nothing read stays in memory. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    gate.disarm();
    try {
      await call(signOut, {}, { signedOutIsFine: true });
    } finally {
      queryClient.clear();
      window.location.assign('/sign-in');
    }
  };
}
