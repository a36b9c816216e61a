import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listAsked, readReport, reportCsv, respond } from '@without-walls/contracts';
import { addDays, instruments } from '@without-walls/domain';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { anOpenRound } from '../testing/rounds.js';
import { statementsOf } from '../testing/statements.js';
import { type Caller, World } from '../testing/world.js';

describe('evaluation', () => {
  let world: World;
  let educator: Caller;
  let ana: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId });
    ana = await world.member({ roles: ['presenter'], networkId, profession: 'GP' });
    made = await aCurriculum(world, educator, { weeksAgo: 20 });
  });
  afterAll(() => world.close());

  async function attended(who: readonly Caller[], from: number, to: number): Promise<void> {
    const held = (await world.app.get(CurriculumReader).slots(made.id, '2000-01-01', today())).filter((slot) => slot.kind === 'held');
    for (const slot of held.slice(from, to)) await world.app.get(PastAttendanceService).takeOver({ memberId: educator.memberId, networkId: educator.networkId } as Actor, slot, new Map(who.map((one) => [one.memberId, 20])));
  }
  const asked = async (who: Caller) => (await who.call(listAsked)).items;
  const sureAnswers = (point: number) => Object.fromEntries(instruments['self-efficacy'].items.map(({ key }) => [key, point]));
  const sure = (occasion: string, point: number) => ({ body: { instrument: 'self-efficacy' as const, occasion, answers: sureAnswers(point), text: '' } });
  const period = () => ({ query: { from: addDays(today(), -365), to: today() } });

  it('asks by how much somebody has come, not by the date, and never twice for one point', async () => {
    expect((await asked(ana)).map((one) => [one.instrument, one.why])).toEqual([['self-efficacy', 'on joining'], ['knowledge', 'on joining']]);
    expect(JSON.stringify(await asked(ana))).not.toContain('right":');
    await ana.call(respond, sure('0', 3));
    expect((await asked(ana)).map((one) => one.instrument)).toEqual(['knowledge']);
    // From the first session on nobody can say any more how they came.
    await attended([ana], 0, 1);
    expect(await asked(ana)).toEqual([]);
    await ana.refused(respond, 'wrong_state', sure('0', 5));
    await attended([ana], 1, 9);
    expect((await asked(ana)).map((one) => [one.instrument, one.occasion])).toEqual([['self-efficacy', '8'], ['knowledge', '8']]);
    await ana.refused(respond, 'wrong_state', sure('0', 5));
    await ana.refused(respond, 'wrong_state', sure('15', 5));
    await ana.call(respond, sure('8', 5));
    expect((await ana.call(respond, sure('8', 6))).version).toBe(2);
    expect(await world.app.get(Database).query('SELECT occasion, score FROM evaluation_responses WHERE member_id = $1 ORDER BY occasion', [ana.memberId])).toEqual([{ occasion: '0', score: 3 }, { occasion: '8', score: 6 }]);
  });

  it('keeps the survey of a session open for a week, for those who were in it', async () => {
    await attended([ana], 17, 20);
    const surveys = (await asked(ana)).filter((one) => one.instrument === 'session');
    expect(surveys).toHaveLength(1);
    const [survey] = surveys;
    const body = { instrument: 'session' as const, occasion: survey!.occasion, answers: { relevant: 5, satisfied: 4 }, text: 'More of this.' };
    await ana.call(respond, { body });
    expect((await asked(ana)).find((one) => one.instrument === 'session')?.mine).toEqual({ answers: body.answers, text: 'More of this.' });
    const other = await world.member({ roles: ['presenter'], networkId: ana.networkId });
    await other.refused(respond, 'wrong_state', { body });
    await ana.refused(respond, 'identifiers_found', { body: { ...body, text: 'My patient John Smith, NHS number 943 476 5919' } });
    await ana.refused(respond, 'invalid_input', { body: { ...body, answers: { relevant: 9, nonsense: 1 } } });
    await world.app.get(Database).query("UPDATE attendance_sheets SET window_to = window_to - interval '8 days' WHERE occasion_id = $1", [survey!.occasion]);
    await ana.refused(respond, 'wrong_state', { body });
  });

  it('opens the survey in the last five minutes for those in the room, and at its end at once, before attendance is reckoned', async () => {
    const round = await anOpenRound(world);
    const db = world.app.get(Database);
    const open = async (who: Caller) => (await asked(who)).filter((one) => one.instrument === 'session').map((one) => one.occasion);
    await round.command(round.facilitator, { type: 'start' });
    await db.query("UPDATE sessions SET kind = 'echo', starts_at = now() - interval '54 minutes' WHERE id = $1", [round.session.id]);
    expect(await open(round.hub)).toEqual([]);
    await db.query("UPDATE sessions SET starts_at = now() - interval '56 minutes' WHERE id = $1", [round.session.id]);
    expect(await open(round.hub)).toEqual([round.session.id]);
    const body = { instrument: 'session' as const, occasion: round.session.id, answers: { satisfied: 4 }, text: '' };
    await round.hub.call(respond, { body });
    expect((await asked(round.hub)).find((one) => one.occasion === round.session.id)?.mine).not.toBeNull();
    await db.query("UPDATE rounds SET state = 'ended', ended_at = now() WHERE id = $1", [round.id]);
    expect(await open(round.presenter)).toEqual([round.session.id]);
    const absent = await world.member({ roles: ['presenter'], networkId: round.hub.networkId });
    expect(await open(absent)).toEqual([]);
    await absent.refused(respond, 'wrong_state', { body });
  });

  it('reports with what every figure is of, shows no group under five, and is for those who may', async () => {
    const many = [ana];
    for (let i = 0; i < 6; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId, profession: i < 4 ? 'GP' : 'Physiotherapist' }));
    for (const [i, one] of many.entries()) await one.call(respond, sure('0', 2 + (i % 3)));
    await attended(many, 0, 8);
    for (const [i, one] of many.entries()) await one.call(respond, sure('8', 4 + (i % 3)));
    const report = await educator.call(readReport, period());
    // Seven members came, and the educator did not: how many members there are would say that it was one.
    expect(report).toMatchObject({ sessions: { n: 8, of: 8 }, people: { n: 7, of: null }, attendances: { n: 56, of: 56 }, creditHours: 18.5, cases: 0, presenters: { n: 0, of: null }, perPerson: { n: 7, of: 7, value: 8, sd: 0 } });
    expect(report.dose).toEqual([{ label: '1-3 sessions', count: 0 }, { label: '4-19 sessions', count: 7 }, { label: '20+ sessions', count: 0 }]);
    // Two physiotherapists are hidden, and so are the five GPs, or the difference would tell.
    expect(report.professions.map((one) => one.count)).toEqual([null, null]);
    const { selfEfficacy, knowledge, satisfaction } = report.outcomes;
    expect(selfEfficacy.points.map(({ label, n, of }) => [label, n, of])).toEqual([['on joining', 7, 7], ['after 8 sessions', 7, 7], ['after 15 sessions', 0, 0], ['after 30 sessions', 0, 0]]);
    const [everybody, prescribers, allied] = selfEfficacy.changes;
    expect(everybody).toMatchObject({ group: 'Everybody', n: 7, of: 7, test: expect.stringContaining('Wilcoxon') });
    expect(everybody!.change).toBeCloseTo(2);
    expect([prescribers!.n, allied!.n].sort()).toEqual([0, 7]);
    expect(knowledge.changes[0]).toMatchObject({ n: 0, of: 7, p: null, before: { mean: null } });
    expect(satisfaction.points.map(({ n, of }) => [n, of])).toEqual([[0, 7], [0, 7], [0, 0]]);
    expect(report.satisfaction).toMatchObject({ surveys: { n: 0, of: 56 }, people: { n: 0, of: 7 } });
    expect(report.notes.join(' ')).toContain('not a change by it');
    const csv = await educator.call(reportCsv, period());
    expect(csv.split('\r\n')[0]).toBe('Part,What,Value,SD,n,of');
    expect(csv).toContain('not shown');
    await ana.refused(readReport, 'forbidden', period());
    await educator.refused(readReport, 'invalid_input', { query: { from: today(), to: addDays(today(), -3) } });
    const elsewhere = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    expect(await elsewhere.call(readReport, period())).toMatchObject({ people: { n: null, of: null }, attendances: { n: 0, of: 0 }, perPerson: { n: 0, value: null } });
  });

  it('shows neither of two groups when one of them is too small', async () => {
    const many = [ana];
    for (let i = 0; i < 6; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId }));
    await world.app.get(Database).query('UPDATE members SET can_prescribe_opioids = (id = $1) WHERE network_id = $2', [ana.memberId, ana.networkId]);
    for (const one of many) await one.call(respond, sure('0', 2));
    await attended(many, 0, 8);
    for (const [i, one] of many.entries()) await one.call(respond, sure('8', 3 + (i % 2)));
    const [everybody, ...split] = (await educator.call(readReport, period())).outcomes.selfEfficacy.changes;
    expect(everybody!.n).toBe(7);
    expect(split.slice(0, 2).map((one) => [one.n, one.of, one.after.mean, one.p])).toEqual([[null, null, null, null], [null, null, null, null]]);
  });

  it('takes only what was answered on joining as before, and says of how many asked', async () => {
    const many = [ana];
    for (let i = 0; i < 13; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId }));
    // Seven answer on joining, and five of these after eight sessions; four answer for the first time then.
    for (const one of many.slice(0, 7)) await one.call(respond, sure('0', 2));
    await attended(many, 0, 8);
    for (const [i, one] of many.slice(2, 11).entries()) await one.call(respond, sure('8', 3 + (i % 2)));
    const { points, changes } = (await educator.call(readReport, period())).outcomes.selfEfficacy;
    expect(points.slice(0, 2).map(({ n, of }) => [n, of])).toEqual([[7, 14], [9, 14]]);
    expect(changes[0]).toMatchObject({ n: 5, of: 14, before: { mean: 2 } });
    // They came to eight sessions weeks ago: a later time says nothing of it.
    expect((await educator.call(readReport, { query: { from: addDays(today(), -3), to: today() } })).outcomes.selfEfficacy.changes[0]).toMatchObject({ n: 0, of: 0 });
  });

  it('counts those who left in every group that they belonged to, and asks the database no more often for many people', async () => {
    const many = [ana];
    for (let i = 0; i < 11; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId }));
    const db = world.app.get(Database);
    const report = () => educator.call(readReport, period());
    const none = await statementsOf(report);
    await db.query("UPDATE members SET can_prescribe_opioids = (id = ANY($1::uuid[])) WHERE network_id = $2", [many.slice(0, 6).map((one) => one.memberId), ana.networkId]);
    for (const one of many) await one.call(respond, sure('0', 2));
    await attended(many, 0, 8);
    for (const [i, one] of many.entries()) await one.call(respond, sure('8', 3 + (i % 2)));
    await db.query('UPDATE members SET active = false WHERE id = ANY($1::uuid[])', [[many[0]!.memberId, many[11]!.memberId]]);
    expect((await report()).outcomes.selfEfficacy.changes.slice(0, 3).map(({ n, of }) => [n, of])).toEqual([[12, 12], [6, 6], [6, 6]]);
    expect(await statementsOf(report)).toHaveLength(none.length);
    expect(none.length).toBeGreaterThan(5);
  });
});
