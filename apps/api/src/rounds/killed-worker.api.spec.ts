import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finishRound, listLetters, readLetter } from '@without-walls/contracts';
import pg from 'pg';
import { Database } from '../platform/database/database.js';
import { anOpenRound, fieldsFor, inPhase, putting } from '../testing/rounds.js';
import { until } from '../testing/sockets.js';
import { World } from '../testing/world.js';

const program = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

describe('a worker killed in the middle of a job', () => {
  let world: World;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await world.close();
  });

  const startWorker = (): ChildProcess => {
    const worker = spawn(process.execPath, [program], { env: process.env, stdio: 'ignore' });
    workers.push(worker);
    return worker;
  };
  const count = async (sql: string, values: unknown[] = []): Promise<number> => (await world.app.get(Database).query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]!.n;

  /** Holds a letter's row, as a slow neighbour would. */
  async function holding(letterId: string): Promise<{ letGo: () => Promise<void> }> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT id FROM letters WHERE id = $1 FOR UPDATE', [letterId]);
    return { letGo: () => client.end() };
  }

  it('leaves it to the next one, which does it once', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(round.items[0]!)));
    await round.facilitator.call(finishRound, { params: { id: round.id } });
    const [letter] = (await round.presenter.call(listLetters)).items;

    const neighbour = await holding(letter!.id);
    const first = startWorker();
    await until('a job waits in the middle of its work', async () => (await count(`pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%letters%'`)) > 0, 60_000);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await neighbour.letGo();
    expect((await round.presenter.call(readLetter, { params: { id: letter!.id } })).delivery).toBe('pending');

    startWorker();
    await until('the letter is sent', async () => (await round.presenter.call(readLetter, { params: { id: letter!.id } })).delivery === 'sent', 90_000);
    await until('nothing is left to do', async () => (await count('outbox')) === 0);
    expect(await count("mail_messages WHERE text LIKE '%' || $1 || '%'", [letter!.id])).toBe(1);
    expect(await count('letters WHERE case_id = $1', [letter!.caseId])).toBe(1);
  }, 150_000);
});
