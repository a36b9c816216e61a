import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { DemoCases } from './demo-cases.js';
import { DemoCurriculum } from './demo-curriculum.js';
import { DemoEvaluation } from './demo-evaluation.js';
import { DemoLearning } from './demo-learning.js';
import { DemoMaterial } from './demo-material.js';
import { addPeople } from './demo-people.js';
import { DemoRounds } from './demo-rounds.js';
import { DemoSessions } from './demo-sessions.js';
import { DemoWorld, networkId } from './demo-world.js';

export type DemoStanding = 'absent' | 'interrupted' | 'complete';

/** Whether the demo is there, and whether its story was played to the end. */
export async function demoStanding(db: Database): Promise<DemoStanding> {
  const [network] = await db.query<{ begun: boolean }>("SELECT settings ->> 'demo' IS NOT DISTINCT FROM 'begun' AS begun FROM networks WHERE id = $1", [networkId]);
  if (!network) return 'absent';
  return network.begun ? 'interrupted' : 'complete';
}

/** Plays the demo's past through the product's own services. Does nothing when the demo network is there, whole or in part. */
export async function seedDemo(app: INestApplicationContext, start: Date): Promise<DemoStanding> {
  const db = app.get(Database);
  const before = await demoStanding(db);
  if (before !== 'absent') return before;
  // The jobs of the story run through Redis.
  await app.get(JobQueues).reached();
  await addPeople(db);
  const world = new DemoWorld(app, start);
  const sessions = new DemoSessions(world);
  const cases = new DemoCases(world, sessions);
  const rounds = new DemoRounds(world, sessions, cases);
  const curriculum = new DemoCurriculum(world);
  const story = [...curriculum.happenings(), ...new DemoMaterial(world).happenings(), ...new DemoLearning(world).happenings(), ...new DemoEvaluation(world).happenings(), ...sessions.happenings(), ...cases.happenings(), ...rounds.happenings()].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const happening of story) await played(happening);
  // Last, so that a story that stopped half-way is known as such.
  await db.query(`UPDATE networks SET settings = settings || '{"demo": "complete"}' WHERE id = $1`, [networkId]);
  return 'complete';
}

async function played({ what, run }: { what: string; run: () => Promise<unknown> }): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new Error(`The demo stopped where "${what}" should have happened`, { cause: error });
  }
}
