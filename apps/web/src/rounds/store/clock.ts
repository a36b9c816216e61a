/** One question to the server: when it was asked, what its clock said, when the answer came. Milliseconds since 1970. */
export type ClockSample = { t0: number; server: number; t1: number };

/** How far the server's clock is ahead of ours, from the sample with the shortest way there and back; 0 without samples. */
export function bestOffset(samples: readonly ClockSample[]): number {
  const best = samples.filter((one) => one.t1 >= one.t0).reduce<ClockSample | null>((a, b) => (a && a.t1 - a.t0 <= b.t1 - b.t0 ? a : b), null);
  return best ? Math.round(best.server - (best.t0 + best.t1) / 2) : 0;
}

type Ask = (t0: number) => Promise<unknown>;

const isReply = (value: unknown): value is { server: number } => typeof value === 'object' && value !== null && 'server' in value && typeof value.server === 'number';

/** Asks five times in a row. Null when no answer came. */
export async function measureOffset(ask: Ask, now: () => number = Date.now): Promise<number | null> {
  const samples: ClockSample[] = [];
  for (let i = 0; i < 5; i += 1) {
    const t0 = now();
    const reply = await ask(t0).catch(() => null);
    if (isReply(reply)) samples.push({ t0, server: reply.server, t1: now() });
  }
  return samples.length > 0 ? bestOffset(samples) : null;
}
