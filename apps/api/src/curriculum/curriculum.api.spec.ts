import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type PlanChangeBody, addAgendaItem, answerSpeaking, applyPlan, assignSpeaker, cancelSession, changeLecture, changeSession, inviteToSession, listCurricula, listLectureVersions, planSession, previewPlan, readCase, readCurriculum, readLecture, readPlan, readSession, readToday, setAway, undoPlan } from '@without-walls/contracts';
import { addDays, weekdayOf } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { whenWords } from '../platform/mail/when-words.js';
import { aReleasedCase } from '../testing/cases.js';
import { SlotSessions } from '../sessions/slot-sessions.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';
import { CurriculumReader } from './curriculum.reader.js';
import { CurriculumService } from './curriculum.service.js';
import { PlanEvents } from './plan-events.service.js';
import { SpeakersService } from './speakers.service.js';

describe('a curriculum', () => {
  let world: World;
  let educator: Caller;
  let learner: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId, name: 'Beatriz Quintela' });
    learner = await world.member({ roles: ['presenter'], networkId });
    made = await aCurriculum(world, educator, { weeksAgo: 25 });
  });
  afterAll(() => world.close());

  const params = () => ({ id: made.id });
  const change = async (body: PlanChangeBody, who = educator) => who.call(applyPlan, { params: params(), body: { version: (await made.view()).version, change: body } });
  const coming = async () => (await made.slots(today())).filter((slot) => slot.kind === 'open');
  const titles = async () => (await coming()).slice(0, 6).map((slot) => slot.lecture?.position);
  const mails = () => world.app.get(Database).query<{ subject: string; text: string }>('SELECT subject, text FROM mail_messages WHERE network_id = $1 ORDER BY created_at', [educator.networkId]);

  it('is laid out from its first day: what is past is held, what comes follows the ring, and every member sees where it stands', async () => {
    const view = await learner.call(readCurriculum, { params: params() });
    expect(view).toMatchObject({ cycle: 2, can: { plan: false, undo: false } });
    expect(view.lectures).toHaveLength(21);
    expect(view.ring.slice(0, 6).map((one) => one.state)).toEqual(['held', 'held', 'held', 'held', 'next', 'planned']);
    expect(await titles()).toEqual([5, 6, 7, 8, 9, 10]);
    expect((await learner.call(listCurricula)).items).toMatchObject([{ id: made.id, lectures: 21, next: { title: 'Neuropathic pain' } }]);
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    await abroad.refused(readCurriculum, 'not_found', { params: params() });
    await abroad.refused(readPlan, 'not_found', { params: params(), query: { from: today(), to: today() } });
    await learner.refused(readPlan, 'invalid_input', { params: params(), query: { from: today(), to: addDays(today(), 900) } });
    const first = (await learner.call(readPlan, { params: params(), query: { cycle: 1 } })).slots;
    expect([first.length, first[0]!.lecture?.position, view.cycles]).toEqual([21, 1, 4]);
  });

  it('says what a change would do before it is done, does exactly that, and takes it back', async () => {
    const [first, second, third] = await coming();
    const before = await made.slots();
    const wish = { type: 'skip', slotId: second!.id, mode: 'push', because: 'The room is taken' } as const;
    const preview = await educator.call(previewPlan, { params: params(), body: { change: wish } });
    expect(preview.refused).toBeNull();
    expect(preview.changes.slice(0, 2)).toMatchObject([{ slotId: second!.id, meeting: 'off', after: null }, { slotId: third!.id, before: 'Headache and facial pain', after: 'Widespread and nociplastic pain' }]);
    await change(wish);
    expect(await titles()).toEqual([5, 6, 7, 8, 9, 10]);
    const after = await made.slots();
    expect(after.find((slot) => slot.id === second!.id)).toMatchObject({ kind: 'skipped', reason: 'The room is taken', lecture: null });
    expect(after.find((slot) => slot.id === third!.id)?.lecture?.position).toBe(6);
    expect((await made.view()).lastChange).toMatchObject({ by: { id: educator.memberId }, say: `Skipped ${second!.day}; what was due moves on` });
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect(await made.slots()).toEqual(before);
    await educator.refused(undoPlan, 'wrong_state', { params: params(), body: { version: (await made.view()).version } });
    expect(first!.lecture?.position).toBe(5);
  });

  it('swaps, gives early, drops, cancels, restores and adds, and never touches what was held', async () => {
    const [a, b, c] = await coming();
    await change({ type: 'swap', slotId: a!.id, with: c!.id });
    expect(await titles()).toEqual([7, 6, 5, 8, 9, 10]);
    await change({ type: 'give', slotId: b!.id, lectureId: made.lectureIds[19]! });
    expect(await titles()).toEqual([7, 20, 5, 6, 8, 9]);
    await change({ type: 'skip', slotId: b!.id, mode: 'drop', because: 'Left out this time' });
    expect((await made.view()).ring[19]).toMatchObject({ state: 'dropped' });
    await change({ type: 'restore', slotId: b!.id });
    const day = addDays(c!.day, 2);
    await change({ type: 'insert', slotId: randomUUID(), day, lectureId: made.lectureIds[0]! });
    expect((await made.slots()).find((slot) => slot.day === day)).toMatchObject({ kind: 'extra', lecture: { position: 1 }, cycle: null });
    const held = (await made.slots()).find((slot) => slot.kind === 'held')!;
    expect(await educator.call(previewPlan, { params: params(), body: { change: { type: 'cancel', slotId: held.id, because: 'No' } } })).toEqual({ refused: 'held', changes: [], conflicts: [], told: [], invited: 0 });
    const { version } = await made.view();
    expect((await educator.refused(applyPlan, 'wrong_state', { params: params(), body: { version, change: { type: 'cancel', slotId: held.id, because: 'No' } } })).state).toEqual({ refused: 'held' });
    await educator.refused(applyPlan, 'stale_version', { params: params(), body: { version: version - 1, change: { type: 'cancel', slotId: a!.id, because: 'No' } } });
    await learner.refused(applyPlan, 'forbidden', { params: params(), body: { version, change: { type: 'cancel', slotId: a!.id, because: 'No' } } });
    await educator.refused(applyPlan, 'identifiers_found', { params: params(), body: { version, change: { type: 'cancel', slotId: a!.id, because: 'NHS number 943 476 5919' } } });
  });

  it('closes what is closed: bank holidays and breaks push, and what is opened again is taught again', async () => {
    const closures = [{ from: (await coming())[1]!.day, to: (await coming())[2]!.day, reason: 'Winter break', mode: 'push' as const }];
    await change({ type: 'holidays', holidays: 'england-and-wales' });
    await change({ type: 'closures', closures });
    const slots = (await made.slots(today())).slice(0, 4);
    expect(slots.map((slot) => [slot.kind, slot.reason, slot.lecture?.position ?? null])).toEqual([['open', null, 5], ['skipped', 'Winter break', null], ['skipped', 'Winter break', null], ['open', null, 6]]);
    await change({ type: 'closures', closures: [] });
    await change({ type: 'holidays', holidays: null });
    expect(await titles()).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('leaves out what was due in a break that says so, and leaves alone what was skipped by hand', async () => {
    const [, b, c, d] = await coming();
    await change({ type: 'skip', slotId: d!.id, mode: 'push', because: 'The speaker is ill' });
    const closures = [{ from: b!.day, to: c!.day, reason: 'Summer break', mode: 'drop' as const }];
    const breaks = (list: typeof closures) => change({ type: 'closures', closures: list });
    const shown = async () => (await made.slots(today())).slice(0, 5).map((slot) => [slot.kind, slot.reason, slot.kind === 'open' ? (slot.lecture?.position ?? null) : null]);
    await breaks(closures);
    const closed = [['open', null, 5], ['dropped', 'Summer break', null], ['dropped', 'Summer break', null], ['skipped', 'The speaker is ill', null], ['open', null, 8]];
    expect(await shown()).toEqual(closed);
    await breaks(closures);
    expect(await shown()).toEqual(closed);
    await breaks([]);
    expect(await shown()).toEqual([['open', null, 5], ['open', null, 6], ['open', null, 7], ['skipped', 'The speaker is ill', null], ['open', null, 8]]);
    await world.app.get(Database).query('DELETE FROM slots WHERE curriculum_id = $1 AND day > $2', [made.id, today()]);
    await world.app.get(Database).query('UPDATE curricula SET closures = $2 WHERE id = $1', [made.id, JSON.stringify(closures)]);
    await world.app.get(CurriculumService).extendAll();
    expect((await shown()).slice(0, 4)).toEqual([['open', null, 5], ['dropped', 'Summer break', null], ['dropped', 'Summer break', null], ['open', null, 8]]);
  });

  it('restores a further day beside the ring as that, and no week whose time does not exist', async () => {
    const before = await titles();
    const [a] = await coming();
    const extra = randomUUID();
    await change({ type: 'insert', slotId: extra, day: addDays(a!.day, 2), lectureId: made.lectureIds[0]! });
    await change({ type: 'cancel', slotId: extra, because: 'The room is taken' });
    await change({ type: 'restore', slotId: extra });
    expect((await made.slots()).find((slot) => slot.id === extra)).toMatchObject({ kind: 'extra', lecture: { position: 1 }, cycle: null });
    expect((await made.slots(today())).filter((slot) => slot.kind === 'open').slice(0, 6).map((slot) => slot.lecture?.position)).toEqual(before);
    await world.app.get(Database).query("UPDATE slots SET starts_at = NULL, kind = 'skipped', lecture_id = NULL, cycle = NULL WHERE id = $1", [a!.id]);
    expect((await educator.call(previewPlan, { params: params(), body: { change: { type: 'restore', slotId: a!.id } } })).refused).toBe('no-such-time');
  });

  it('is laid out further by itself, and laying it out again changes nothing', async () => {
    const before = await made.slots();
    await world.app.get(CurriculumService).extendAll();
    expect(await made.slots()).toEqual(before);
    await world.app.get(Database).query("DELETE FROM slots WHERE curriculum_id = $1 AND day > $2", [made.id, addDays(today(), 60)]);
    await world.app.get(CurriculumService).extendAll();
    expect((await made.slots()).map((slot) => [slot.day, slot.lecture?.position])).toEqual(before.map((slot) => [slot.day, slot.lecture?.position]));
  });

  it('makes a session of 90 minutes from each slot of the coming weeks, once, and keeps it true to the plan', async () => {
    const sessions = world.app.get(SlotSessions);
    await Promise.all([sessions.make(), sessions.make()]);
    const [a, b] = await coming();
    const session = await educator.call(readSession, { params: { id: a!.sessionId! } });
    expect(session).toMatchObject({ kind: 'echo', minutes: 90, title: 'Learning session: Neuropathic pain', agenda: [{ kind: 'business' }, { kind: 'lecture', minutes: 20, lectureId: made.lectureIds[4] }, { kind: 'business', minutes: 10 }, { kind: 'earlier', minutes: 5 }, { kind: 'business', minutes: 10 }], budget: { left: 40 }, freePlaces: 2 });
    await educator.call(inviteToSession, { params: { id: session.id }, body: { version: session.version } });
    await change({ type: 'swap', slotId: a!.id, with: b!.id });
    expect(await educator.call(readSession, { params: { id: session.id } })).toMatchObject({ title: 'Learning session: Widespread and nociplastic pain', agenda: [{}, { lectureId: made.lectureIds[5] }, {}, {}, {}] });
    await change({ type: 'cancel', slotId: a!.id, because: 'The hub is at a conference' });
    expect(await educator.call(readSession, { params: { id: session.id } })).toMatchObject({ state: 'cancelled' });
    await world.quiet();
    await change({ type: 'restore', slotId: a!.id });
    await sessions.make();
    expect((await coming())[0]).toMatchObject({ id: a!.id, sessionId: session.id });
    expect(await educator.call(readSession, { params: { id: session.id } })).toMatchObject({ state: 'planned' });
    const count = await world.app.get(Database).query<{ n: number }>("SELECT count(*)::int AS n FROM sessions WHERE network_id = $1 AND state = 'planned'", [educator.networkId]);
    expect(count[0]!.n).toBe((await made.slots(today())).filter((slot) => slot.sessionId).length);
  });

  it('loses no answer and no session that comes while the plan is being changed', async () => {
    const [a, b] = await coming();
    const [tan, okoro] = [await world.member({ roles: ['mdt'], networkId: educator.networkId }), await world.member({ roles: ['mdt'], networkId: educator.networkId })];
    await educator.call(assignSpeaker, { params: { id: b!.id }, body: { memberId: tan.memberId, deputyId: okoro.memberId } });
    const inBetween = new Promise<void>((begin) => world.app.get(PlanEvents).listen(async (_tx, { after }) => {
      // The rows were read and the second is not written yet.
      if (after.id !== a!.id) return;
      begin();
      await new Promise((resolve) => void setTimeout(resolve, 300));
    }));
    const answered = inBetween.then(() => Promise.all([tan.call(answerSpeaking, { params: { id: b!.id }, body: { answer: 'declined' } }), world.app.get(SlotSessions).make()]));
    await Promise.all([change({ type: 'swap', slotId: a!.id, with: b!.id }), answered]);
    const [, second] = await coming();
    expect(second).toMatchObject({ lecture: { id: a!.lecture!.id }, speaker: { id: okoro.memberId }, speakerState: 'asked', deputy: null });
    for (const slot of (await coming()).slice(0, 2)) expect((await educator.call(readSession, { params: { id: slot.sessionId! } })).title).toBe(`Learning session: ${slot.lecture!.title}`);
  });

  it('asks speakers, hears their answer, and warns once when nobody has confirmed a week before', async () => {
    const [a] = await coming();
    const speaker = await world.member({ roles: ['mdt'], networkId: educator.networkId, name: 'Mei Hua Tan' });
    await educator.call(assignSpeaker, { params: { id: a!.id }, body: { memberId: speaker.memberId, deputyId: null } });
    await learner.refused(answerSpeaking, 'forbidden', { params: { id: a!.id }, body: { answer: 'confirmed' } });
    await learner.refused(assignSpeaker, 'forbidden', { params: { id: a!.id }, body: { memberId: learner.memberId, deputyId: null } });
    await speaker.call(answerSpeaking, { params: { id: a!.id }, body: { answer: 'declined' } });
    expect((await coming())[0]).toMatchObject({ speaker: { id: speaker.memberId }, speakerState: 'declined', conflicts: ['The speaker cannot come'] });
    await Promise.all([world.app.get(SpeakersService).warn(), world.app.get(SpeakersService).warn()]);
    await world.quiet();
    const sent = (await mails()).map((mail) => mail.subject).sort();
    const when = whenWords(new Date(a!.startsAt!), 'Europe/London');
    expect(sent).toEqual([`Nobody has confirmed for ${when}`, `The speaker of ${when} cannot come`, `Will you speak on ${when}?`]);
    await speaker.call(answerSpeaking, { params: { id: a!.id }, body: { answer: 'confirmed' } });
    expect((await coming())[0]).toMatchObject({ speakerState: 'confirmed', conflicts: [] });
  });

  it('moves a meeting to another day with its session, says who will hear of it, and takes it back', async () => {
    await world.app.get(SlotSessions).make();
    const [a] = await coming();
    const session = await educator.call(readSession, { params: { id: a!.sessionId! } });
    await educator.call(inviteToSession, { params: { id: session.id }, body: { version: session.version } });
    const wish = { type: 'move', slotId: a!.id, to: randomUUID(), day: addDays(a!.day, 1), because: 'The hall is let' } as const;
    expect(await educator.call(previewPlan, { params: params(), body: { change: wish } })).toMatchObject({ refused: null, invited: 2, changes: [{ meeting: 'off' }, { day: wish.day, meeting: 'new', after: a!.lecture!.title }] });
    await change(wish);
    const startsOn = async () => (await educator.call(readSession, { params: { id: session.id } })).startsAt.slice(0, 10);
    expect(await startsOn()).toBe(wish.day);
    expect((await made.slots()).filter((slot) => slot.day === a!.day || slot.day === wish.day)).toMatchObject([{ kind: 'skipped', sessionId: null, reason: `Moved to ${wish.day}: The hall is let` }, { kind: 'open', sessionId: session.id, lecture: { id: a!.lecture!.id } }]);
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect([await startsOn(), (await coming())[0]]).toMatchObject([a!.day, { id: a!.id, sessionId: session.id }]);
    expect(await educator.call(readSession, { params: { id: session.id } })).toMatchObject({ state: 'planned' });
  });

  it('lets the lecture move on when its session is cancelled on its own page, and keeps a new time within the day', async () => {
    await world.app.get(SlotSessions).make();
    const [a, b] = await coming();
    const planned = await educator.call(readSession, { params: { id: b!.sessionId! } });
    const at = (day: string, time: string) => ({ params: { id: planned.id }, body: { version: planned.version, localStart: `${day}T${time}`, timeZone: 'Europe/London' } });
    await educator.refused(changeSession, 'invalid_input', at(addDays(b!.day, 1), '12:30'));
    await educator.call(changeSession, at(b!.day, '14:00'));
    expect((await coming())[1]!.startsAt).toBe((await educator.call(readSession, { params: { id: planned.id } })).startsAt);
    const session = await educator.call(readSession, { params: { id: a!.sessionId! } });
    await educator.refused(cancelSession, 'stale_version', { params: { id: session.id }, body: { version: session.version + 1, reason: 'The hub is away' } });
    const receipt = await educator.call(cancelSession, { params: { id: session.id }, body: { version: session.version, reason: 'The hub is away' } });
    expect(await educator.call(readSession, { params: { id: session.id } })).toMatchObject({ state: 'cancelled', version: receipt.version });
    const after = await made.slots(today());
    expect(after[0]).toMatchObject({ id: a!.id, kind: 'cancelled', reason: 'The hub is away', lecture: null });
    expect(after[1]).toMatchObject({ lecture: { id: a!.lecture!.id } });
  });

  it('takes a cancelled week back whole: its speaker, its session, the invited and the cases that still wait', async () => {
    await world.app.get(SlotSessions).make();
    const [a] = await coming();
    const coordinator = await world.member({ roles: ['coordinator', 'facilitator'], networkId: educator.networkId });
    const [tan, okoro] = [await world.member({ roles: ['mdt'], networkId: educator.networkId }), await world.member({ roles: ['mdt'], networkId: educator.networkId })];
    await educator.call(assignSpeaker, { params: { id: a!.id }, body: { memberId: tan.memberId, deputyId: okoro.memberId } });
    await tan.call(answerSpeaking, { params: { id: a!.id }, body: { answer: 'confirmed' } });
    const session = () => coordinator.call(readSession, { params: { id: a!.sessionId! } });
    const [stays, goes] = [await aReleasedCase(learner, coordinator), await aReleasedCase(learner, coordinator)];
    for (const one of [stays, goes]) await coordinator.call(addAgendaItem, { params: { id: a!.sessionId! }, body: { version: (await session()).version, kind: 'case', title: `Case ${one.code}`, minutes: 15, caseId: one.id } });
    await coordinator.call(inviteToSession, { params: { id: a!.sessionId! }, body: { version: (await session()).version, memberIds: [tan.memberId] } });
    await change({ type: 'cancel', slotId: a!.id, because: 'The hub is away' });
    const other = await coordinator.call(planSession, { body: { kind: 'mdt', title: 'Another', localStart: `${addDays(today(), 20)}T13:00`, timeZone: 'Europe/London', minutes: 60 } });
    await coordinator.call(addAgendaItem, { params: { id: other.id }, body: { version: 1, kind: 'case', title: `Case ${goes.code}`, minutes: 15, caseId: goes.id } });
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect((await coming())[0]).toMatchObject({ id: a!.id, sessionId: a!.sessionId, speaker: { id: tan.memberId }, speakerState: 'asked', deputy: { id: okoro.memberId } });
    expect(await session()).toMatchObject({ state: 'planned' });
    expect((await session()).agenda.flatMap((item) => item.case?.code ?? [])).toEqual([stays.code]);
    expect(await learner.call(readCase, { params: { id: stays.id } })).toMatchObject({ state: 'listed', session: { id: a!.sessionId } });
    await world.quiet();
    const calendars = (await world.app.get(Database).query<{ attachments: { content: string }[] }>("SELECT attachments FROM mail_messages WHERE network_id = $1 AND text LIKE '%' || $2 || '%' AND jsonb_array_length(attachments) > 0 ORDER BY created_at", [educator.networkId, a!.sessionId])).map((mail) => mail.attachments[0]!.content.replaceAll('\r\n ', ''));
    expect(calendars.filter((one) => one.includes('METHOD:REQUEST')).map((one) => /SEQUENCE:(\d+)/.exec(one)![1]).sort().at(-1)).toBe('2');
  });

  it('holds what took place and asks about the rest: what did not is given again', async () => {
    await world.app.get(SlotSessions).make();
    const db = world.app.get(Database);
    const [a, b, c] = await coming();
    for (const [slot, days] of [[a, 3], [b, 2], [c, 1]] as const) await db.query('UPDATE slots SET day = $2 WHERE id = $1', [slot!.id, addDays(today(), -days)]);
    await db.query("UPDATE sessions SET state = 'ended' WHERE id = $1", [a!.sessionId]);
    await db.query("UPDATE sessions SET starts_at = now() - interval '1 day' WHERE id = ANY ($1)", [[b!.sessionId, c!.sessionId]]);
    await world.app.get(CurriculumService).extendAll();
    const kinds = async () => (await made.slots(addDays(today(), -3), addDays(today(), -1))).map((slot) => [slot.kind, slot.lecture?.position ?? null]);
    expect(await kinds()).toEqual([['held', 5], ['past', 6], ['past', 7]]);
    expect((await made.view()).unsettled.map((one) => one.id)).toEqual([b!.id, c!.id]);
    expect((await learner.call(readCurriculum, { params: params() })).unsettled).toEqual([]);
    expect((await educator.call(readToday, {})).needsYou.filter((one) => one.kind === 'settle-week')).toHaveLength(2);
    expect(await titles()).toEqual([8, 9, 10, 11, 12, 13]);
    await change({ type: 'settle', slotId: c!.id, tookPlace: true, because: 'It took place' });
    const session = await educator.call(readSession, { params: { id: b!.sessionId! } });
    await educator.call(cancelSession, { params: { id: session.id }, body: { version: session.version, reason: 'Nobody came' } });
    expect(await kinds()).toEqual([['held', 5], ['cancelled', null], ['held', 7]]);
    expect(await titles()).toEqual([6, 8, 9, 10, 11, 12]);
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect([await kinds(), await titles()]).toEqual([[['held', 5], ['past', 6], ['held', 7]], [8, 9, 10, 11, 12, 13]]);
  });

  it('counts a lecture that was given on a further day alone', async () => {
    const [a] = await coming();
    const extra = randomUUID();
    await change({ type: 'insert', slotId: extra, day: addDays(a!.day, 1), lectureId: made.lectureIds[19]! });
    await world.app.get(Database).query('DELETE FROM slots WHERE curriculum_id = $1 AND lecture_id = $2 AND id <> $3', [made.id, made.lectureIds[19], extra]);
    await world.app.get(Database).query('UPDATE slots SET day = $2 WHERE id = $1', [extra, addDays(today(), -2)]);
    await world.app.get(CurriculumService).extendAll();
    await change({ type: 'settle', slotId: extra, tookPlace: true, because: 'It took place' });
    expect((await made.slots(addDays(today(), -2), addDays(today(), -2)))[0]).toMatchObject({ kind: 'held', lecture: { position: 20 }, cycle: null });
    expect((await world.app.get(CurriculumReader).daysOf(made.lectureIds[19]!, today())).held).toBe(true);
  });

  it('shows what a break would change and who would hear of it, and takes it back with the break itself', async () => {
    const [, b] = await coming();
    const speaker = await world.member({ roles: ['mdt'], networkId: educator.networkId });
    await educator.call(assignSpeaker, { params: { id: b!.id }, body: { memberId: speaker.memberId, deputyId: null } });
    const before = await made.slots();
    const wish = { type: 'closures', closures: [{ from: b!.day, to: b!.day, reason: 'A strike', mode: 'push' }] } as const;
    const preview = await educator.call(previewPlan, { params: params(), body: { change: { ...wish, closures: [...wish.closures] } } });
    expect(preview).toMatchObject({ refused: null, told: [{ id: speaker.memberId }] });
    expect(preview.changes[0]).toMatchObject({ slotId: b!.id, meeting: 'off', before: b!.lecture!.title, after: null });
    expect(await made.slots()).toEqual(before);
    await educator.refused(previewPlan, 'invalid_input', { params: params(), body: { change: { type: 'closures', closures: [{ ...wish.closures[0], to: addDays(b!.day, -1) }] } } });
    await change({ ...wish, closures: [...wish.closures] });
    expect((await made.view()).lastChange!.say).toBe('Changed the breaks');
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect((await made.view()).closures).toEqual([]);
    expect(await made.slots()).toEqual(before);
  });

  it('names in a preview what stands against it: a holiday, a break, a speaker who is away or busy, another curriculum at that hour', async () => {
    const [a, b] = await coming();
    const [speaker, other] = [await world.member({ roles: ['mdt'], networkId: educator.networkId }), await aCurriculum(world, educator, { weeksAgo: 1 })];
    const there = (await other.slots(today())).filter((slot) => slot.kind === 'open')[1]!;
    const closed = addDays(a!.day, 2);
    await change({ type: 'closures', closures: [{ from: closed, to: closed, reason: 'A strike', mode: 'push' }] });
    await educator.call(assignSpeaker, { params: { id: a!.id }, body: { memberId: speaker.memberId, deputyId: null } });
    await educator.call(assignSpeaker, { params: { id: there.id }, body: { memberId: speaker.memberId, deputyId: null } });
    await speaker.call(setAway, { body: { items: [{ from: closed, to: closed }] } });
    const conflicts = async (body: PlanChangeBody) => (await educator.call(previewPlan, { params: params(), body: { change: body } })).conflicts.map((one) => [one.what, one.about, one.speaker?.id ?? null]);
    expect(await conflicts({ type: 'move', slotId: a!.id, to: randomUUID(), day: closed, because: 'Moved' })).toEqual([['closed', 'A strike', null], ['speaker-away', null, speaker.memberId]]);
    await change({ type: 'skip', slotId: b!.id, mode: 'push', because: 'The room is taken' });
    expect(await conflicts({ type: 'restore', slotId: b!.id })).toEqual([['hour-taken', there.lecture!.title, null]]);
    const rule = { ...(await made.view()).rule, firstDay: a!.day, weekday: weekdayOf(closed), weeksOfMonth: null };
    expect((await educator.call(previewPlan, { params: params(), body: { change: { type: 'holidays', holidays: null } } })).conflicts).toEqual([]);
    expect((await educator.call(previewPlan, { params: params(), body: { change: { type: 'rule', rule: { ...rule, firstDay: addDays(today(), -1) } } } })).refused).toBe('past');
  });

  it('meets on another weekday from a day on: weeks keep their session and speaker, what was changed by hand stays, and all of it is taken back', async () => {
    await world.app.get(SlotSessions).make();
    const [a, b, c, d] = await coming();
    const speaker = await world.member({ roles: ['mdt'], networkId: educator.networkId });
    await educator.call(assignSpeaker, { params: { id: c!.id }, body: { memberId: speaker.memberId, deputyId: null } });
    await speaker.call(answerSpeaking, { params: { id: c!.id }, body: { answer: 'confirmed' } });
    await change({ type: 'skip', slotId: d!.id, mode: 'push', because: 'The room is taken' });
    const before = await made.slots();
    const was = (await made.view()).rule;
    const weekday = weekdayOf(c!.day) === 1 ? 2 : weekdayOf(c!.day) - 1;
    const rule = { ...was, firstDay: addDays(b!.day, 1), weekday, time: '08:15' };
    const day = addDays(c!.day, weekday - weekdayOf(c!.day));
    const preview = await educator.call(previewPlan, { params: params(), body: { change: { type: 'rule', rule } } });
    expect(preview.changes.find((one) => one.slotId === c!.id)).toMatchObject({ meeting: 'moved', day, was: { day: c!.day, startsAt: c!.startsAt }, after: c!.lecture!.title });
    expect(preview.told).toMatchObject([{ id: speaker.memberId }]);
    await change({ type: 'rule', rule });
    const after = await made.slots();
    expect(after.filter((slot) => slot.id === a!.id || slot.id === b!.id)).toEqual(before.filter((slot) => slot.id === a!.id || slot.id === b!.id));
    expect(after.find((slot) => slot.id === c!.id)).toMatchObject({ day, lecture: { id: c!.lecture!.id }, speaker: { id: speaker.memberId }, speakerState: 'asked', sessionId: c!.sessionId });
    expect(after.find((slot) => slot.id === d!.id)).toMatchObject({ day: d!.day, kind: 'skipped', reason: 'The room is taken' });
    expect((await educator.call(readSession, { params: { id: c!.sessionId! } })).startsAt).toBe(after.find((slot) => slot.id === c!.id)!.startsAt);
    expect(after.filter((slot) => slot.kind === 'open' && slot.day >= rule.firstDay).every((slot) => weekdayOf(slot.day) === weekday)).toBe(true);
    await educator.call(undoPlan, { params: params(), body: { version: (await made.view()).version } });
    expect((await made.view()).rule).toEqual(was);
    expect((await made.slots()).map(({ day: on, kind, lecture, startsAt }) => [on, kind, lecture?.id, startsAt])).toEqual(before.map(({ day: on, kind, lecture, startsAt }) => [on, kind, lecture?.id, startsAt]));
  });

  it('meets every second week from a day on, and says of the others that there is no session', async () => {
    const [a] = await coming();
    const rule = { ...(await made.view()).rule, firstDay: a!.day, everyWeeks: 2 };
    await change({ type: 'rule', rule });
    expect((await made.slots(today())).slice(0, 4).map((slot) => [slot.kind, slot.lecture?.position ?? null])).toEqual([['open', 5], ['skipped', null], ['open', 6], ['skipped', null]]);
    await world.app.get(CurriculumService).extendAll();
    await change({ type: 'rule', rule: { ...rule, everyWeeks: 1 } });
    expect(await titles()).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('opens no week whose time the clock skips, also where a break would leave its lecture out', async () => {
    const springs = (year: number): string => addDays(`${year}-03-31`, -(weekdayOf(`${year}-03-31`) % 7));
    const year = Number(today().slice(0, 4));
    const day = springs(year) > addDays(today(), 7) ? springs(year) : springs(year + 1);
    const other = await aCurriculum(world, educator, { closures: [{ from: day, to: day, reason: 'The clocks change', mode: 'drop' }] });
    const { rule, version } = await other.view();
    await educator.call(applyPlan, { params: { id: other.id }, body: { version, change: { type: 'rule', rule: { ...rule, firstDay: addDays(today(), 1), weekday: 7, time: '01:30' } } } });
    expect(await other.slots(day, day)).toMatchObject([{ kind: 'skipped', lecture: null, startsAt: null }]);
  });

  it('leaves alone what is past', async () => {
    await world.app.get(Database).query("UPDATE slots SET kind = 'open' WHERE curriculum_id = $1 AND day = $2", [made.id, addDays(today(), 1 - 7)]);
    expect((await educator.call(previewPlan, { params: params(), body: { change: { type: 'insert', slotId: randomUUID(), day: addDays(today(), -2), lectureId: null } } })).refused).toBe('past');
    const past = (await made.slots()).find((slot) => slot.day === addDays(today(), -6))!;
    expect((await educator.call(previewPlan, { params: params(), body: { change: { type: 'cancel', slotId: past.id, because: 'No' } } })).refused).toBe('past');
  });

  it('keeps every version of a lecture, and shows notes and right answers to those who teach', async () => {
    const id = made.lectureIds[0]!;
    const quiz = [{ question: 'Is hurt always harm?', answers: ['Yes', 'No'], right: 1, why: 'Pain is a protector, not a measure.' }];
    const fields = { title: 'What pain is', outcomes: ['Explain pain without blame'], minutes: 20, tags: ['communication' as const], reading: 'Moseley and Butler 2015', speakerNotes: 'Begin with a story.', quiz, licence: 'CC BY 4.0', reviewOn: '2027-06-01', mustRepeat: true };
    expect(await educator.call(changeLecture, { params: { id }, body: { version: 1, ...fields } })).toMatchObject({ version: 2 });
    await educator.refused(changeLecture, 'stale_version', { params: { id }, body: { version: 1, ...fields } });
    const [before] = (await educator.call(listLectureVersions, { params: { id } })).items;
    expect(before).toMatchObject({ version: 1, speakerNotes: expect.any(String) });
    expect(before!.title).not.toBe(fields.title);
    expect((await learner.call(listLectureVersions, { params: { id } })).items).toEqual([{ ...before, speakerNotes: null }]);
    await learner.refused(listLectureVersions, 'invalid_input', { params: { id }, query: { after: 'rubbish' } });
    await learner.refused(changeLecture, 'forbidden', { params: { id }, body: { version: 2, ...fields } });
    await educator.refused(changeLecture, 'identifiers_found', { params: { id }, body: { version: 2, ...fields, speakerNotes: 'Ring 07700 900123' } });
    expect(await learner.call(readLecture, { params: { id } })).toMatchObject({ title: 'What pain is', version: 2, countsFromVersion: 2, speakerNotes: null, answers: null, quiz: [{ question: 'Is hurt always harm?' }] });
    expect(await educator.call(readLecture, { params: { id } })).toMatchObject({ speakerNotes: 'Begin with a story.', answers: [{ right: 1 }] });
    const kept = await world.app.get(Database).query<{ version: number; content: { title: string } }>('SELECT version, content FROM lecture_versions WHERE lecture_id = $1', [id]);
    expect(kept).toMatchObject([{ version: 1, content: { title: 'What pain is, and words that help' } }]);
  });
});
