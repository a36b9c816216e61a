import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PlanChangeBody, addLecture, applyPlan, createCurriculum, loadHolidays, previewHolidays, readCurriculum, readHolidays, readLecture, readPlan, undoPlan } from '@without-walls/contracts';
import { addDays, weekOfMonth, weekdayOf } from '@without-walls/domain';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';

describe('the ring itself', () => {
  let world: World;
  let educator: Caller;
  let learner: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId });
    learner = await world.member({ roles: ['presenter'], networkId });
    made = await aCurriculum(world, educator, { weeksAgo: 4, lectures: 3 });
  });
  afterAll(() => world.close());

  const params = () => ({ id: made.id });
  const version = async () => (await made.view()).version;
  const change = async (body: PlanChangeBody) => educator.call(applyPlan, { params: params(), body: { version: await version(), change: body } });
  const refused = async (body: PlanChangeBody) => (await educator.refused(applyPlan, 'wrong_state', { params: params(), body: { version: await version(), change: body } })).state;
  const takeBack = async () => educator.call(undoPlan, { params: params(), body: { version: await version() } });

  it('is begun with the 21 lectures or with none, and laid out at once', async () => {
    const rule = { firstDay: today(), weekday: weekdayOf(today()), time: '12:30', zone: 'Europe/London', everyWeeks: 1, weeksOfMonth: [1, 3], minutes: 90 };
    const body = { name: 'Pain in hospitals', rule, completion: { needed: null, expiryMonths: null, presentPercent: 80 }, holidays: null, begin: 'seed' as const };
    const { id } = await educator.call(createCurriculum, { body });
    expect((await educator.call(readCurriculum, { params: { id } })).lectures).toHaveLength(21);
    const { slots } = await educator.call(readPlan, { params: { id }, query: { from: today(), to: addDays(today(), 200) } });
    expect(slots.length).toBeGreaterThan(10);
    expect(new Set(slots.map((slot) => weekOfMonth(slot.day)))).toEqual(new Set([1, 3]));
    await educator.refused(createCurriculum, 'invalid_input', { body: { ...body, rule: { ...rule, zone: 'Europe/Nowhere' } } });
    await learner.refused(createCurriculum, 'forbidden', { body });
    const empty = await educator.call(createCurriculum, { body: { ...body, begin: 'empty' } });
    await educator.call(addLecture, { params: { id: empty.id }, body: { version: 1, title: 'The first of our own', minutes: 20, tags: [] } });
    expect((await educator.call(readPlan, { params: { id: empty.id }, query: { from: today(), to: addDays(today(), 60) } })).slots.every((slot) => slot.lecture?.title === 'The first of our own')).toBe(true);
  });

  it('takes a new lecture into the cycle that is on, and no cycle that is past owes it', async () => {
    const { cycle } = await made.view();
    await educator.call(addLecture, { params: params(), body: { version: await version(), title: 'Sleep and pain', minutes: 25, tags: [] } });
    const after = await made.slots(today());
    const first = after.find((slot) => slot.lecture?.title === 'Sleep and pain')!;
    expect(first.cycle).toBe(cycle);
    for (const c of [cycle, cycle + 1, cycle + 2]) expect(after.filter((slot) => slot.cycle === c && slot.lecture?.title === 'Sleep and pain')).toHaveLength(1);
  });

  it('is put in another order, which changes what is to come and nothing that was held', async () => {
    const held = (await made.slots()).filter((slot) => slot.kind === 'held');
    const [a, b, c] = made.lectureIds as [string, string, string];
    const before = await made.slots();
    await change({ type: 'order', lectureIds: [c, a, b] });
    expect((await made.view()).lectures.map((one) => [one.id, one.position])).toEqual([[c, 1], [a, 2], [b, 3]]);
    expect((await made.slots()).filter((slot) => slot.kind === 'held').map((slot) => slot.lecture?.id)).toEqual(held.map((slot) => slot.lecture?.id));
    const next = (await made.slots(today())).filter((slot) => slot.cycle === 3).map((slot) => slot.lecture!.id);
    expect(next).toEqual([c, a, b]);
    expect(await refused({ type: 'order', lectureIds: [c, a, a] })).toEqual({ refused: 'not-there' });
    await takeBack();
    expect((await made.view()).lectures.map((one) => one.id)).toEqual([a, b, c]);
    expect(await made.slots()).toEqual(before);
  });

  it('lets a lecture go, but not the last', async () => {
    const [a, b, c] = made.lectureIds as [string, string, string];
    const before = await made.slots();
    await change({ type: 'retire', lectureId: b });
    await takeBack();
    expect([await made.slots(), (await made.view()).lectures.map((one) => one.id)]).toEqual([before, [a, b, c]]);
    await change({ type: 'retire', lectureId: b });
    expect((await made.slots(today())).some((slot) => slot.lecture?.id === b)).toBe(false);
    expect(await learner.call(readLecture, { params: { id: b } })).toMatchObject({ retired: true, nextDay: null });
    expect(await refused({ type: 'retire', lectureId: b })).toEqual({ refused: 'not-there' });
    await change({ type: 'retire', lectureId: c });
    expect(await refused({ type: 'retire', lectureId: a })).toEqual({ refused: 'last-lecture' });
  });

  it('closes weeks by a newer list of bank holidays, and opens those that it no longer names', async () => {
    const scottish = await aCurriculum(world, educator, { weeksAgo: 1, holidays: 'scotland' });
    const day = (await scottish.slots(today())).find((slot) => slot.kind === 'open' && slot.day > today())!.day;
    const list = (...dates: string[]) => ({ events: [{ title: 'New Year\u2019s Day', date: '2025-01-01' }, ...dates.map((date) => ({ title: 'A day of celebration', date }))] });
    const load = (...dates: string[]) => educator.call(loadHolidays, { body: { list: { 'england-and-wales': list(), scotland: list(...dates), 'northern-ireland': list() } } });
    expect(await educator.call(readHolidays, {})).toMatchObject({ shipped: true });
    const seen = await educator.call(previewHolidays, { body: { list: { 'england-and-wales': list(), scotland: list(day), 'northern-ireland': list() } } });
    expect(seen.items).toMatchObject([{ name: 'Pain in primary care', changes: [{ day, meeting: 'off' }, ...Array(seen.items[0]!.changes.length - 1).fill({})] }]);
    await load(day);
    expect((await scottish.slots(day, day))[0]).toMatchObject({ kind: 'skipped', reason: 'A day of celebration' });
    expect(await educator.call(readHolidays, {})).toMatchObject({ shipped: false, asOf: today(), coming: [{ days: [] }, { division: 'scotland', days: [{ day }] }, {}] });
    // Weighed by the list that is looked at, not by the one in use.
    const reopened = (await educator.call(previewHolidays, { body: { list: { 'england-and-wales': list(), scotland: list(), 'northern-ireland': list() } } })).items;
    expect(reopened[0]!.changes.map((one) => one.day)).toContain(day);
    expect(reopened.flatMap((one) => one.conflicts).filter((one) => one.what === 'holiday')).toEqual([]);
    await load();
    expect((await scottish.slots(day, day))[0]).toMatchObject({ kind: 'open', reason: null });
    await learner.refused(loadHolidays, 'forbidden', { body: { list: { 'england-and-wales': list(), scotland: list(), 'northern-ireland': list() } } });
  });
});
