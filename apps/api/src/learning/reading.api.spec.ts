import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PlanSlotView, applyPlan, assignSpeaker, changeLecture, myTopics, readCurriculum, readLecture, readPlan, setAway } from '@without-walls/contracts';
import { addDays } from '@without-walls/domain';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { readingOf, statementsOf } from '../testing/statements.js';
import { type Caller, World } from '../testing/world.js';

describe('reading a ring that has turned for years', () => {
  let world: World;
  let educator: Caller;
  let speaker: Caller;
  let learner: Caller;
  let made: MadeCurriculum;
  const weeks = 110;
  const begun = addDays(today(), 1 - weeks * 7);
  beforeAll(async () => {
    world = await World.open();
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId });
    speaker = await world.member({ roles: ['mdt'], networkId, name: 'Chidi Eze' });
    learner = await world.member({ roles: ['presenter'], networkId });
    made = await aCurriculum(world, educator, { weeksAgo: weeks });
  });
  afterAll(() => world.close());

  const params = () => ({ id: made.id });
  const window = async (from: string, to: string, who = educator): Promise<PlanSlotView[]> => (await who.call(readPlan, { params: params(), query: { from, to } })).slots;
  const coming = async () => (await window(today(), addDays(today(), 60))).filter((slot) => slot.kind === 'open');

  it('shows in any four weeks what the years around them show, with the change of clocks also when it lies just before', async () => {
    for (let from = begun; from < addDays(today(), 28); from = addDays(from, 364)) {
      const year = await window(from, addDays(from, 363));
      const months = await Promise.all(Array.from({ length: 13 }, (_, i) => window(addDays(from, i * 28), addDays(from, i * 28 + 27))));
      expect(months.map((month) => month.length)).toEqual(months.map(() => 4));
      expect(months.flat()).toEqual(year);
    }
    expect(await window(addDays(begun, -60), addDays(begun, -1))).toEqual([]);
    expect(await window(begun, addDays(begun, 6))).toMatchObject([{ day: begun, kind: 'held', cycle: 1, lecture: { position: 1 }, clocks: [] }]);
  });

  it('says what is wrong with a slot by all that is known, in whatever window it is seen', async () => {
    const other = await aCurriculum(world, educator, { weeksAgo: 1 });
    const [slot, next] = await coming();
    const same = (await other.slots(slot!.day, slot!.day))[0]!;
    for (const id of [slot!.id, same.id]) await educator.call(assignSpeaker, { params: { id }, body: { memberId: speaker.memberId } });
    await educator.call(assignSpeaker, { params: { id: next!.id }, body: { memberId: speaker.memberId } });
    await speaker.call(setAway, { body: { items: [{ from: next!.day, to: next!.day }] } });
    const lecture = await educator.call(readLecture, { params: { id: next!.lecture!.id } });
    const { title, outcomes, minutes, tags, reading, licence, version } = lecture;
    await educator.call(changeLecture, { params: { id: lecture.id }, body: { version, title, outcomes, minutes, tags, reading, licence, speakerNotes: '', quiz: [], reviewOn: today(), mustRepeat: false } });
    expect((await window(slot!.day, next!.day)).map((one) => one.conflicts)).toEqual([['The speaker is asked for two slots on this day'], ['The speaker is away on this day', `The lecture was to be reviewed by ${today()}`]]);
    expect((await window(next!.day, next!.day))[0]).toMatchObject({ speaker: { name: 'Chidi Eze' }, deputy: null, conflicts: [expect.stringContaining('away'), expect.stringContaining('reviewed')] });
  });

  it('tells where the ring stands by its present cycle, whatever was changed in it', async () => {
    const [, b, c] = await coming();
    const version = async () => (await made.view()).version;
    await educator.call(applyPlan, { params: params(), body: { version: await version(), change: { type: 'skip', slotId: b!.id, mode: 'drop', because: 'Left out this time' } } });
    await educator.call(applyPlan, { params: params(), body: { version: await version(), change: { type: 'cancel', slotId: c!.id, because: 'The room is taken' } } });
    const view = await learner.call(readCurriculum, { params: params() });
    // 110 weeks are five cycles and five lectures.
    expect(view).toMatchObject({ cycle: 6, plannedTo: (await window(addDays(today(), 300), addDays(today(), 420))).at(-1)!.day });
    expect(view.ring.map((one) => one.state)).toEqual([...Array<string>(5).fill('held'), 'next', 'dropped', ...Array<string>(14).fill('planned')]);
    expect(new Set(view.ring.map((one) => one.day)).size).toBe(21);
  });

  it('asks once for a month of a plan, and only what lies in it', async () => {
    const asked = await statementsOf(() => window('2026-03-01', '2026-03-31', learner));
    expect(asked).toHaveLength(1);
    const { whole, sought } = await readingOf(world, asked[0]!);
    expect(whole).toEqual([]);
    expect(sought['ux_slots_curriculum_day']).toMatch(/curriculum_id = .* AND \(?\(?day/);
  });

  it('asks once for a topic map, and only for what the learner has and what comes', async () => {
    const held = (await world.app.get(CurriculumReader).slots(made.id, begun, today())).filter((slot) => slot.kind === 'held');
    const actor = { memberId: educator.memberId, networkId: educator.networkId } as Actor;
    for (const week of [0, 1, 21, 42]) await world.app.get(PastAttendanceService).takeOver(actor, held[week]!, new Map([[learner.memberId, 20]]));
    await world.quiet();
    const asked = await statementsOf(async () => expect(await learner.call(myTopics, { params: params() })).toMatchObject({ have: 2, of: 21, hours: 1.25 }));
    expect(asked).toHaveLength(1);
    const { whole, sought } = await readingOf(world, asked[0]!);
    expect(whole).toEqual([]);
    expect(sought['ix_attendances_credit'] ?? sought['ix_attendances_member']).toMatch(/member_id = /);
    expect(sought['ux_slots_curriculum_day']).toMatch(/day >=/);
  });
});
