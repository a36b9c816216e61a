import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listAsked, readReport, reportCsv, respond } from '@without-walls/contracts';
import { addDays, instruments } from '@without-walls/domain';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
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
    await attended([ana], 0, 9);
    expect((await asked(ana)).map((one) => [one.instrument, one.occasion])).toEqual([['self-efficacy', '8'], ['knowledge', '8']]);
    // The time for the answer on joining has gone, and that for the fifteenth has not come.
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

  it('reports with what every figure is of, shows no group under five, and is for those who may', async () => {
    const many = [ana];
    for (let i = 0; i < 6; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId, profession: i < 4 ? 'GP' : 'Physiotherapist' }));
    for (const [i, one] of many.entries()) await one.call(respond, sure('0', 2 + (i % 3)));
    await attended(many, 0, 8);
    for (const [i, one] of many.entries()) await one.call(respond, sure('8', 4 + (i % 3)));
    const report = await educator.call(readReport, period());
    expect(report).toMatchObject({ sessions: 8, people: 7, attendances: 56, creditHours: 18.5, perPerson: { n: 7, of: 7, value: 8, sd: 0 } });
    expect(report.dose).toEqual([{ label: '1-3 sessions', count: 0 }, { label: '4-19 sessions', count: 7 }, { label: '20+ sessions', count: 0 }]);
    // Two physiotherapists are hidden, and so are the five GPs, or the difference would tell.
    expect(report.professions.map((one) => one.count)).toEqual([null, null]);
    const [everybody, prescribers, allied] = report.selfEfficacy;
    expect(everybody).toMatchObject({ group: 'Everybody', pairs: 7, before: { n: 7 }, after: { n: 7 }, test: expect.stringContaining('Wilcoxon') });
    expect(everybody!.after.value! - everybody!.before.value!).toBeCloseTo(2);
    expect([prescribers!.pairs, allied!.pairs].sort()).toEqual([0, 7]);
    expect(report.knowledge[0]).toMatchObject({ pairs: 0, p: null, before: { n: 0, value: null } });
    expect(report.notes.join(' ')).toContain('not a change by it');
    const csv = await educator.call(reportCsv, period());
    expect(csv.split('\r\n')[0]).toBe('Part,What,Value,SD,n,of');
    expect(csv).toContain('not shown');
    await ana.refused(readReport, 'forbidden', period());
    await educator.refused(readReport, 'invalid_input', { query: { from: today(), to: addDays(today(), -3) } });
    const elsewhere = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    expect(await elsewhere.call(readReport, period())).toMatchObject({ people: 0, attendances: 0, perPerson: { n: 0, value: null } });
  });

  it('shows neither of two groups when one of them is too small', async () => {
    const many = [ana];
    for (let i = 0; i < 6; i += 1) many.push(await world.member({ roles: ['presenter'], networkId: ana.networkId }));
    await world.app.get(Database).query('UPDATE members SET can_prescribe_opioids = (id = $1) WHERE network_id = $2', [ana.memberId, ana.networkId]);
    for (const one of many) await one.call(respond, sure('0', 2));
    await attended(many, 0, 8);
    for (const [i, one] of many.entries()) await one.call(respond, sure('8', 3 + (i % 2)));
    const [everybody, ...split] = (await educator.call(readReport, period())).selfEfficacy;
    expect(everybody!.pairs).toBe(7);
    expect(split.slice(0, 2).map((one) => [one.pairs, one.after.value, one.p])).toEqual([[null, null, null], [null, null, null]]);
  });
});
