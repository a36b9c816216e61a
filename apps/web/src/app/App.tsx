import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { Me } from '@without-walls/contracts';
import { UiProvider } from '@without-walls/ui';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { meKey } from './me-key';
import { nonce } from './nonce';
import { queryClient } from './query/client';
import { router } from './router';
import { SignInGate } from './sign-in/SignInGate';

/** Everything a page stands on, from the outside in. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed />
    </QueryClientProvider>
  );
}

function Themed() {
  const me = useQuery<Me>({ queryKey: meKey, enabled: false });
  return (
    <UiProvider nonce={nonce} networkZone={me.data?.network.timeZone}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
      <SignInGate />
    </UiProvider>
  );
}
