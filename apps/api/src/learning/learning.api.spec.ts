import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addLecture, answerCommitment, applyPlan, calendarFeed, changeCurriculum, changeLecture, endFeed, listCommitments, makeCommitment, myTopics, readFeed, readLecture, readTagGaps, readTried, renewFeed, sayTried } from '@without-walls/contracts';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { aSubmittedCase } from '../testing/cases.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';
import { ExpiringService } from './expiring.service.js';
import { CommitmentsService } from './commitments.service.js';

describe('a learner', () => {
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
    ana = await world.member({ roles: ['presenter'], networkId, name: 'Ana Ruiz' });
    made = await aCurriculum(world, educator, { weeksAgo: 25 });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => world.close());

  const params = () => ({ id: made.id });
  const topics = () => ana.call(myTopics, { params: params() });
  /** Attendance of past weeks, by their place among the held ones. */
  async function attended(weeks: readonly number[], minutes = 20): Promise<void> {
    const held = (await world.app.get(CurriculumReader).slots(made.id, '2000-01-01', today())).filter((slot) => slot.kind === 'held');
    const actor = { memberId: educator.memberId, networkId: educator.networkId } as Actor;
    for (const week of weeks) await world.app.get(PastAttendanceService).takeOver(actor, held[week]!, new Map([[ana.memberId, minutes]]));
  }

  it('has what was attended in any cycle and order, once, and sees when the rest comes next', async () => {
    await attended([2, 0, 21, 22]);
    await attended([5], 10);
    const map = await topics();
    // Weeks 0 and 21 taught the same lecture in two cycles: one topic, twice the time.
    expect(map).toMatchObject({ have: 3, of: 21, needed: 21, complete: false, hours: 1.25 });
    expect(map.topics.slice(0, 4).map((one) => [one.state, one.times])).toEqual([['have', 2], ['have', 1], ['have', 1], ['coming', 0]]);
    expect(map.topics[5]).toMatchObject({ state: 'coming', hadAt: null });
    expect(map.topics.every((one) => one.next)).toBe(true);
    expect(map.nextLectureId).toBe(made.lectureIds[4]);
    const abroad = await world.member({ roles: ['presenter'], networkId: await world.addNetwork() });
    await abroad.refused(myTopics, 'not_found', { params: params() });
  });

  it('keeps credits, hours and a completed ring whatever becomes of the ring, but not what was corrected away', async () => {
    await attended([0, 1, 2]);
    const change = async (completion: number | null) => educator.call(changeCurriculum, { params: params(), body: { version: (await made.view()).version, completion: { needed: completion, expiryMonths: null, presentPercent: 80 } } });
    await change(4);
    await educator.call(applyPlan, { params: params(), body: { version: (await made.view()).version, change: { type: 'retire', lectureId: made.lectureIds[0]! } } });
    expect(await topics()).toMatchObject({ have: 3, of: 21, needed: 4, completedAt: null, hours: 1, retired: [{ lectureId: made.lectureIds[0] }] });
    await change(3);
    await world.quiet();
    await change(null);
    await educator.call(addLecture, { params: params(), body: { version: (await made.view()).version, title: 'Pain in old age', minutes: 20, tags: [] } });
    await world.quiet();
    const map = await topics();
    expect(map).toMatchObject({ have: 3, of: 22, complete: true, completedAt: map.topics[1]!.hadAt });
    await world.app.get(Database).query('UPDATE attendances SET locked = false WHERE member_id = $1 AND lecture_id = $2', [ana.memberId, made.lectureIds[1]]);
    expect(await topics()).toMatchObject({ have: 2, complete: false, completedAt: null });
  });

  it('is shown the lectures that their own cases ask about, and the educator what no coming lecture answers', async () => {
    await aSubmittedCase(ana, { questions: { questions: [{ kind: 'taper', text: 'How slowly?' }], useful: '' } });
    const map = await topics();
    expect(map.topics.filter((one) => one.forMyCases).map((one) => one.position)).toEqual([12, 13]);
    expect((await educator.call(readTagGaps, { params: params() })).items).toMatchObject([{ tag: 'taper', cases: 1, answeredBy: { title: expect.stringContaining('Opioids') } }]);
    await ana.refused(readTagGaps, 'forbidden', { params: params() });
  });

  it('has a private calendar: an entry a week with an id that stays, marked when it is cancelled, gone when the address ends', async () => {
    await attended([4]);
    const { path } = await ana.call(renewFeed);
    const token = /calendar\/([^/]+)\//.exec(path)![1]!;
    const visitor = world.visitor();
    const first = await visitor.call(calendarFeed, { params: { token } });
    const slot = (await made.slots(today())).filter((one) => one.kind === 'open')[1]!;
    expect(first).toContain(`UID:slot-${slot.id}@`);
    expect(first).toContain('(you have it)');
    await educator.call(applyPlan, { params: params(), body: { version: (await made.view()).version, change: { type: 'cancel', slotId: slot.id, because: 'Conference' } } });
    const then = await visitor.call(calendarFeed, { params: { token } });
    const entry = then.split('BEGIN:VEVENT').find((part) => part.includes(slot.id))!;
    expect(entry).toContain('STATUS:CANCELLED');
    expect(Number(/SEQUENCE:(\d+)/.exec(entry)![1])).toBeGreaterThan(Number(/SEQUENCE:(\d+)/.exec(first.split('BEGIN:VEVENT').find((part) => part.includes(slot.id))!)![1]));
    const other = (await made.slots(today())).filter((one) => one.kind === 'open' && one.id !== slot.id)[1]!;
    const entryOf = (feed: string) => feed.split('BEGIN:VEVENT').find((part) => part.includes(other.id))!;
    const lecture = await educator.call(readLecture, { params: { id: other.lecture!.id } });
    const { outcomes, minutes, tags, reading, licence, version, reviewOn } = lecture;
    await educator.call(changeLecture, { params: { id: lecture.id }, body: { version, title: 'Under another name', outcomes, minutes, tags, reading, licence, reviewOn, speakerNotes: '', quiz: [], mustRepeat: false } });
    const retitled = await visitor.call(calendarFeed, { params: { token } });
    expect(entryOf(retitled)).toContain('Under another name');
    expect(Number(/SEQUENCE:(\d+)/.exec(entryOf(retitled))![1])).toBeGreaterThan(Number(/SEQUENCE:(\d+)/.exec(entryOf(then))![1]));
    await world.app.get(Database).query('UPDATE lectures SET counts_from_version = 9, version = 9 WHERE id = ANY($1)', [made.lectureIds]);
    expect(await visitor.call(calendarFeed, { params: { token } })).not.toContain('(you have it)');
    await world.app.get(Database).query('UPDATE members SET active = false WHERE id = $1', [ana.memberId]);
    await visitor.refused(calendarFeed, 'not_found', { params: { token } });
    await world.app.get(Database).query('UPDATE members SET active = true WHERE id = $1', [ana.memberId]);
    expect((await ana.call(readFeed)).since).not.toBeNull();
    const renewed = await ana.call(renewFeed);
    expect(renewed.path).not.toBe(path);
    await visitor.refused(calendarFeed, 'not_found', { params: { token } });
    await ana.call(endFeed);
    expect(await ana.call(readFeed)).toEqual({ since: null });
    const rows = await world.app.get(Database).query('SELECT 1 FROM calendar_feeds WHERE token_hash = $1', [token]);
    expect(rows).toEqual([]);
  });

  it('is told a month before a topic stops counting, once, and sees until when it counts', async () => {
    await attended([0, 1]);
    const db = world.app.get(Database);
    await educator.call(changeCurriculum, { params: params(), body: { version: (await made.view()).version, completion: { needed: null, expiryMonths: 12, presentPercent: 80 } } });
    const { topics: [first, second] } = await topics();
    expect(first!.expiresAt!.slice(0, 4)).toBe(String(Number(first!.hadAt!.slice(0, 4)) + 1));
    const service = world.app.get(ExpiringService);
    const tell = async (daysBefore: number) => {
      const at = new Date(Date.parse(first!.expiresAt!) - daysBefore * 86_400_000);
      jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => at);
      await Promise.all([service.tell(), service.tell()]);
      await service.tell();
      jest.restoreAllMocks();
      return db.query<{ text: string }>("SELECT text FROM mail_messages WHERE network_id = $1 AND subject LIKE '%counting soon' ORDER BY created_at", [ana.networkId]);
    };
    expect(await tell(40)).toEqual([]);
    const [mail, ...more] = await tell(25);
    expect(more).toEqual([]);
    expect(mail!.text).toContain(first!.title);
    expect(await tell(1)).toHaveLength(mail!.text.includes(second!.title) ? 1 : 2);
  });

  it('is asked again though they never answer, and answers by the link in the mail without signing in', async () => {
    const { id } = await ana.call(makeCommitment, { body: { lectureId: made.lectureIds[0], text: 'Ask about sleep every time.' } });
    const service = world.app.get(CommitmentsService);
    const start = Date.now();
    const mails = () => world.app.get(Database).query<{ text: string }>("SELECT text FROM mail_messages WHERE network_id = $1 AND subject = 'Did you try it?' ORDER BY created_at", [ana.networkId]);
    for (const week of [2, 6]) {
      jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(start + week * 7 * 86_400_000 + 43_200_000));
      await Promise.all([service.remind(), service.remind()]);
      jest.restoreAllMocks();
    }
    const [first, second, ...more] = await mails();
    expect([first!.text.slice(0, 7), second!.text.slice(0, 7), more]).toEqual(['2 weeks', '6 weeks', []]);
    const token = /\/tried\/(\S+)/.exec(second!.text)![1]!;
    const visitor = world.visitor();
    await visitor.refused(readTried, 'not_found', { params: { token: `${token.slice(0, -2)}xx` } });
    const asked = await visitor.call(readTried, { params: { token } });
    expect(asked).toMatchObject({ askedNow: 6 });
    expect(JSON.stringify(asked)).not.toContain('every time');
    await visitor.refused(sayTried, 'wrong_state', { params: { token }, body: { week: 2, answer: 'yes' } });
    expect(await visitor.call(sayTried, { params: { token }, body: { week: 6, answer: 'yes' } })).toMatchObject({ id, state: 'settled' });
    expect((await ana.call(listCommitments)).items).toMatchObject([{ answers: [{ week: 6, answer: 'yes' }], settled: true }]);
    await world.app.get(Database).query('UPDATE members SET active = false WHERE id = $1', [ana.memberId]);
    await visitor.refused(sayTried, 'not_found', { params: { token }, body: { week: 6, answer: 'no' } });
    await visitor.refused(readTried, 'not_found', { params: { token } });
  });

  it('says what they will change, and is asked at 2, 6 and 12 weeks whether they tried it, once each', async () => {
    await ana.refused(makeCommitment, 'identifiers_found', { body: { lectureId: made.lectureIds[0], text: 'Ask Mrs Whitcombe about sleep.' } });
    const { id } = await ana.call(makeCommitment, { body: { lectureId: made.lectureIds[0], text: 'Ask about sleep every time.' } });
    const service = world.app.get(CommitmentsService);
    const clock = world.app.get(Clock);
    const start = Date.now();
    const laterBy = (weeks: number) => void jest.spyOn(clock, 'now').mockImplementation(() => new Date(start + weeks * 7 * 86_400_000 + 43_200_000));
    const asked = async () => (await world.app.get(Database).query<{ n: number }>("SELECT count(*)::int AS n FROM mail_messages WHERE network_id = $1 AND subject = 'Did you try it?'", [ana.networkId]))[0]!.n;
    await service.remind();
    expect(await asked()).toBe(0);
    laterBy(2);
    await service.remind();
    await service.remind();
    expect(await asked()).toBe(1);
    jest.restoreAllMocks();
    expect((await ana.call(listCommitments)).items).toMatchObject([{ id, askedNow: 2, settled: false }]);
    await ana.refused(answerCommitment, 'wrong_state', { params: { id }, body: { week: 6, answer: 'yes' } });
    await educator.refused(answerCommitment, 'not_found', { params: { id }, body: { week: 2, answer: 'yes' } });
    await ana.call(answerCommitment, { params: { id }, body: { week: 2, answer: 'partly' } });
    laterBy(6);
    await service.remind();
    expect(await asked()).toBe(2);
    jest.restoreAllMocks();
    expect(await ana.call(answerCommitment, { params: { id }, body: { week: 6, answer: 'yes' } })).toMatchObject({ state: 'settled' });
    laterBy(12);
    await service.remind();
    expect(await asked()).toBe(2);
    const mail = await world.app.get(Database).query("SELECT text FROM mail_messages WHERE network_id = $1", [ana.networkId]);
    expect(JSON.stringify(mail)).not.toContain('every time');
  });
});
