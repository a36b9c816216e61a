import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoSignIn, demoSignIns, listCases, listLetters, listMaterial, listSessions, me, readCase, readLetter, readNotes, readSession, readToday, signIn, triageList } from '@without-walls/contracts';
import { demoCases, demoMember, relaxantsCase } from '@without-walls/fixtures';
import { verifyAudit } from '../platform/audit/verify.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Caller, World } from '../testing/world.js';
import { demoPassword } from './demo-people.js';
import { memberIdOf, networkId } from './demo-world.js';
import { demoStanding, seedDemo } from './seed.js';

describe('the demo', () => {
  let world: World;
  const start = new Date();
  beforeAll(async () => {
    world = await World.open();
    const clock = world.app.get(Clock);
    await seedDemo(world.app, start);
    // The story ran on a clock of its own; whoever signs in now lives in the present.
    clock.now = () => new Date();
  }, 240_000);
  afterAll(() => world.close());

  const db = () => world.app.get(Database);
  const as = (key: string): Promise<Caller> => world.signedIn(memberIdOf(key));

  it('is whole, and is not made twice', async () => {
    expect(await demoStanding(db())).toBe('complete');
    const count = async () => (await db().query<{ cases: string; letters: string; mails: string }>('SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM letters) AS letters, (SELECT count(*) FROM mail_messages) AS mails'))[0];
    const before = await count();
    expect(await seedDemo(world.app, new Date())).toBe('complete');
    expect(await count()).toEqual(before);
    expect((await verifyAudit(db(), networkId)).ok).toBe(true);
  });

  it('knows when its story stopped half-way', async () => {
    await db().query(`UPDATE networks SET settings = settings || '{"demo": "begun"}' WHERE id = $1`, [networkId]);
    expect(await seedDemo(world.app, new Date())).toBe('interrupted');
    await db().query(`UPDATE networks SET settings = settings || '{"demo": "complete"}' WHERE id = $1`, [networkId]);
  });

  it('holds every demo case in the state it should have, checked, and with a red mark only where that put it out of sight', async () => {
    const rows = await db().query<{ state: string; block: number | null }>("SELECT state, (check_summary ->> 'block')::int AS block FROM cases WHERE network_id = $1", [networkId]);
    expect(rows.map((row) => row.state).sort()).toEqual(demoCases.map((one) => one.state).sort());
    expect(rows.filter((row) => !['draft', 'withdrawn'].includes(row.state)).every((row) => row.block === (row.state === 'quarantined' ? 1 : 0))).toBe(true);
  });

  it('lets each of its people in, by button and by password', async () => {
    const { items } = await world.visitor().call(demoSignIns);
    expect(items.length).toBeGreaterThan(8);
    for (const { memberId, email } of items) {
      expect(me.parse(await world.visitor().call(demoSignIn, { body: { memberId } })).email).toBe(email);
      const member = await world.signedIn(memberId);
      expect((await member.call(readToday)).at).toBeDefined();
    }
    expect(await world.visitor().call(signIn, { body: { email: demoMember('ines-marchetti').email, password: demoPassword } })).toMatchObject({ name: 'Ines Marchetti', demo: true });
  });

  it('has the full-length case on a session that begins now, and its presenter can read all of it', async () => {
    const presenter = await as('delyth-maddox');
    const row = (await presenter.call(listCases, { query: { mine: true } })).items.find((one) => one.state === 'listed')!;
    const view = await presenter.call(readCase, { params: { id: row.id } });
    expect(view.content).toEqual(relaxantsCase.content);
    const facilitator = await as('tomos-pritchard');
    const next = (await facilitator.call(listSessions)).items[0]!;
    expect(next).toMatchObject({ id: view.session?.id, state: 'live', roundId: expect.any(String) });
    expect(Math.abs(Date.parse(next.startsAt) - start.getTime())).toBeLessThan(15 * 60_000);
    expect((await facilitator.call(listSessions, { query: { when: 'past' } })).items.length).toBeGreaterThan(0);
  });

  it('has notes in the open room, and a learning session to come with its speaker and the slides of its lecture', async () => {
    const facilitator = await as('tomos-pritchard');
    const { items } = await facilitator.call(listSessions);
    expect((await facilitator.call(readNotes, { params: { id: items[0]!.roundId! } })).state).not.toBe('');
    const learning = await Promise.all(items.filter((one) => one.kind === 'echo').map(({ id }) => facilitator.call(readSession, { params: { id } })));
    const lecture = learning.flatMap((one) => one.agenda).find((item) => item.lectureId)!;
    expect(lecture.speaker?.name).toBe(demoMember('mei-hua-tan').name);
    expect((await facilitator.call(listMaterial, { params: { id: lecture.lectureId! } })).items.filter((one) => one.kind === 'slides').map((one) => one.state)).toContain('shown');
  });

  it('has a weekly list with opinions filed unseen, and a letter with follow-ups that are due', async () => {
    const expert = await as('farah-siddiqui');
    const { items } = await expert.call(triageList);
    expect(items.length).toBeGreaterThan(1);
    expect(items.some((item) => item.filed.length > 0)).toBe(true);
    expect(items.every((item) => item.opinions.length === 0)).toBe(true);
    const presenter = await as('ines-marchetti');
    const [letter] = (await presenter.call(listLetters)).items;
    const { followUps, acknowledgedAt } = await presenter.call(readLetter, { params: { id: letter!.id } });
    expect(acknowledgedAt).not.toBeNull();
    expect(followUps.some((one) => one.state === 'due' && Date.parse(one.dueAt) < Date.now())).toBe(true);
    expect((await presenter.call(readToday)).needsYou.map((line) => line.kind)).toContain('follow-up');
  });
});
