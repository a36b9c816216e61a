import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addAgendaItem, answerPresenting, answerSwap, askSwap, decideTriage, movePresenting, myPresenting, planSession, readSession, sessionQueue, setStandby, takeStandby, triageList } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { type MadeCase, aReleasedCase } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';
import { PresentingService } from './presenting.service.js';

describe('presenting', () => {
  let world: World;
  let ines: Caller;
  let tomas: Caller;
  let coordinator: Caller;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    ines = await world.member({ roles: ['presenter'], networkId, name: 'Ines Marchetti' });
    tomas = await world.member({ roles: ['presenter'], networkId, name: 'Tomas Novak' });
    coordinator = await world.member({ roles: ['coordinator', 'facilitator'], networkId, name: 'Agnieszka Wrona' });
  });
  afterAll(() => world.close());

  const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  const plan = (inDays: number, more: Record<string, unknown> = {}) => coordinator.call(planSession, { body: { kind: 'echo', title: `Session in ${inDays} days`, localStart: `${day(inDays)}T12:30`, timeZone: 'Europe/London', minutes: 90, runSheet: true, ...more } });
  const session = (id: string) => coordinator.call(readSession, { params: { id } });
  const list = async (id: string, one: MadeCase) => coordinator.call(addAgendaItem, { params: { id }, body: { version: (await session(id)).version, kind: 'case', title: `Case ${one.code}`, minutes: 20, caseId: one.id } });
  const codes = async (id: string) => (await session(id)).agenda.flatMap((item) => item.case?.code ?? []);
  const mailsTo = async (who: Caller) => {
    await world.quiet();
    return (await world.app.get(Database).query<{ subject: string }>('SELECT m.subject FROM mail_messages m JOIN accounts a ON a.email = m.recipient JOIN members p ON p.account_id = a.id WHERE p.id = $1 ORDER BY m.created_at', [who.memberId])).map((mail) => mail.subject);
  };
  /** Released, and sent to discussion by triage, with no place yet. */
  async function waiting(presenter: Caller, urgency: 'routine' | 'urgent' = 'routine'): Promise<MadeCase> {
    const one = await aReleasedCase(presenter, coordinator, {}, urgency);
    const item = (await coordinator.call(triageList, { query: { limit: 100 } })).items.find((row) => row.case.id === one.id)!;
    const later = await plan(60);
    await coordinator.call(decideTriage, { params: { id: item.id }, body: { version: item.version, outcome: 'discuss', reason: 'Everyone can learn from it', sessionId: later.id, minutes: 15 } });
    await world.app.get(Database).query("UPDATE cases SET state = 'released', session_id = NULL WHERE id = $1", [one.id]);
    await world.app.get(Database).query('DELETE FROM agenda_items WHERE case_id = $1', [one.id]);
    return one;
  }

  it('comes from a queue, the most urgent first, that says who is late and how many still fit', async () => {
    const { id } = await plan(10);
    const [routine, urgent] = [await waiting(ines), await waiting(tomas, 'urgent')];
    await world.app.get(Database).query("UPDATE cases SET submitted_at = now() - interval '30 days' WHERE id = $1", [routine.id]);
    const queue = await coordinator.call(sessionQueue, { params: { id } });
    expect(queue.items.map((one) => [one.code, one.urgency, one.waitedDays, one.late])).toEqual([[urgent.code, 'urgent', 0, false], [routine.code, 'routine', 30, false]]);
    expect(queue).toMatchObject({ free: 2, standby: null });
    const tomorrow = await plan(1);
    expect((await coordinator.call(sessionQueue, { params: { id: tomorrow.id } })).items.map((one) => one.late)).toEqual([true, false]);
    await ines.refused(sessionQueue, 'forbidden', { params: { id } });
    await list(id, urgent);
    expect((await session(id)).agenda.map((item) => item.kind)).toEqual(['business', 'lecture', 'business', 'earlier', 'case', 'business']);
    expect((await session(id)).freePlaces).toBe(1);
    const long = await plan(12, { kind: 'mdt', minutes: 120 });
    expect((await session(long.id)).agenda.map((item) => item.kind)).toEqual(['triage', 'break', 'business']);
  });

  it('is asked, answered, and reminded 14, 7 and 2 days before, once each', async () => {
    const { id } = await plan(20);
    const one = await aReleasedCase(ines, coordinator);
    await list(id, one);
    const [mine] = (await ines.call(myPresenting, {})).items;
    expect(mine).toMatchObject({ code: one.code, state: 'asked', session: { sessionId: id } });
    const remind = async (inDays: number) => {
      await world.app.get(Database).query('UPDATE sessions SET starts_at = now() + $2 * interval \'1 day\' WHERE id = $1', [id, inDays]);
      const service = world.app.get(PresentingService);
      await Promise.all([service.remind(), service.remind()]);
    };
    for (const inDays of [16, 13.9, 12, 6.9, 1.9, 1]) await remind(inDays);
    await tomas.refused(answerPresenting, 'not_found', { params: { id: mine!.itemId }, body: { answer: 'confirmed' } });
    await ines.call(answerPresenting, { params: { id: mine!.itemId }, body: { answer: 'confirmed' } });
    expect((await session(id)).agenda.find((item) => item.case)?.presenterState).toBe('confirmed');
    expect((await mailsTo(ines)).filter((subject) => subject.includes('present')).sort()).toEqual([...[14, 2, 7].map((days) => `In ${days} days: you present case ${one.code}`), `Will you present case ${one.code}?`]);
  });

  it('moves to a free place of another session at once', async () => {
    const [a, b, full] = [await plan(9), await plan(16), await plan(23, { minutes: 55 })];
    const one = await aReleasedCase(ines, coordinator);
    await list(a.id, one);
    const [mine] = (await ines.call(myPresenting, {})).items;
    expect(mine!.places.map((place) => place.sessionId)).toEqual([b.id]);
    await ines.refused(movePresenting, 'wrong_state', { params: { id: mine!.itemId }, body: { sessionId: full.id } });
    await ines.call(movePresenting, { params: { id: mine!.itemId }, body: { sessionId: b.id } });
    expect([await codes(a.id), await codes(b.id)]).toEqual([[], [one.code]]);
  });

  it('gives the last place to one of two who take it at once', async () => {
    const [a, b, last] = [await plan(9), await plan(16), await plan(23, { minutes: 75 })];
    const places = [];
    for (const [who, from] of [[ines, a], [tomas, b]] as const) {
      await list(from.id, await aReleasedCase(who, coordinator));
      places.push({ who, itemId: (await who.call(myPresenting, {})).items[0]!.itemId });
    }
    const moves = await Promise.all(places.map(({ who, itemId }) => who.call(movePresenting, { params: { id: itemId }, body: { sessionId: last.id } }).then(() => 'moved', () => 'full')));
    expect(moves.sort()).toEqual(['full', 'moved']);
    expect((await session(last.id)).budget.over).toBe(false);
    expect([...(await codes(a.id)), ...(await codes(b.id))]).toHaveLength(1);
  });

  it('swaps with a colleague who agrees, and with nobody who does not', async () => {
    const [a, b] = [await plan(9), await plan(16)];
    const [ours, theirs] = [await aReleasedCase(ines, coordinator), await aReleasedCase(tomas, coordinator)];
    await list(a.id, ours);
    await list(b.id, theirs);
    const mine = async (who: Caller) => (await who.call(myPresenting, {})).items[0]!;
    const ask = async () => ines.call(askSwap, { params: { id: (await mine(ines)).itemId }, body: { with: (await mine(ines)).others[0]!.itemId } });
    const first = await ask();
    expect((await ask()).id).toBe(first.id);
    await ines.refused(answerSwap, 'not_found', { params: { id: first.id }, body: { agrees: true } });
    expect((await mine(tomas)).asksMe).toMatchObject([{ id: first.id, with: { name: 'Ines Marchetti' }, session: { sessionId: a.id } }]);
    await tomas.call(answerSwap, { params: { id: first.id }, body: { agrees: true } });
    expect([await codes(a.id), await codes(b.id)]).toEqual([[theirs.code], [ours.code]]);
    expect([(await mine(ines)).state, (await mine(tomas)).state]).toEqual(['confirmed', 'confirmed']);
    await tomas.refused(answerSwap, 'wrong_state', { params: { id: first.id }, body: { agrees: true } });
    const second = await ask();
    await tomas.call(answerSwap, { params: { id: second.id }, body: { agrees: false } });
    expect([await codes(a.id), (await mine(ines)).iAsk.map((swap) => swap.state)]).toEqual([[theirs.code], ['refused']]);
    expect((await mailsTo(ines)).filter((subject) => subject.toLowerCase().includes('swap')).sort()).toEqual([`No swap for case ${ours.code}`, `Swapped: case ${ours.code}`]);
  });

  it('has a standby case that takes the place of one whose presenter cannot come', async () => {
    const { id } = await plan(9);
    const [ours, ready] = [await aReleasedCase(ines, coordinator), await waiting(tomas)];
    await list(id, ours);
    await coordinator.call(setStandby, { params: { id }, body: { version: (await session(id)).version, caseId: ready.id } });
    await coordinator.refused(setStandby, 'wrong_state', { params: { id }, body: { version: (await session(id)).version, caseId: ours.id } });
    expect(await coordinator.call(sessionQueue, { params: { id } })).toMatchObject({ standby: { code: ready.code }, items: [] });
    const item = (await session(id)).agenda.find((one) => one.case)!;
    await ines.call(answerPresenting, { params: { id: item.id }, body: { answer: 'declined' } });
    expect(await mailsTo(coordinator)).toContain(`The presenter of case ${ours.code} cannot come`);
    await coordinator.call(takeStandby, { params: { id }, body: { version: (await session(id)).version, insteadOf: item.id } });
    expect((await session(id)).agenda.find((one) => one.case)).toMatchObject({ id: item.id, presenterState: 'asked', case: { code: ready.code } });
    await coordinator.refused(takeStandby, 'wrong_state', { params: { id }, body: { version: (await session(id)).version, insteadOf: null } });
    expect(await mailsTo(tomas)).toContain(`Will you present case ${ready.code}?`);
  });
});
