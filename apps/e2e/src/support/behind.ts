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

/** The process of one of the product's programs, as its supervisor knows it now. */
function pidOf(name: string): number {
  const { programs } = JSON.parse(readFileSync(process.env.E2E_PROGRAMS!, 'utf8')) as { programs: { name: string; pid: number }[] };
  return programs.find((program) => program.name === name)!.pid;
}

/** Ends the API without a warning. Its supervisor starts it again. */
export async function killApi(): Promise<void> {
  const pid = pidOf('api');
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), 'this is the API').toContain('main.js');
  process.kill(pid, 'SIGKILL');
  await expect.poll(ready).toBe(false);
}

export async function apiIsBack(): Promise<void> {
  await expect.poll(ready, { timeout: 60_000, intervals: [250] }).toBe(true);
}
