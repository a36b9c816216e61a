// Waiting for something to answer, while watching that the program behind it has not ended.
import { connect } from 'node:net';
import { sleep } from './processes.mjs';

export async function until(ask, { timeout, handle = () => null, every = 100 }) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    if (await ask()) return 'ready';
    if (handle()?.exit) return 'ended';
    await sleep(every);
  }
  return 'timeout';
}

export function tcpAnswers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

/** True when the address answers 2xx (and, with `type`, with that content type). */
export async function httpAnswers(url, { type } = {}) {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(3000) });
    await reply.arrayBuffer();
    return reply.ok && (!type || (reply.headers.get('content-type') ?? '').includes(type));
  } catch {
    return false;
  }
}
