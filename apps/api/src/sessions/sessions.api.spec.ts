import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addAgendaItem, answerInvitation, cancelSession, changeAgendaItem, changeSession, inviteToSession, listMail, listSessions, planSession, readCase, readMail, readSession, recallCase, removeAgendaItem, sessionCalendar } from '@without-walls/contracts';
import { aReleasedCase } from '../testing/cases.js';
import { type Team, aSession, aTeam } from '../testing/rounds.js';
import { type Caller, World } from '../testing/world.js';

const plan = (changes: Record<string, unknown> = {}) => ({ body: { kind: 'mdt', title: 'Weekly pain round', localStart: '2027-01-13T13:00', timeZone: 'Europe/London', minutes: 60, ...changes } });

describe('sessions', () => {
  let world: World;
  let team: Team;
  let administrator: Caller;
  beforeAll(async () => {
    world = await World.open();
    administrator = await world.member({ roles: ['administrator'] });
  });
  beforeEach(async () => {
    team = await aTeam(world);
  });
  afterAll(() => world.close());

  /** Messages about a session, newest first, with their calendar file. */
  async function mailAbout(id: string): Promise<{ to: string; subject: string; text: string; calendar: string }[]> {
    await world.quiet();
    const { items } = await administrator.call(listMail, { query: { limit: 100 } });
    const whole = await Promise.all(items.map((row) => administrator.call(readMail, { params: { id: row.id } })));
    return whole.filter((mail) => mail.text.includes(id) && mail.attachments.length > 0).map((mail) => ({ to: mail.to, subject: mail.subject, text: mail.text, calendar: mail.attachments[0]!.content.replaceAll('\r\n ', '') }));
  }

  it('keep wall time in their zone and refuse a time that the clocks skip', async () => {
    const { id } = await team.coordinator.call(planSession, plan({ localStart: '2027-07-07T13:00' }));
    expect((await team.coordinator.call(readSession, { params: { id } })).startsAt).toBe('2027-07-07T12:00:00.000Z');
    const skipped = await team.coordinator.refused(planSession, 'invalid_input', plan({ localStart: '2027-03-28T01:30' }));
    expect(skipped.fields?.[0]?.path).toBe('body.localStart');
    await team.coordinator.refused(planSession, 'invalid_input', plan({ timeZone: 'Mars/Base' }));
    await team.coordinator.refused(planSession, 'invalid_input', plan({ facilitatorId: team.presenter.memberId }));
    await team.coordinator.refused(planSession, 'identifiers_found', plan({ title: 'Round on Mr Dafydd Llewellyn, NHS 943 476 5919' }));
    await team.presenter.refused(planSession, 'forbidden', plan());
  });

  it('keep their agenda dense and in order, and add up its minutes', async () => {
    const session = await aSession(team, 2, 45);
    const params = { id: session.id };
    let { version } = await team.coordinator.call(addAgendaItem, { params, body: { version: session.version, kind: 'break', title: 'Break', minutes: 10 } });
    const before = await team.coordinator.call(readSession, { params });
    expect(before.budget).toEqual({ minutes: 45, used: 50, left: -5, over: true, say: '5 minutes more than the session has' });
    ({ version } = await team.coordinator.call(changeAgendaItem, { params: { ...params, itemId: before.agenda[2]!.id }, body: { version, position: 0, minutes: 5 } }));
    const moved = await team.coordinator.call(readSession, { params });
    expect(moved.agenda.map((item) => [item.position, item.kind])).toEqual([[0, 'break'], [1, 'case'], [2, 'case']]);
    await team.coordinator.call(removeAgendaItem, { params: { ...params, itemId: moved.agenda[1]!.id }, query: { version } });
    const after = await team.coordinator.call(readSession, { params });
    expect(after.agenda.map((item) => item.position)).toEqual([0, 1]);
    expect(await team.presenter.call(readCase, { params: { id: session.cases[0]!.id } })).toMatchObject({ state: 'released', session: null });
    expect(await team.presenter.call(readCase, { params: { id: session.cases[1]!.id } })).toMatchObject({ state: 'listed', session: { id: session.id } });
  });

  it('tell the second of two who change them at once, and overwrite nothing', async () => {
    const session = await aSession(team, 0);
    const change = (title: string) => team.coordinator.call(changeSession, { params: { id: session.id }, body: { version: session.version, title } }).then(() => title, () => null);
    const [won, lost] = (await Promise.all([change('First'), change('Second')])).sort((a) => (a === null ? 1 : -1));
    expect(lost).toBeNull();
    expect((await team.coordinator.call(readSession, { params: { id: session.id } })).title).toBe(won);
    expect((await team.coordinator.refused(changeSession, 'stale_version', { params: { id: session.id }, body: { version: session.version, title: 'Third' } })).state).toMatchObject({ version: session.version + 1 });
  });

  it('invite by mail with a calendar entry that later mails move and cancel', async () => {
    const session = await aSession(team, 1);
    const params = { id: session.id };
    let { version } = await team.coordinator.call(inviteToSession, { params, body: { version: session.version, memberIds: [team.hub.memberId] } });
    const first = await mailAbout(session.id);
    // The named member, and the presenter of the case without being named.
    expect(first).toHaveLength(2);
    for (const { calendar, text } of first) {
      expect(calendar).toContain('METHOD:REQUEST');
      expect(calendar).toContain('SEQUENCE:0');
      expect(calendar).toContain(`UID:session-${session.id}@`);
      expect(calendar + text).toContain(session.cases[0]!.code);
    }
    await team.hub.call(answerInvitation, { params, body: { answer: 'accepted' } });
    ({ version } = await team.coordinator.call(changeSession, { params, body: { version, localStart: '2027-01-20T14:00' } }));
    const moved = (await mailAbout(session.id)).filter(({ calendar }) => calendar.includes('SEQUENCE:1'));
    expect(moved).toHaveLength(2);
    expect(moved[0]!.calendar).toContain('DTSTART:20270120T140000Z');
    await team.coordinator.call(cancelSession, { params, body: { version, reason: 'The hub is on leave.' } });
    const cancelled = (await mailAbout(session.id)).filter(({ calendar }) => calendar.includes('METHOD:CANCEL'));
    expect(cancelled).toHaveLength(2);
    expect(cancelled[0]!.calendar).toMatch(/SEQUENCE:2[\s\S]*STATUS:CANCELLED|STATUS:CANCELLED[\s\S]*SEQUENCE:2/);
    expect(await team.presenter.call(readCase, { params: { id: session.cases[0]!.id } })).toMatchObject({ state: 'released', session: null });
    await team.coordinator.refused(changeSession, 'wrong_state', { params, body: { version: version + 1, title: 'Again' } });
  });

  it('write codes and links and no word of a case into mail, calendar, jobs and audit', async () => {
    const session = await aSession(team, 1);
    await team.coordinator.call(inviteToSession, { params: { id: session.id }, body: { version: session.version } });
    const written = JSON.stringify([await mailAbout(session.id), await team.hub.call(sessionCalendar, { params: { id: session.id } })]);
    expect(written).toContain(session.cases[0]!.code);
    for (const words of textsOf(session.cases[0]!.content)) expect(written).not.toContain(words);
  });

  it('lose a case from their agenda when it is recalled', async () => {
    const session = await aSession(team, 2);
    const [gone, stays] = session.cases;
    const { version } = await team.coordinator.call(readCase, { params: { id: gone!.id } });
    await team.coordinator.call(recallCase, { params: { id: gone!.id }, body: { version, reason: 'A place name was left in.' } });
    const after = await team.coordinator.call(readSession, { params: { id: session.id } });
    expect(after.agenda.map((item) => [item.position, item.case?.id])).toEqual([[0, stays!.id]]);
  });

  it('are listed by time, a page after the other, and stay within their network', async () => {
    const own = await world.addNetwork();
    const planner = await world.member({ roles: ['coordinator'], networkId: own });
    for (const hour of [15, 13, 14]) await planner.call(planSession, plan({ localStart: `2027-02-03T${hour}:00`, title: `At ${hour}` }));
    const first = await planner.call(listSessions, { query: { limit: 2 } });
    const rest = await planner.call(listSessions, { query: { limit: 2, after: first.next } });
    expect([...first.items, ...rest.items].map((row) => row.title)).toEqual(['At 13', 'At 14', 'At 15']);
    expect(rest.next).toBeNull();
    await planner.refused(listSessions, 'invalid_input', { query: { after: Buffer.from('["x","y"]').toString('base64url') } });
    await team.coordinator.refused(readSession, 'not_found', { params: { id: first.items[0]!.id } });
    const elsewhere = await aReleasedCase(team.presenter, team.coordinator);
    await planner.refused(addAgendaItem, 'not_found', { params: { id: first.items[0]!.id }, body: { version: 1, kind: 'case', title: 'Case', minutes: 10, caseId: elsewhere.id } });
  });
});

/** Everything that was typed into a case and is long enough to be its own. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 12 && value.includes(' ') ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
