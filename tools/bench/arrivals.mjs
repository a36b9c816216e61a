// Who received which event when, against what was sent.
import { percentile } from './statistics.mjs';

/**
 * `sent` is `[{ seq, at }]`, `arrivals` is `[{ client, seq, at }]`; times in milliseconds of one clock. Events that
 * were not sent by us do not count. Times are from sending to each client's receipt.
 */
export function judge(sent, arrivals, clients) {
  const begun = new Map(sent.map(({ seq, at }) => [seq, at]));
  const seen = new Set();
  const times = [];
  let doubles = 0;
  for (const { client, seq, at } of arrivals.filter((one) => begun.has(one.seq))) {
    const key = `${client} ${seq}`;
    if (seen.has(key)) doubles += 1;
    else times.push(at - begun.get(seq));
    seen.add(key);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99), losses: sent.length * clients - seen.size, doubles };
}
