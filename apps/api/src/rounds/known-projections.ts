import type { RoundState } from '@without-walls/contracts';

const mostRounds = 50;

/**
 * The projections of rounds as this node last read or wrote them, so that three hundred people are not read again for each hand that
 * goes up. A row's version is the transaction that wrote it (`xmin`): what was rolled back, or written by another node, is not known here.
 */
export class KnownProjections {
  private readonly known = new Map<string, { version: string; projection: RoundState }>();

  versionOf(roundId: string): string | null {
    return this.known.get(roundId)?.version ?? null;
  }

  /** Null when another version is known, or none. */
  of(roundId: string, version: string): RoundState | null {
    const found = this.known.get(roundId);
    return found?.version === version ? found.projection : null;
  }

  /** Replaces what was known of the round; the round longest unchanged makes room. */
  keep(roundId: string, version: string, projection: RoundState): void {
    this.known.delete(roundId);
    this.known.set(roundId, { version, projection });
    const oldest = this.known.size > mostRounds ? this.known.keys().next().value : undefined;
    if (oldest !== undefined) this.known.delete(oldest);
  }
}

/** What has to be written of `after` where `before` stands; null when something was taken away, so that the whole must be. */
export function changedParts(before: RoundState, after: RoundState): Partial<RoundState> | null {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  if (Object.keys(was).some((key) => was[key] !== undefined && is[key] === undefined)) return null;
  return Object.fromEntries(Object.entries(is).filter(([key, value]) => value !== was[key]));
}
