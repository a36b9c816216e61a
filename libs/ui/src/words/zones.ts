import { createContext } from 'react';

/** The network's IANA time zone, or nothing before sign-in. */
export const ZoneContext = createContext<string | undefined>(undefined);

/** The zone the reader's own machine is set to. */
export function readerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
