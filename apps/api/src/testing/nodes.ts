import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RoundEvent } from '@without-walls/contracts';
import { until } from './sockets.js';
import { freePort } from './video-server.js';
import type { Caller } from './world.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** One more API node, in a process of its own, on the database and Redis of this file. */
export interface RunningNode {
  address: string;
  /** What happened in a round after `since`, as this node tells it. */
  events(who: Caller, roundId: string, since: number): Promise<RoundEvent[]>;
  /** Whether this node says that it is without Redis. */
  degraded(who: Caller, roundId: string): Promise<boolean>;
  /** Without a warning. Twice does nothing more. */
  kill(): Promise<void>;
}

/** Starts the built API and waits until it is ready. */
export async function startNode(): Promise<RunningNode> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const node = spawn(process.execPath, [main], { env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' });
  const ended = once(node, 'exit');
  await until('the node is up', () => fetch(`${address}/health/ready`).then((reply) => reply.ok, () => false), 60_000);
  const read = async <Reply>(who: Caller, path: string): Promise<Reply> => (await (await fetch(`${address}/api${path}`, { headers: { cookie: who.cookie } })).json()) as Reply;
  return {
    address,
    events: async (who, roundId, since) => (await read<{ events: RoundEvent[] }>(who, `/rounds/${roundId}/events?since=${since}`)).events,
    degraded: async (who, roundId) => (await read<{ degraded: boolean }>(who, `/rounds/${roundId}`)).degraded,
    kill: async () => {
      node.kill('SIGKILL');
      await ended;
    },
  };
}
