import type { ReactNode } from 'react';
import './theme.css';
import './base.css';
import { Announcer } from './live/Announcer';
import { NonceContext } from './nonce';
import { ZoneContext } from './words/zones';

type Props = {
  children: ReactNode;
  /** IANA zone of the network; shown beside the reader's where they differ. */
  networkZone?: string;
  /** The page's nonce, for style elements made in script. */
  nonce?: string;
};

/** Wraps the whole product: theme, time zone of the network, polite announcements. */
export function UiProvider({ children, networkZone, nonce = '' }: Props) {
  return (
    <NonceContext value={nonce}>
      <ZoneContext value={networkZone}>
        {children}
        <Announcer />
      </ZoneContext>
    </NonceContext>
  );
}
