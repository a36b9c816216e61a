import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { DemoCases } from './demo-cases.js';
import { addPeople } from './demo-people.js';
import { DemoRounds } from './demo-rounds.js';
import { DemoSessions } from './demo-sessions.js';
import { DemoWorld, networkId } from './demo-world.js';

/** Plays the demo's past through the product's own services. Does nothing when the demo network is there already. */
export async function seedDemo(app: INestApplicationContext, start: Date): Promise<'made' | 'there already'> {
  const db = app.get(Database);
  const [known] = await db.query('SELECT 1 FROM networks WHERE id = $1', [networkId]);
  if (known) return 'there already';
  await app.get(JobQueues).redis.ping();
  await addPeople(db);
  const world = new DemoWorld(app, start);
  const sessions = new DemoSessions(world);
  const cases = new DemoCases(world, sessions);
  const rounds = new DemoRounds(world, sessions, cases);
  const story = [...sessions.happenings(), ...cases.happenings(), ...rounds.happenings()].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const happening of story) await played(happening);
  return 'made';
}

async function played({ what, run }: { what: string; run: () => Promise<unknown> }): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new Error(`The demo stopped where "${what}" should have happened`, { cause: error });
  }
}
