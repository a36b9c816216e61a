import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerAsk, answerSpeaking, assignSpeaker, readAsk, readAway, readLecture, readPlan, setAway, setTeachers, slotSpeakers } from '@without-walls/contracts';
import { addDays } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { whenWords } from '../platform/mail/when-words.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';
import { SpeakerLinks } from './speaker-links.js';
import { SpeakersService } from './speakers.service.js';

describe('who speaks', () => {
  let world: World;
  let educator: Caller;
  let tan: Caller;
  let okoro: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId, name: 'Beatriz Quintela' });
    tan = await world.member({ roles: ['mdt'], networkId, name: 'Mei Hua Tan' });
    okoro = await world.member({ roles: ['mdt'], networkId, name: 'Ada Okoro' });
    made = await aCurriculum(world, educator, { weeksAgo: 3 });
  });
  afterAll(() => world.close());

  const slot = async (nth: number) => (await made.slots(today())).filter((one) => one.kind === 'open')[nth]!;
  const when = async (nth: number) => whenWords(new Date((await slot(nth)).startsAt!), 'Europe/London');
  const ask = async (nth: number, memberId: string | null, deputyId: string | null = null) => educator.call(assignSpeaker, { params: { id: (await slot(nth)).id }, body: { memberId, deputyId } });
  const mailsTo = async (who: Caller) => (await world.app.get(Database).query<{ subject: string; text: string }>('SELECT m.subject, m.text FROM mail_messages m JOIN accounts a ON a.email = m.recipient JOIN members p ON p.account_id = a.id WHERE p.id = $1 ORDER BY m.created_at', [who.memberId])).map(({ subject, text }) => ({ subject, text }));

  it('offers those who can teach the lecture first, and says who is away or busy', async () => {
    const [a] = [await slot(0)];
    await educator.call(setTeachers, { params: { id: a.lecture!.id }, body: { memberIds: [okoro.memberId] } });
    expect((await educator.call(readLecture, { params: { id: a.lecture!.id } })).teachers).toMatchObject([{ id: okoro.memberId }]);
    await tan.refused(setTeachers, 'forbidden', { params: { id: a.lecture!.id }, body: { memberIds: [] } });
    await okoro.call(setAway, { body: { items: [{ from: a.day, to: addDays(a.day, 2) }] } });
    expect((await okoro.call(readAway, {})).items).toEqual([{ from: a.day, to: addDays(a.day, 2) }]);
    await okoro.refused(setAway, 'invalid_input', { body: { items: [{ from: a.day, to: addDays(a.day, -2) }] } });
    const { items } = await educator.call(slotSpeakers, { params: { id: a.id } });
    expect(items[0]).toMatchObject({ member: { id: okoro.memberId }, teaches: true, away: true, busy: null });
    await ask(0, okoro.memberId);
    expect((await slot(0)).conflicts).toEqual(['The speaker is away on this day']);
    const seenBy = async (who: Caller) => (await who.call(readPlan, { params: { id: made.id }, query: { from: a.day, to: a.day } })).slots[0]!;
    expect([(await seenBy(okoro)).conflicts, (await seenBy(tan)).conflicts]).toEqual([['The speaker is away on this day'], []]);
    await okoro.call(answerSpeaking, { params: { id: a.id }, body: { answer: 'declined' } });
    expect(await seenBy(tan)).toMatchObject({ speaker: null, speakerState: 'none', conflicts: [] });
    expect(await seenBy(okoro)).toMatchObject({ speaker: { id: okoro.memberId }, speakerState: 'declined' });
  });

  it('names a speaker who is asked twice on one day, over two curricula', async () => {
    const other = await aCurriculum(world, educator, { weeksAgo: 3 });
    const there = (await other.slots(today())).find((one) => one.day > today())!;
    await ask(0, tan.memberId);
    expect((await educator.call(slotSpeakers, { params: { id: there.id } })).items.find((one) => one.member.id === tan.memberId)?.busy).toBe((await slot(0)).lecture!.title);
    await educator.call(assignSpeaker, { params: { id: there.id }, body: { memberId: tan.memberId, deputyId: null } });
    expect((await slot(0)).conflicts).toEqual(['The speaker is asked for two slots on this day']);
    await educator.call(assignSpeaker, { params: { id: there.id }, body: { memberId: null, deputyId: null } });
  });

  it('asks the deputy at once when the speaker says no, and tells those who plan', async () => {
    await ask(1, tan.memberId, okoro.memberId);
    await educator.refused(assignSpeaker, 'invalid_input', { params: { id: (await slot(1)).id }, body: { memberId: tan.memberId, deputyId: tan.memberId } });
    await tan.call(answerSpeaking, { params: { id: (await slot(1)).id }, body: { answer: 'declined' } });
    expect(await slot(1)).toMatchObject({ speaker: { id: okoro.memberId }, speakerState: 'asked', deputy: null });
    await world.quiet();
    expect((await mailsTo(okoro)).map((mail) => mail.subject)).toContain(`Will you speak on ${await when(1)}?`);
    expect((await mailsTo(educator)).map((mail) => mail.subject)).toContain(`The speaker of ${await when(1)} cannot come`);
  });

  it('reminds who is asked and who comes, 14, 7 and 1 days before, once each and with the hour', async () => {
    await ask(4, tan.memberId);
    const { id } = await slot(4);
    await tan.call(answerSpeaking, { params: { id }, body: { answer: 'confirmed' } });
    // On a day of this week that no other slot has: it is the hour that counts.
    const free = "SELECT min(d)::date FROM generate_series(now() + interval '1 day', now() + interval '6 days', interval '1 day') d WHERE NOT EXISTS (SELECT 1 FROM slots o WHERE o.curriculum_id = slots.curriculum_id AND o.id <> slots.id AND o.day = d::date)";
    const remind = async (inDays: number) => {
      await world.app.get(Database).query(`UPDATE slots SET starts_at = now() + $2 * interval '1 day', day = (${free}) WHERE id = $1`, [id, inDays]);
      const service = world.app.get(SpeakersService);
      await Promise.all([service.remind(), service.remind()]);
      await world.quiet();
    };
    for (const inDays of [16.1, 13.3, 11.3, 0.6]) await remind(inDays);
    const reminders = (await mailsTo(tan)).filter((mail) => mail.subject.startsWith('Reminder: you speak on'));
    expect(reminders).toHaveLength(2);
    expect(reminders[0]!.subject).toMatch(/at \d\d:\d\d \(Europe\/London\)$/);
    expect(reminders[0]!.text).toContain('/speaking/');
    await world.app.get(Database).query("UPDATE slots SET kind = 'skipped' WHERE id = $1", [id]);
  });

  it('hears an answer by the link in the mail, from the one who is asked and nobody else', async () => {
    await ask(2, tan.memberId);
    await world.quiet();
    const { id, day, startsAt, lecture } = await slot(2);
    const text = (await mailsTo(tan)).find((mail) => mail.subject === `Will you speak on ${whenWords(new Date(startsAt!), 'Europe/London')}?`)!.text;
    const token = /\/speaking\/(\S+)/.exec(text)![1]!;
    const nobody = world.visitor();
    expect(await nobody.call(readAsk, { params: { token } })).toMatchObject({ title: lecture!.title, day, state: 'asked', zone: 'Europe/London' });
    expect(await nobody.call(answerAsk, { params: { token }, body: { answer: 'confirmed' } })).toEqual({ state: 'confirmed' });
    expect(await slot(2)).toMatchObject({ speakerState: 'confirmed' });
    await nobody.refused(readAsk, 'not_found', { params: { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` } });
    await nobody.refused(readAsk, 'not_found', { params: { token: world.app.get(SpeakerLinks).tokenFor(id, okoro.memberId) } });
    await world.app.get(Database).query('UPDATE members SET active = false WHERE id = $1', [tan.memberId]);
    await nobody.refused(readAsk, 'not_found', { params: { token } });
    await world.app.get(Database).query('UPDATE members SET active = true WHERE id = $1', [tan.memberId]);
    await ask(2, null);
    await nobody.refused(answerAsk, 'not_found', { params: { token }, body: { answer: 'declined' } });
  });
});
