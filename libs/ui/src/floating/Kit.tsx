import { MantineContext, MantineProvider } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.layer.css';
import { use, type ReactNode } from 'react';
import { NonceContext } from '../nonce';
import { theme } from '../theme';
import './kit.css';

/**
 * The component kit around what floats. Only menus and popovers use it, so it is no part of the
 * first load; the colour scheme on <html> is ours (`colour-scheme.ts`), so the kit gets no element to set it on.
 */
export function Kit({ children }: { children: ReactNode }) {
  const inside = use(MantineContext);
  const nonce = use(NonceContext);
  if (inside) return children;
  return (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} getStyleNonce={() => nonce} getRootElement={() => undefined}>
      {children}
    </MantineProvider>
  );
}
