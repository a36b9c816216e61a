import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Receipt, addMaterial, addSlides, answerQuestion, askQuestion, changeMaterial, describeSlide, findLectures, listMaterial, listQuestions, readLecture, readSlideText, readToday, removeMaterial, search, setQuiz, setTeachers, showSlides, withdrawQuestion } from '@without-walls/contracts';
import { addDays } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { aPdf } from '../testing/made-files.js';
import { multipart } from '../testing/uploads.js';
import { type Caller, World } from '../testing/world.js';
import { MaterialReadingService } from './material-reading.service.js';

const facts = { title: 'A paper', url: 'https://example.org/paper', text: '', licence: 'CC BY 4.0', reviewOn: null, consentOn: null, expiresOn: null };

describe('what stands with a lecture', () => {
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
    lectureId = made.lectureIds[17]!;
  });
  afterAll(() => world.close());

  const params = () => ({ id: lectureId });
  const items = async (who: Caller, version?: number) => (await who.call(listMaterial, { params: params(), ...(version ? { query: { version } } : {}) })).items;
  const newVersion = async () => educator.call(setQuiz, { params: params(), body: { version: (await educator.call(readLecture, { params: params() })).version, quiz: [] } });
  const lived = () => ({ kind: 'lived' as const, ...facts, title: 'What sleep was like', url: null, text: 'Nights were the worst part, and nobody asked.', consentOn: addDays(today(), -3), expiresOn: addDays(today(), 20) });
  const found = async (who: Caller, q: string) => (await who.call(findLectures, { query: { q } })).items;
  const kinds = async (who: Caller) => (await who.call(readToday)).needsYou.map((one) => one.kind);
  async function upload(who: Caller, bytes: Uint8Array): Promise<{ status: number; body: Receipt }> {
    const { headers, payload } = multipart('Sleep of Mrs Whitcombe.pdf', bytes);
    const answer = await world.app.inject({ method: 'POST', url: `/api${addSlides.path.replace(':id', lectureId)}`, headers: { 'x-requested-with': 'without-walls', 'idempotency-key': randomUUID(), cookie: who.cookie, ...headers }, payload });
    return { status: answer.statusCode, body: answer.json() };
  }
  const picture = (who: Caller, id: string, page: number) => world.app.inject({ method: 'GET', url: `/api/lecture-material/${id}/pages/${page}/image`, headers: { 'x-requested-with': 'without-walls', cookie: who.cookie } });

  it('is read and heard by everybody, and goes on with new versions until it is taken away', async () => {
    await ana.refused(addMaterial, 'forbidden', { params: params(), body: { kind: 'reading', ...facts } });
    await educator.refused(addMaterial, 'invalid_input', { params: params(), body: { kind: 'recording', ...facts, url: null } });
    await educator.refused(addMaterial, 'invalid_input', { params: params(), body: { kind: 'recording', ...facts, url: 'http://example.org/plain' } });
    await educator.refused(addMaterial, 'identifiers_found', { params: params(), body: { kind: 'reading', ...facts, title: 'Ring 07700 900123' } });
    const { id } = await educator.call(addMaterial, { params: params(), body: { kind: 'reading', ...facts, consentOn: today(), expiresOn: today() } });
    expect(await items(ana)).toMatchObject([{ id, kind: 'reading', url: facts.url, licence: 'CC BY 4.0', state: 'shown', from: 1, consentOn: null, expiresOn: null }]);
    await newVersion();
    await educator.call(changeMaterial, { params: { id }, body: { version: 1, ...facts, title: 'A better paper', reviewOn: today() } });
    await educator.refused(changeMaterial, 'stale_version', { params: { id }, body: { version: 1, ...facts } });
    expect(await items(ana)).toMatchObject([{ title: 'A better paper', reviewOn: today() }]);
    await educator.call(removeMaterial, { params: { id }, body: { version: 2 } });
    expect(await items(ana)).toEqual([]);
    expect(await items(ana, 1)).toMatchObject([{ id }]);
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    await abroad.refused(listMaterial, 'not_found', { params: params() });
    await abroad.refused(removeMaterial, 'not_found', { params: { id }, body: { version: 3 } });
  });

  it('has slides as pages made anew, with words, descriptions and a search over them', async () => {
    expect((await upload(ana, await aPdf('One'))).status).toBe(403);
    const { body: { id } } = await upload(educator, await aPdf('Sleep and pain', 'Zolpidem is not the answer'));
    expect(await items(educator)).toMatchObject([{ id, title: 'Slides', state: 'making' }]);
    expect(await items(ana)).toEqual([]);
    await world.quiet();
    const [slides] = await items(ana);
    expect(slides).toMatchObject({ state: 'shown', pages: [{ number: 1, kind: 'image', alt: '' }, { number: 2 }] });
    expect(JSON.stringify(slides)).not.toContain('Whitcombe');
    const page = await picture(ana, id, 2);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'image/webp']);
    expect((await ana.call(readSlideText, { params: { id, page: 2 } })).text).toContain('Zolpidem');
    await ana.refused(describeSlide, 'forbidden', { params: { id, page: 1 }, body: { version: 1, alt: 'A curve.' } });
    await educator.call(describeSlide, { params: { id, page: 1 }, body: { version: 1, alt: 'A curve of waking, highest at three.' } });
    await educator.refused(describeSlide, 'not_found', { params: { id, page: 9 }, body: { version: 2, alt: 'x' } });
    expect((await items(ana))[0]!.pages[0]!.alt).toContain('highest at three');
    expect(await found(ana, 'zolpidem')).toMatchObject([{ lectureId, where: 'slides', what: 'Slides', extract: expect.stringContaining('Zolpidem') }]);
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    expect((await picture(abroad, id, 1)).statusCode).toBe(404);
    await educator.call(removeMaterial, { params: { id }, body: { version: 2 } });
    expect((await picture(educator, id, 1)).statusCode).toBe(404);
  });

  it('keeps slides back on which something looks like an identifier, until an educator has looked', async () => {
    const { body: { id } } = await upload(educator, await aPdf('Fine', 'Call 07700 900123 about the clinic'));
    await world.quiet();
    expect(await items(educator)).toMatchObject([{ state: 'look', foundOn: [2] }]);
    expect(await items(ana)).toEqual([]);
    expect((await picture(ana, id, 1)).statusCode).toBe(404);
    expect(await found(ana, 'clinic')).toEqual([]);
    await educator.call(showSlides, { params: { id }, body: { version: 1 } });
    await educator.refused(showSlides, 'wrong_state', { params: { id }, body: { version: 2 } });
    expect(await items(ana)).toMatchObject([{ state: 'shown', foundOn: [] }]);
    expect((await picture(ana, id, 1)).statusCode).toBe(200);
  });

  it('shows what a person living with pain gave up to the day they agreed to, and is told of it a month ahead', async () => {
    await educator.refused(addMaterial, 'identifiers_found', { params: params(), body: { ...lived(), text: 'Mrs Whitcombe slept badly.' } });
    expect((await educator.refused(addMaterial, 'invalid_input', { params: params(), body: { ...lived(), consentOn: null, expiresOn: today() } })).fields?.map((one) => one.path)).toEqual(['body.consentOn', 'body.expiresOn']);
    const { id } = await educator.call(addMaterial, { params: params(), body: lived() });
    expect(await items(ana)).toMatchObject([{ kind: 'lived', text: lived().text, expiresOn: lived().expiresOn }]);
    expect(await found(ana, 'nobody asked')).toMatchObject([{ where: 'lived' }]);
    expect(await kinds(educator)).toContain('lived-expiring');
    expect(await kinds(ana)).not.toContain('lived-expiring');
    await world.app.get(Database).query('UPDATE lecture_materials SET expires_on = $2 WHERE id = $1', [id, addDays(today(), -1)]);
    expect(await items(ana)).toEqual([]);
    expect(await found(ana, 'nobody asked')).toEqual([]);
    expect(await items(educator)).toMatchObject([{ state: 'expired', text: '', url: null }]);
    const reading = world.app.get(MaterialReadingService);
    await reading.runOut();
    await reading.runOut();
    expect(await world.app.get(Database).query('SELECT text, version FROM lecture_materials WHERE id = $1', [id])).toEqual([{ text: '', version: 2 }]);
    expect(await kinds(educator)).not.toContain('lived-expiring');
  });

  it('is destroyed, not kept with an earlier version, when a person takes their word back', async () => {
    const { id } = await educator.call(addMaterial, { params: params(), body: lived() });
    await newVersion();
    await educator.call(removeMaterial, { params: { id }, body: { version: 1 } });
    expect(await items(educator, 1)).toEqual([]);
    expect(await world.app.get(Database).query('SELECT 1 FROM lecture_materials WHERE id = $1', [id])).toEqual([]);
  });

  it('is found by words of lectures and of what stands with them, in one’s own network alone', async () => {
    await educator.call(addMaterial, { params: params(), body: { kind: 'recording', ...facts, title: 'Insomnia treated without tablets' } });
    expect((await found(ana, 'insomnia')).map((one) => one.where).sort()).toEqual(['lecture', 'recording']);
    expect((await found(ana, 'insomn')).length).toBe(2);
    expect(await found(ana, 'zzzz')).toEqual([]);
    expect((await found(ana, 'back pain'))[0]).toMatchObject({ title: 'Low back and neck pain' });
    expect((await ana.call(search, { query: { q: 'Sleep and' } })).items).toMatchObject([{ kind: 'lecture', label: 'Sleep and pain', href: `/curriculum/lectures/${lectureId}` }]);
    const abroad = await world.member({ roles: ['presenter'], networkId: await world.addNetwork() });
    expect(await found(abroad, 'insomnia')).toEqual([]);
  });

  it('is asked about later, and answered by who teaches it', async () => {
    const teacher = await world.member({ roles: ['mdt'], networkId: ana.networkId, name: 'Tom Teacher' });
    await educator.call(setTeachers, { params: params(), body: { memberIds: [teacher.memberId] } });
    await ana.refused(askQuestion, 'identifiers_found', { params: params(), body: { text: 'What of Mrs Whitcombe?' } });
    const { id } = await ana.call(askQuestion, { params: params(), body: { text: 'And shift work?' } });
    expect(await kinds(teacher)).toContain('answer-question');
    expect(await kinds(educator)).not.toContain('answer-question');
    const other = await world.member({ roles: ['mdt'], networkId: ana.networkId });
    await other.refused(answerQuestion, 'forbidden', { params: { id }, body: { version: 1, answer: 'A guess' } });
    await other.refused(withdrawQuestion, 'forbidden', { params: { id } });
    await teacher.refused(answerQuestion, 'identifiers_found', { params: { id }, body: { version: 1, answer: 'Ask Mrs Whitcombe.' } });
    await teacher.call(answerQuestion, { params: { id }, body: { version: 1, answer: 'Keep one hour of rising.' } });
    await teacher.refused(answerQuestion, 'stale_version', { params: { id }, body: { version: 1, answer: 'Again' } });
    expect(await kinds(teacher)).not.toContain('answer-question');
    expect(await kinds(ana)).toContain('question-answered');
    const told = await world.app.get(Database).query<{ text: string }>("SELECT text FROM mail_messages WHERE network_id = $1 AND subject = 'Your question was answered'", [ana.networkId]);
    expect(told).toHaveLength(1);
    expect(told[0]!.text).not.toMatch(/shift|rising/);
    expect((await ana.call(listQuestions, { params: params() })).items).toMatchObject([{ text: 'And shift work?', answer: 'Keep one hour of rising.', answeredBy: { name: 'Tom Teacher' }, can: { answer: false, withdraw: false } }]);
    await ana.refused(withdrawQuestion, 'forbidden', { params: { id } });
    const second = await ana.call(askQuestion, { params: params(), body: { text: 'And naps?' } });
    expect((await ana.call(listQuestions, { params: params(), query: { limit: 1 } })).items.map((one) => one.text)).toEqual(['And naps?']);
    await ana.call(withdrawQuestion, { params: { id: second.id } });
    expect((await ana.call(listQuestions, { params: params() })).items).toHaveLength(1);
  });
});
