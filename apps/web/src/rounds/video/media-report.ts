type Facts = { /** This tab has sound or picture. */ on: boolean; /** It had, and has not said yet that they are gone. */ had: boolean; /** What the round knows of the member; undefined where it does not count them in. */ known: boolean | undefined };

/**
 * What to tell the round of the own sound and picture; null when there is nothing to say. Only the tab that had them says
 * that they are gone: another device of the same member may have them, and two that correct each other never end.
 */
export function mediaReport({ on, had, known }: Facts): boolean | null {
  if (known === undefined || known === on) return null;
  return on || had ? on : null;
}
