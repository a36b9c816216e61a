import { jest } from '@jest/globals';
import pg from 'pg';
import { Database } from '../platform/database/database.js';
import { currentContext } from '../platform/http/context.js';
import type { World } from './world.js';

export interface Statement {
  text: string;
  values: unknown[];
}
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** What requests sent to Postgres while `work` ran, without the look at who is signed in. What the server does by itself meanwhile does not count. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given as [string | { text: string }, unknown[]?];
    if (currentContext()) sent.push({ text: typeof config === 'string' ? config : config.text, values: values ?? [] });
    return query.apply(this, given);
  } as never);
  try {
    await work();
    return sent.filter(({ text }) => !/\bsign_ins\b/.test(text));
  } finally {
    spy.mockRestore();
  }
}

/** Tables that a statement can only read whole, and the indexes it uses with what it seeks in them. */
export async function readingOf(world: World, { text, values }: Statement): Promise<{ whole: string[]; sought: Record<string, string> }> {
  const db = world.app.get(Database);
  const nodes = await db.transaction(async () => {
    // A test's tables are so small that reading them whole is cheapest; what is asked is whether there is another way.
    await db.query('SET LOCAL enable_seqscan = off');
    await db.query('SET LOCAL enable_bitmapscan = off');
    const [row] = await db.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
    return all(row!['QUERY PLAN'][0]!.Plan);
  });
  return {
    whole: nodes.filter((node) => node['Node Type'] === 'Seq Scan' || (node['Index Name'] && !node['Index Cond'])).map((node) => node['Relation Name'] ?? ''),
    sought: Object.fromEntries(nodes.flatMap((node) => (node['Index Name'] && node['Index Cond'] ? [[node['Index Name'], node['Index Cond']]] : []))),
  };
}

const all = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];
