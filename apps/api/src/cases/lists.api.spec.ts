import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseRow, checkQueue, createCase, listCases } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { aReleasedCase, aSubmittedCase } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';
import { CaseEntity, newCase } from './case.entity.js';

describe('lists of cases', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'] });
    coordinator = await world.member({ roles: ['coordinator'] });
  });
  afterAll(() => world.close());

  async function everyPage(caller: Caller, endpoint: typeof listCases | typeof checkQueue, query: Record<string, unknown>): Promise<CaseRow[]> {
    const rows: CaseRow[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await caller.call(endpoint, { query: { ...query, limit: 50, ...(after ? { after } : {}) } });
      rows.push(...page.items);
      after = page.next;
    }
    return rows;
  }

  it('pages through 120 rows once each, in order, though many changed at the same moment', async () => {
    const networkId = await world.addNetwork();
    const author = await world.member({ roles: ['presenter'], networkId });
    const looker = await world.member({ roles: ['coordinator'], networkId });
    const base = Date.parse('2026-11-02T09:00:00.000Z');
    const rows = Array.from({ length: 120 }, (_, n) => {
      const at = new Date(base + Math.floor(n / 3) * 60_000);
      const code = [n >> 5, n & 31].map((digit) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[digit]).join('');
      return { ...newCase({ id: crypto.randomUUID(), networkId, presenterId: author.memberId, code: `2${code}-222`, now: at }), state: 'submitted' as const, submittedAt: at, queueSince: at };
    });
    await world.app.get(Database).manager.insert(CaseEntity, rows as never);
    const list = await everyPage(looker, listCases, {});
    expect(new Set(list.map((row) => row.id)).size).toBe(120);
    expect(list.map((row) => row.updatedAt)).toEqual(rows.map((row) => row.updatedAt.toISOString()).reverse());
    expect(await everyPage(author, listCases, { mine: true })).toHaveLength(120);
    expect(await everyPage(looker, listCases, { state: 'submitted' })).toHaveLength(120);
    const queue = await everyPage(looker, checkQueue, {});
    expect(queue.map((row) => row.submittedAt)).toEqual(rows.map((row) => row.submittedAt.toISOString()));
    expect((await looker.call(listCases, { query: { q: '22' } })).items).toHaveLength(32);
    expect((await looker.call(listCases, { query: { q: '222-222' } })).items.map((row) => row.code)).toEqual(['222-222']);
  });

  it('refuses a place that is none, and a limit out of range', async () => {
    for (const after of ['x', Buffer.from('[1]').toString('base64url'), Buffer.from('["a","b"]').toString('base64url'), '%00']) {
      const problem = await gp.refused(listCases, 'invalid_input', { query: { after } });
      expect(problem.fields?.[0]?.path).toBe('query.after');
    }
    await gp.refused(listCases, 'invalid_input', { query: { limit: 1000 } });
    await gp.refused(listCases, 'invalid_input', { query: { state: 'lost' } });
    await gp.refused(listCases, 'invalid_input', { query: { colour: 'red' } });
  });

  it('finds by the beginning of a code in any case, with or without the dash, and by nothing else', async () => {
    const { code } = await gp.call(createCase);
    for (const q of [code, code.toLowerCase(), code.replace('-', ''), code.slice(0, 5), ` ${code} `]) expect((await gp.call(listCases, { query: { q } })).items.map((row) => row.code)).toContain(code);
    for (const q of ['%', '___', "' OR 1=1", 'Ada', '', 'back pain']) expect((await gp.call(listCases, { query: { q } })).items).toEqual([]);
  });

  it('shows to each only what they may see', async () => {
    const networkId = await world.addNetwork();
    const member = (...roles: Parameters<World['member']>[0]['roles']) => world.member({ roles, networkId });
    const [author, other, looker, expert, watcher] = [await member('presenter'), await member('presenter'), await member('coordinator'), await member('mdt'), await member('observer', 'administrator')];
    await author.call(createCase);
    await aSubmittedCase(author);
    await aReleasedCase(author, looker);
    const statesSeenBy = async (caller: Caller, query = {}) => (await caller.call(listCases, { query })).items.map((row) => row.state);
    expect(await statesSeenBy(author)).toEqual(['released', 'submitted', 'draft']);
    expect(await statesSeenBy(looker)).toEqual(['released', 'submitted']);
    expect(await statesSeenBy(expert)).toEqual(['released']);
    expect(await statesSeenBy(expert, { state: 'submitted' })).toEqual([]);
    for (const caller of [other, watcher]) expect(await statesSeenBy(caller)).toEqual([]);
    expect(await statesSeenBy(looker, { mine: true })).toEqual([]);
    expect(await statesSeenBy(looker, { mine: false })).toEqual(['released', 'submitted']);
    expect(await statesSeenBy(author, { mine: false })).toEqual([]);
    await author.refused(checkQueue, 'forbidden');
    expect((await coordinator.call(listCases)).items.map((row) => row.presenter.id)).not.toContain(author.memberId);
  });

  it('says in each row who has the next step, and holds no text of the case', async () => {
    const made = await aReleasedCase(gp, coordinator, { redFlags: { answers: { ...Object.fromEntries(['cauda-equina', 'cord', 'cancer', 'infection', 'fracture', 'inflammatory', 'vascular-visceral', 'giant-cell-arteritis', 'mental-health'].map((group) => [group, 'no'])), medicines: 'yes' }, urgentRoute: { taken: 'same-day', note: '' } } }, 'urgent');
    const row = (await coordinator.call(listCases, { query: { q: made.code } })).items[0]!;
    expect(row).toMatchObject({ redFlag: true, urgency: 'urgent', mine: false, questionKinds: ['rehabilitation'], responsibility: { who: 'mdt' } });
    expect(JSON.stringify(row)).not.toContain(made.content.pain.story.slice(0, 20));
  });
});
