// The load: so many connections kept alive, each asking again as soon as it is answered, for so long.
import { Agent, get } from 'node:http';
import { percentile } from '../statistics.mjs';
import { answer, readInput } from './input.mjs';

const { url, headers, connections, warm, ms } = await readInput();
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** One request, read to its end: its size in bytes. Throws when it is not answered with 200. */
function once() {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

async function connection(until, most, times, sizes) {
  for (let begun = performance.now(); begun < until && times.length < most; begun = performance.now()) {
    sizes.add(await once());
    times.push(performance.now() - begun);
  }
}

async function load(duration, most = Infinity) {
  const times = [];
  const sizes = new Set();
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, () => connection(begun + duration, most, times, sizes)));
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), sizes: [...sizes] };
}

// By requests and not by time: a slow machine needs as many of them until the code is compiled as a fast one.
if (warm > 0) await load(20_000, warm);
answer(await load(ms));
agent.destroy();
