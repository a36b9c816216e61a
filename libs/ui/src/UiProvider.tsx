import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import type { ReactNode } from 'react';
import './theme.css';
import './mantine.css';
import './base.css';
import { Announcer } from './live/Announcer';
import { theme } from './theme';
import { ZoneContext } from './words/zones';

type Props = { children: ReactNode; /** IANA zone of the network; shown beside the reader's where they differ. */ networkZone?: string };

/** Wraps the whole product: theme, colour scheme, time zone of the network, polite announcements. */
export function UiProvider({ children, networkZone }: Props) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false}>
      <ZoneContext value={networkZone}>
        {children}
        <Announcer />
      </ZoneContext>
    </MantineProvider>
  );
}
