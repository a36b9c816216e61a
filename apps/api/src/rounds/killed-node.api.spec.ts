import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roundEvents } from '@without-walls/contracts';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { until } from '../testing/sockets.js';
import { freePort } from '../testing/video-server.js';
import { type Caller, World } from '../testing/world.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe('a node killed in the middle of commands', () => {
  let world: World;
  let node: ChildProcess;
  let address: string;
  beforeAll(async () => {
    world = await World.open();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    node = spawn(process.execPath, [main], { env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' });
    await until('the node is up', () => fetch(`${address}/health/ready`).then((reply) => reply.ok, () => false), 60_000);
  }, 90_000);
  afterAll(async () => {
    node.kill('SIGKILL');
    await world.close();
  });

  /** Sends a question to the node that will die. True when it was acknowledged. */
  function ask(who: Caller, round: OpenRound, commandId: string, number: number): Promise<boolean> {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': randomUUID(), cookie: who.cookie };
    const body = JSON.stringify({ commandId, command: questionOf(number) });
    return fetch(`${address}/api/rounds/${round.id}/commands`, { method: 'POST', headers, body }).then((reply) => reply.ok, () => false);
  }
  const questionOf = (number: number) => ({ type: 'contribute', kind: 'question', text: `Has pacing been tried? This is question ${number}.` }) as const;

  it('loses nothing that was acknowledged, and the rest is done once when it is sent again elsewhere', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'clarify');
    const asked = Array.from({ length: 40 }, (_, number) => ({ commandId: randomUUID(), number, acknowledged: false }));
    const sending = asked.map(async (one) => {
      one.acknowledged = await ask(round.hub, round, one.commandId, one.number);
    });
    await until('some are acknowledged', () => asked.filter((one) => one.acknowledged).length >= 5);
    node.kill('SIGKILL');
    await Promise.all([once(node, 'exit'), ...sending]);
    const lost = asked.filter((one) => !one.acknowledged);
    expect(lost.length).toBeGreaterThan(0);

    for (const one of lost) await round.command(round.hub, questionOf(one.number), one.commandId);
    const { events } = await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 0 } });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
    const done = events.filter((event) => event.type === 'contribution.added').map((event) => event.commandId);
    expect([...done].sort()).toEqual(asked.map((one) => one.commandId).sort());
    expect((await round.state()).contributions).toHaveLength(40);
  }, 90_000);
});
