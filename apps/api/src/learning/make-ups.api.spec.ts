import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type MakeUpRule, type QuizItem, answerQuiz, beginQuiz, changeLecture, handInMakeUp, listMakeUps, listWishes, myTopics, readLecture, readMakeUp, readQuiz, readToday, reviewMakeUp, setMakeUpRule, setQuiz, wishExtra } from '@without-walls/contracts';
import { usualMakeUpRule } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { Database } from '../platform/database/database.js';
import { type MadeCurriculum, aCurriculum } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';

const item = (question: string, right = 0): QuizItem => ({ question, answers: ['This one', 'That one', 'Neither'], right, why: `Because of ${question}` });
const quiz = [item('Why sleep?'), item('Why pace?', 2), item('Why ask?', 1), item('Why listen?'), item('Why again?', 2)];
const reflection = Array.from({ length: 12 }, () => 'I will ask about sleep first').join(' ');

describe('a missed lecture', () => {
  let world: World;
  let educator: Caller;
  let ana: Caller;
  let made: MadeCurriculum;
  let lectureId: string;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId });
    ana = await world.member({ roles: ['presenter'], networkId, name: 'Ana Ruiz' });
    made = await aCurriculum(world, educator, { weeksAgo: 5 });
    lectureId = made.lectureIds[0]!;
  });
  afterAll(() => world.close());

  const params = () => ({ id: lectureId });
  const write = async (items: QuizItem[]) => educator.call(setQuiz, { params: params(), body: { version: (await educator.call(readLecture, { params: params() })).version, quiz: items } });
  const rule = async (change: Partial<MakeUpRule>) => educator.call(setMakeUpRule, { params: { id: made.id }, body: { version: (await made.view()).version, rule: { ...usualMakeUpRule, ...change } } });
  /** A whole try, with so many right answers. */
  async function tryQuiz(who: Caller, right: number) {
    const { id } = await who.call(beginQuiz, { params: params() });
    let last: { finished: unknown } = { finished: null };
    for (const [place, one] of quiz.entries()) last = await who.call(answerQuiz, { params: { id }, body: { place, chosen: place < right ? one.right : (one.right + 1) % 3 } });
    return last.finished;
  }
  const topic = async (who: Caller) => (await who.call(myTopics, { params: { id: made.id } })).topics[0]!;
  const kinds = async (who: Caller) => (await who.call(readToday)).needsYou.map((one) => one.kind);

  it('has a quiz that an educator writes as a new version, and that has one right answer and a reason', async () => {
    await ana.refused(setQuiz, 'forbidden', { params: params(), body: { version: 1, quiz } });
    const wrong = await educator.refused(setQuiz, 'invalid_input', { params: params(), body: { version: 1, quiz: [{ ...item('A?'), right: 5 }, { ...item('B?'), why: '' }] } });
    expect(wrong.fields?.map((one) => one.path)).toEqual(['body.quiz.0.right', 'body.quiz.1.why']);
    await educator.refused(setQuiz, 'invalid_input', { params: params(), body: { version: 1, quiz: [{ ...item('A?'), answers: ['1', '2', '3', '4', '5', '6', '7'] }] } });
    await educator.refused(setQuiz, 'identifiers_found', { params: params(), body: { version: 1, quiz: [item('Call 07700 900123?')] } });
    expect(await educator.call(setQuiz, { params: params(), body: { version: 1, quiz } })).toMatchObject({ version: 2 });
    await educator.refused(setQuiz, 'stale_version', { params: params(), body: { version: 1, quiz } });
    expect(await world.app.get(Database).query('SELECT version FROM lecture_versions WHERE lecture_id = $1', [lectureId])).toEqual([{ version: 1 }]);
    const standing = await ana.call(readQuiz, { params: params() });
    expect(standing).toMatchObject({ version: 2, passPercent: 80, tries: 0, best: null, open: null });
    expect(JSON.stringify(standing)).not.toMatch(/right":|Because/);
    const abroad = await world.member({ roles: ['presenter'], networkId: await world.addNetwork() });
    await abroad.refused(readQuiz, 'not_found', { params: params() });
  });

  it('is asked one question at a time with its reason, goes on where it was left, and counts at the best try', async () => {
    await ana.refused(beginQuiz, 'wrong_state', { params: params() });
    await write(quiz);
    const { id } = await ana.call(beginQuiz, { params: params() });
    const key = randomUUID();
    const first = await ana.call(answerQuiz, { params: { id }, body: { place: 0, chosen: 1 } }, { key });
    expect(first).toEqual({ feedback: { chosen: 1, right: 0, why: 'Because of Why sleep?' }, finished: null });
    expect(await ana.call(answerQuiz, { params: { id }, body: { place: 0, chosen: 1 } }, { key })).toEqual(first);
    await ana.refused(answerQuiz, 'wrong_state', { params: { id }, body: { place: 0, chosen: 0 } });
    await ana.refused(answerQuiz, 'invalid_input', { params: { id }, body: { place: 1, chosen: 3 } });
    await educator.refused(answerQuiz, 'not_found', { params: { id }, body: { place: 1, chosen: 1 } });
    expect(await ana.call(beginQuiz, { params: params() })).toMatchObject({ id });
    expect((await ana.call(readQuiz, { params: params() })).open).toEqual({ id, answered: [first.feedback] });
    for (const place of [1, 2, 3, 4]) await ana.call(answerQuiz, { params: { id }, body: { place, chosen: quiz[place]!.right } });
    expect((await ana.call(readQuiz, { params: params() })).best).toMatchObject({ right: 4, of: 5, percent: 80, passed: true });
    expect(await tryQuiz(ana, 2)).toMatchObject({ right: 2, passed: false });
    expect(await ana.call(readQuiz, { params: params() })).toMatchObject({ tries: 2, best: { percent: 80 } });
  });

  it('does not go on with questions that were changed, and forgets tries only when the lecture has to be heard again', async () => {
    await write(quiz);
    await tryQuiz(ana, 5);
    const { id } = await ana.call(beginQuiz, { params: params() });
    await write([...quiz.slice(1), item('New?')]);
    await ana.refused(answerQuiz, 'stale_version', { params: { id }, body: { place: 0, chosen: 0 } });
    expect(await ana.call(readQuiz, { params: params() })).toMatchObject({ open: null, best: { percent: 100 } });
    expect((await ana.call(beginQuiz, { params: params() })).id).not.toBe(id);
    const { title, outcomes, minutes, tags, reading, version } = await educator.call(readLecture, { params: params() });
    await educator.call(changeLecture, { params: params(), body: { version, title, outcomes, minutes, tags, reading, speakerNotes: '', quiz, licence: null, reviewOn: null, mustRepeat: true } });
    expect((await ana.call(readQuiz, { params: params() })).best).toBeNull();
  });

  it('is made up with a passed quiz, at once, and is told from one heard live', async () => {
    await write(quiz);
    expect(await ana.call(readMakeUp, { params: params() })).toMatchObject({ closed: null, mine: null, quiz: { questions: 5, bestPercent: null }, live: { extra: false } });
    expect((await ana.refused(handInMakeUp, 'not_ready', { params: params(), body: { via: 'recording', reflection: 'Too short.' } })).state).toEqual({ missing: 'quiz-or-reflection' });
    await tryQuiz(ana, 4);
    expect(await ana.call(handInMakeUp, { params: params(), body: { via: 'recording', reflection: '' } })).toMatchObject({ state: 'granted' });
    expect(await topic(ana)).toMatchObject({ state: 'have', kind: 'make-up', times: 1 });
    await ana.refused(handInMakeUp, 'wrong_state', { params: params(), body: { via: 'recording', reflection: '' } });
    expect((await ana.call(readMakeUp, { params: params() })).closed).toBe('have');
    const credits = await world.app.get(AttendanceReader).creditsBetween(ana.networkId, new Date(Date.now() - 60_000), new Date(Date.now() + 60_000), [ana.memberId]);
    expect(credits).toMatchObject([{ memberId: ana.memberId, how: 'make-up', minutes: 20, lectureVersion: 2 }]);
  });

  it('is made up with a reflection that another educator reads, who may give it back with a note', async () => {
    await ana.refused(handInMakeUp, 'identifiers_found', { params: params(), body: { via: 'reading', reflection: `Mrs Whitcombe taught me. ${reflection}` } });
    const { id } = await ana.call(handInMakeUp, { params: params(), body: { via: 'reading', reflection } });
    expect((await topic(ana)).kind).toBeNull();
    expect(await kinds(educator)).toContain('review-make-up');
    await ana.refused(listMakeUps, 'forbidden');
    expect((await educator.call(listMakeUps)).items).toMatchObject([{ id, reflection, via: 'reading', mine: false, member: { name: 'Ana Ruiz' } }]);
    await educator.refused(reviewMakeUp, 'invalid_input', { params: { id }, body: { version: 1, decision: 'return', note: ' ' } });
    await educator.call(reviewMakeUp, { params: { id }, body: { version: 1, decision: 'return', note: 'What will you do on Monday?' } });
    await educator.refused(reviewMakeUp, 'stale_version', { params: { id }, body: { version: 1, decision: 'grant', note: '' } });
    expect(await kinds(ana)).toContain('make-up-returned');
    expect((await ana.call(readMakeUp, { params: params() })).mine).toMatchObject({ state: 'returned', note: 'What will you do on Monday?' });
    expect(await ana.call(handInMakeUp, { params: params(), body: { via: 'reading', reflection: `${reflection} On Monday.` } })).toMatchObject({ id, version: 3, state: 'waiting' });
    await educator.call(reviewMakeUp, { params: { id }, body: { version: 3, decision: 'grant', note: '' } });
    await educator.refused(reviewMakeUp, 'wrong_state', { params: { id }, body: { version: 4, decision: 'grant', note: '' } });
    expect(await topic(ana)).toMatchObject({ state: 'have', kind: 'make-up' });
    expect((await kinds(educator))).not.toContain('review-make-up');
    const own = await educator.call(handInMakeUp, { params: params(), body: { via: 'reading', reflection } });
    await educator.refused(reviewMakeUp, 'forbidden', { params: { id: own.id }, body: { version: 1, decision: 'grant', note: '' } });
    expect(await kinds(educator)).not.toContain('review-make-up');
  });

  it('counts once, however many tabs hand it in at the same time', async () => {
    await rule({ reviewed: false });
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => ana.call(handInMakeUp, { params: params(), body: { via: 'reading', reflection } })));
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await world.app.get(Database).query('SELECT count(*)::int AS n FROM made_up_lectures WHERE member_id = $1', [ana.memberId])).toEqual([{ n: 1 }]);
  });

  it('is made up only as the curriculum allows, and not before it was held', async () => {
    await ana.refused(setMakeUpRule, 'forbidden', { params: { id: made.id }, body: { version: 1, rule: usualMakeUpRule } });
    expect((await ana.call(readMakeUp, { params: { id: made.lectureIds[20]! } })).closed).toBe('not-held');
    await rule({ ways: ['reading'], reviewed: false });
    expect((await ana.refused(handInMakeUp, 'not_ready', { params: params(), body: { via: 'recording', reflection } })).state).toEqual({ missing: 'not-allowed' });
    await ana.refused(wishExtra, 'wrong_state', { params: params(), body: { wish: true } });
    await rule({ ways: [] });
    expect((await ana.call(readMakeUp, { params: params() })).closed).toBe('not-allowed');
    await rule({ ways: ['reading'], reviewed: false });
    expect(await ana.call(handInMakeUp, { params: params(), body: { via: 'reading', reflection } })).toMatchObject({ state: 'granted' });
  });

  it('may be wished for on an extra day; educators see by how many', async () => {
    await ana.call(wishExtra, { params: params(), body: { wish: true } });
    await ana.call(wishExtra, { params: params(), body: { wish: true } });
    expect((await educator.call(listWishes)).items).toMatchObject([{ lecture: { id: lectureId }, people: 1 }]);
    await ana.call(wishExtra, { params: params(), body: { wish: false } });
    expect((await educator.call(listWishes)).items).toEqual([]);
  });
});
