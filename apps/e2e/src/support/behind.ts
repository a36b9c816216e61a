import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect } from '@playwright/test';
import { idFor } from '@without-walls/fixtures';

/** Asks the product's database. For what no member can do or see. */
export async function sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every sign-in of a demo member runs out at once, as time would have it: nobody is told. */
export async function runOut(key: string): Promise<void> {
  const rows = await sql('UPDATE sign_ins SET ended_at = now() WHERE member_id = $1 AND ended_at IS NULL RETURNING id', [idFor(`member:${key}`)]);
  expect(rows.length, 'a sign-in that can run out').toBeGreaterThan(0);
}

const ready = (): Promise<boolean> => fetch(`${process.env.BASE_URL}/health/ready`).then((reply) => reply.ok, () => false);

/** The process of one of the product's programs, as its supervisor knows it now; null while it is away. */
function pidOf(name: string): number | null {
  const { programs } = JSON.parse(readFileSync(process.env.E2E_PROGRAMS!, 'utf8')) as { programs: { name: string; pid: number }[] };
  return programs.find((program) => program.name === name)?.pid ?? null;
}

const commands = { api: 'main.js', worker: 'worker.js', livekit: 'livekit', redis: /redis|valkey/, postgres: 'postgres' } as const;

/** Ends one of the programs, which its supervisor starts again: the product's own at once, the others after a few seconds. */
export async function endProgram(name: keyof typeof commands, signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
  const pid = pidOf(name)!;
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), `this is the ${name}`).toMatch(commands[name]);
  process.kill(pid, signal);
  await expect.poll(() => pidOf(name)).not.toBe(pid);
}

export async function programIsBack(name: keyof typeof commands): Promise<void> {
  await expect.poll(() => pidOf(name), { timeout: 60_000, intervals: [250] }).not.toBeNull();
}

/** Ends the API without a warning. */
export async function killApi(): Promise<void> {
  await endProgram('api', 'SIGKILL');
  await expect.poll(ready).toBe(false);
}

export async function apiIsBack(): Promise<void> {
  await expect.poll(ready, { timeout: 60_000, intervals: [250] }).toBe(true);
}
