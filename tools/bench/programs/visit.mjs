// Visits: so many connections kept alive, each asking for the next of a list as soon as it is answered, until all were asked once.
import { Agent, get } from 'node:http';
import { percentile } from '../statistics.mjs';
import { answer, readInput } from './input.mjs';

const { base, visits, connections, warm } = await readInput();
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** One request, read to its end. Throws when it is not answered with 200. */
function once({ path, cookie }) {
  return new Promise((resolve, reject) => {
    const request = get(`${base}${path}`, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`))));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

async function all(list) {
  const times = [];
  const left = list.values();
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    for (const visit of left) {
      const at = performance.now();
      await once(visit);
      times.push(performance.now() - at);
    }
  }));
  return { perSecond: times.length / ((performance.now() - begun) / 1000), p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

if (warm > 0) await all(Array.from({ length: warm }, (_, i) => visits[i % visits.length]));
answer(await all(visits));
agent.destroy();
