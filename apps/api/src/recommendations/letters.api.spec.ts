import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type LetterView, acknowledgeLetter, answerFollowUp, earlierCases, finishRound, letterPdf, listAudit, listLetters, listMail, planSession, readCase, readLetter, readMail, recallCase } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type OpenRound, anOpenRound, fieldsFor, inPhase, putting } from '../testing/rounds.js';
import { type Caller, World } from '../testing/world.js';
import { FollowUpsService } from './follow-ups.service.js';

const advice = 'Offer community physiotherapy with graded activity.';
const day = 86_400_000;

describe('letters', () => {
  let world: World;
  let administrator: Caller;
  beforeAll(async () => {
    world = await World.open();
    administrator = await world.member({ roles: ['administrator'] });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  /** A round with one case and one recommendation, finished; its letter as the presenter sees it. */
  async function aLetter(): Promise<{ round: OpenRound; letter: LetterView }> {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'recommend');
    await round.command(round.hub, putting(fieldsFor(round.items[0]!, { text: advice })));
    await round.facilitator.call(finishRound, { params: { id: round.id } });
    await world.quiet();
    const [row] = (await round.presenter.call(listLetters)).items;
    return { round, letter: await round.presenter.call(readLetter, { params: { id: row!.id } }) };
  }
  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => world.app.get(Database).query<T>(sql, parameters);
  const mails = async (): Promise<{ subject: string; text: string }[]> => Promise.all((await administrator.call(listMail, { query: { limit: 100 } })).items.map((row) => administrator.call(readMail, { params: { id: row.id } })));

  it('are numbered without a hole in each network, whoever signs at the same moment', async () => {
    const rounds = await Promise.all([anOpenRound(world), anOpenRound(world), anOpenRound(world)]);
    for (const round of rounds) {
      await inPhase(round, round.items[0]!, 'recommend');
      await round.command(round.hub, putting(fieldsFor(round.items[0]!)));
    }
    await Promise.all(rounds.map((round) => round.facilitator.call(finishRound, { params: { id: round.id } })));
    const numbers = (await query<{ number: string }>('SELECT number FROM letters WHERE network_id = $1 ORDER BY number', [world.networkId])).map((row) => Number(row.number.slice(-4)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('are frozen: the database itself refuses to change or drop one', async () => {
    const { letter } = await aLetter();
    await expect(query("UPDATE letters SET body = '{}' WHERE id = $1", [letter.id])).rejects.toThrow('frozen');
    await expect(query('UPDATE letters SET signed_at = now() WHERE id = $1', [letter.id])).rejects.toThrow('frozen');
    await expect(query('DELETE FROM letters WHERE id = $1', [letter.id])).rejects.toThrow('frozen');
    expect(letter.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are read by the presenter and the hub, not by others and not elsewhere; every reading is audited', async () => {
    const { round, letter } = await aLetter();
    const params = { id: letter.id };
    await round.hub.call(readLetter, { params });
    const otherPresenter = await world.member({ roles: ['presenter'] });
    const elsewhere = await world.member({ roles: ['mdt', 'coordinator'], networkId: await world.addNetwork() });
    for (const who of [otherPresenter, elsewhere]) {
      await who.refused(readLetter, 'not_found', { params });
      await who.refused(letterPdf, 'not_found', { params });
      expect((await who.call(listLetters)).items).toEqual([]);
    }
    await elsewhere.refused(acknowledgeLetter, 'forbidden', { params });
    await otherPresenter.refused(acknowledgeLetter, 'not_found', { params });
    const readings = (await administrator.call(listAudit, { query: { subjectId: letter.id, limit: 100 } })).items.filter((entry) => entry.action === 'letter.read');
    expect(readings.map((entry) => entry.actor).sort()).toEqual([round.presenter.name, round.hub.name].sort());
  });

  it('come as a PDF, before its job has run as well', async () => {
    const { round, letter } = await aLetter();
    const [{ kept }] = (await query<{ kept: number }>('SELECT count(*)::int AS kept FROM letter_pdfs WHERE letter_id = $1', [letter.id])) as [{ kept: number }];
    expect(kept).toBe(1);
    await query('DELETE FROM letter_pdfs WHERE letter_id = $1', [letter.id]);
    const pdf = await round.presenter.call(letterPdf, { params: { id: letter.id } });
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
  });

  it('go out of sight with their case', async () => {
    const { round, letter } = await aLetter();
    const { version } = await round.presenter.call(readCase, { params: { id: letter.caseId } });
    await round.coordinator.call(recallCase, { params: { id: letter.caseId }, body: { version, reason: 'A place name was left in.' } });
    await round.hub.refused(readLetter, 'not_found', { params: { id: letter.id } });
    expect((await round.hub.call(listLetters, { query: { limit: 100 } })).items.map((row) => row.id)).not.toContain(letter.id);
  });

  it('put no word of the advice into mail, jobs, outbox or audit', async () => {
    const { letter } = await aLetter();
    const told = (await mails()).filter((mail) => mail.text.includes(letter.id));
    expect(told).toHaveLength(1);
    expect(told[0]!.subject).toContain(letter.body.caseCode);
    const [{ everything }] = (await query<{ everything: string }>("SELECT concat((SELECT jsonb_agg(m) FROM mail_messages m), (SELECT jsonb_agg(a) FROM audit_entries a), (SELECT jsonb_agg(o) FROM outbox o WHERE o.kind = 'job'), (SELECT jsonb_agg(i) FROM idempotency_keys i)) AS everything")) as [{ everything: string }];
    expect(everything).toContain(letter.body.number);
    expect(everything).not.toContain(advice);
    for (const question of letter.body.questions) expect(everything).not.toContain(question);
  });

  it('are followed: answers with a version, closed when all is answered', async () => {
    const { round, letter } = await aLetter();
    await round.presenter.call(acknowledgeLetter, { params: { id: letter.id } });
    const [first, second] = letter.followUps;
    const answer = (id: string, body: Record<string, unknown>) => ({ params: { id }, body: { version: 0, reason: null, ...body } });
    await round.hub.refused(answerFollowUp, 'forbidden', answer(first!.id, { state: 'done' }));
    await round.presenter.refused(answerFollowUp, 'invalid_input', answer(first!.id, { state: 'not-done' }));
    await round.presenter.call(answerFollowUp, answer(first!.id, { state: 'not-done', reason: 'not-available' }));
    expect((await round.presenter.refused(answerFollowUp, 'stale_version', answer(first!.id, { state: 'done' }))).state).toMatchObject({ state: 'not-done', version: 1 });
    expect((await round.presenter.call(readCase, { params: { id: letter.caseId } })).state).toBe('advised');
    await round.presenter.call(answerFollowUp, answer(second!.id, { state: 'done' }));
    const later = await round.coordinator.call(planSession, { body: { kind: 'mdt', title: 'The round after', localStart: '2027-02-10T13:00', timeZone: 'Europe/London', minutes: 60 } });
    expect((await round.facilitator.call(earlierCases, { params: { id: later.id } })).items[0]).toMatchObject({ caseCode: round.session.cases[0]!.code, readable: true });
    expect((await round.presenter.call(readCase, { params: { id: letter.caseId } })).state).toBe('closed');
    const after = await round.presenter.call(readLetter, { params: { id: letter.id } });
    expect(after.followUps.map((one) => [one.checkpoint, one.state, one.reason])).toEqual([['30', 'not-done', 'not-available'], ['90', 'done', null]]);
  });

  it('are asked about once at 30 days, in one message, however often the sweep and the job run', async () => {
    const { letter } = await aLetter();
    const service = world.app.get(FollowUpsService);
    const reminders = async (): Promise<number> => (await mails()).filter((mail) => mail.text.includes(letter.id) && mail.subject.includes('30 days')).length;
    await service.queueDue();
    await world.quiet();
    expect(await reminders()).toBe(0);
    const later = Date.now() + 31 * day;
    jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(later));
    await Promise.all([service.queueDue(), service.queueDue()]);
    await world.quiet();
    await service.remind(letter.followUps[0]!.id);
    await service.queueDue();
    await world.quiet();
    jest.restoreAllMocks();
    expect(await reminders()).toBe(1);
  });
});
