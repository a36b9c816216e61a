import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type RoundCommand, type SheetView, addAgendaItem, applyImport, commandRound, contestAttendance, correctAttendance, correctWindow, finishRound, inviteToSession, joinRound, leaveRound, listSheets, lockSheet, makeSheet, myAttendance, openRound, previewImport, readRound, readSession, readSheet, readToday, sessionAttendance, unlockSheet } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { EvidenceReader } from '../rounds/evidence.reader.js';
import { EvidenceRepository } from '../rounds/evidence.repository.js';
import { Database } from '../platform/database/database.js';
import { SlotSessions } from '../sessions/slot-sessions.js';
import { type MadeCurriculum, aCurriculum } from '../testing/curricula.js';
import { anOpenRound } from '../testing/rounds.js';
import { until } from '../testing/sockets.js';
import { type Caller, World } from '../testing/world.js';
import { AttendanceReader } from './attendance.reader.js';
import { ClosingService } from './closing.service.js';
import { minutesFrom, readList } from './import-list.js';

describe('attendance', () => {
  let world: World;
  let educator: Caller;
  let lead: Caller;
  let ana: Caller;
  let ben: Caller;
  let made: MadeCurriculum;
  let shift = 0;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    shift = 0;
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId, name: 'Beatriz Quintela' });
    lead = await world.member({ roles: ['facilitator'], networkId, name: 'Tomos Pritchard' });
    ana = await world.member({ roles: ['presenter'], networkId, name: 'Ana Ruiz' });
    ben = await world.member({ roles: ['presenter'], networkId, name: 'Ben Okoro' });
    made = await aCurriculum(world, educator, { weeksAgo: 3 });
    await world.app.get(SlotSessions).make();
    const real = Date.now;
    jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(real() + shift));
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => world.close());

  const minutes = (count: number): void => { shift += count * 60_000; };

  /** A learning session held: the lecture takes 20 minutes; `during` says who does what in it. */
  async function held(during: { before?: () => Promise<unknown>; middle?: (roundId: string) => Promise<unknown>; after?: (start: (title: string) => Promise<void>) => Promise<unknown> } = {}): Promise<{ sheetId: string; roundId: string }> {
    const slot = (await made.slots()).find((one) => one.sessionId)!;
    const planned = await educator.call(readSession, { params: { id: slot.sessionId! } });
    if (during.after) await educator.call(addAgendaItem, { params: { id: planned.id }, body: { version: planned.version, kind: 'lecture', title: 'A second one', minutes: 10 } });
    const session = await educator.call(readSession, { params: { id: planned.id } });
    await educator.call(inviteToSession, { params: { id: session.id }, body: { version: session.version, memberIds: [ana.memberId, ben.memberId, lead.memberId] } });
    await world.app.get(Database).query('UPDATE sessions SET starts_at = $2 WHERE id = $1', [session.id, new Date()]);
    const { id } = await lead.call(openRound, { params: { id: session.id } });
    const command = async (make: (version: number) => RoundCommand) => {
      const { state } = await lead.call(readRound, { params: { id } });
      await lead.call(commandRound, { params: { id }, body: { commandId: randomUUID(), command: make(state.timer?.version ?? 0) } });
    };
    for (const who of [lead, ana, ben]) await who.call(joinRound, { params: { id } });
    await command(() => ({ type: 'start' }));
    await during.before?.();
    const lecture = session.agenda.find((item) => item.kind === 'lecture')!;
    await command((expectedVersion) => ({ type: 'start-item', itemId: lecture.id, expectedVersion }));
    minutes(10);
    await during.middle?.(id);
    await leaveIfAsked(id);
    minutes(10);
    await command((expectedVersion) => ({ type: 'finish-item', itemId: lecture.id, expectedVersion }));
    await during.after?.((title) => command((expectedVersion) => ({ type: 'start-item', itemId: session.agenda.find((item) => item.title === title)!.id, expectedVersion })));
    minutes(5);
    await lead.call(finishRound, { params: { id }, body: { withoutQuorum: 'A learning session' } });
    await world.quiet();
    shift = 0;
    return { sheetId: (await educator.call(listSheets)).items[0]!.id, roundId: id };
  }
  let leaving: Caller | null = null;
  async function leaveIfAsked(id: string): Promise<void> {
    if (leaving) await leaving.call(leaveRound, { params: { id } });
    leaving = null;
  }
  const metOf = async (sheetId: string) => Object.fromEntries((await educator.call(readSheet, { params: { id: sheetId } })).rows.map((row) => [row.member.name, [row.minutes, row.met]]));

  it('is made from what the room wrote: the lecture as it really was, and the rule of the curriculum', async () => {
    leaving = ben;
    const { sheetId, roundId } = await held();
    const sheet = await educator.call(readSheet, { params: { id: sheetId } });
    expect(sheet).toMatchObject({ state: 'open', presentPercent: 80, windowMinutes: 20, lectureId: made.lectureIds[3] });
    const met = await metOf(sheetId);
    expect(met['Ana Ruiz']).toEqual([20, true]);
    expect(met['Ben Okoro']).toEqual([10, false]);
    // As of a lecture that a break interrupted and nobody took up again: it is finished a second time, with the round.
    const before = (await world.app.get(EvidenceReader).heldRound(roundId))!.lectures;
    await world.app.get(Database).query("INSERT INTO round_events (round_id, seq, type, payload, actor_id, command_id, at) SELECT round_id, seq + 1000, type, payload, actor_id, command_id || '#again', at + interval '1 hour' FROM round_events WHERE round_id = $1 AND type = 'item.finished' AND payload->>'itemId' = $2 ORDER BY seq LIMIT 1", [roundId, before[0]!.itemId]);
    expect((await world.app.get(EvidenceReader).heldRound(roundId))!.lectures).toEqual(before);
    await world.app.get(ClosingService).close({ roundId });
    expect((await educator.call(listSheets)).items).toHaveLength(1);
    await ana.refused(readSheet, 'forbidden', { params: { id: sheetId } });
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    await abroad.refused(readSheet, 'not_found', { params: { id: sheetId } });
  });

  it('counts those who sat with somebody at one camera, as long as that one was there, and says by whose word', async () => {
    const cy = await world.member({ roles: ['presenter'], networkId: educator.networkId, name: 'Cy Moran' });
    const elsewhere = await world.member({ roles: ['presenter'], networkId: await world.addNetwork() });
    leaving = ben;
    const { sheetId } = await held({ middle: async (id) => {
      const sit = (memberIds: string[]) => ({ params: { id }, body: { commandId: randomUUID(), command: { type: 'sit-with', memberIds } as const } });
      await ben.refused(commandRound, 'not_found', sit([elsewhere.memberId]));
      await ana.call(commandRound, sit([cy.memberId, ana.memberId]));
      expect((await lead.call(readRound, { params: { id } })).state.company).toEqual([{ by: ana.memberId, memberIds: [cy.memberId] }]);
    } });
    const rows = (await educator.call(readSheet, { params: { id: sheetId } })).rows;
    expect(rows.find((row) => row.member.name === 'Cy Moran')).toMatchObject({ minutes: 10, met: false, how: 'room', note: 'Sat with a colleague at one camera, by the colleague\u2019s word' });
    expect(rows.find((row) => row.member.name === 'Ana Ruiz')).toMatchObject({ minutes: 20, note: null });
  });

  it('counts once it was reviewed and locked; corrected with a reason that is kept, and opened again with one', async () => {
    leaving = ben;
    const { sheetId } = await held();
    const credits = async (who: Caller) => (await world.app.get(AttendanceReader).creditsOf(who.networkId, who.memberId)).map((one) => one.lectureId);
    expect(await credits(ana)).toEqual([]);
    const params = { id: sheetId, memberId: ben.memberId };
    await educator.refused(correctAttendance, 'stale_version', { params, body: { version: 4, met: true, minutes: 20, reason: 'Sat with a colleague' } });
    await educator.refused(correctAttendance, 'identifiers_found', { params, body: { version: 0, met: true, minutes: 20, reason: 'NHS number 943 476 5919' } });
    await educator.call(correctAttendance, { params, body: { version: 0, met: true, minutes: 20, reason: 'Sat with a colleague at one camera' } });
    const { version } = await educator.call(readSheet, { params: { id: sheetId } });
    await educator.call(lockSheet, { params: { id: sheetId }, body: { version } });
    expect([await credits(ana), await credits(ben)]).toEqual([[made.lectureIds[3]], [made.lectureIds[3]]]);
    await educator.refused(correctAttendance, 'wrong_state', { params, body: { version: 1, met: false, minutes: 0, reason: 'No' } });
    const coordinator = await world.member({ roles: ['coordinator'], networkId: educator.networkId });
    await coordinator.refused(unlockSheet, 'forbidden', { params: { id: sheetId }, body: { version: version + 1, reason: 'I would like to' } });
    await educator.call(unlockSheet, { params: { id: sheetId }, body: { version: version + 1, reason: 'The list of the other site came late' } });
    expect(await credits(ana)).toEqual([]);
    const trail = await world.app.get(Database).query<{ action: string }>("SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY seq", [sheetId]);
    expect(trail.map((row) => row.action)).toEqual(['attendance.closed', 'attendance.corrected', 'attendance.locked', 'attendance.unlocked']);
  });

  it('counts hours of all that taught, and the topic by the lecture alone', async () => {
    leaving = ben;
    await held({ after: async (start) => {
      for (const title of ['Questions on the lecture', 'A second one', 'Wrap-up and survey']) {
        await start(title);
        minutes(10);
      }
    } });
    const sheets = (await educator.call(listSheets)).items.reverse();
    const views = await Promise.all(sheets.map((one) => educator.call(readSheet, { params: { id: one.id } })));
    const hours = (view: SheetView) => [view.windowMinutes, view.teachingMinutes, Object.fromEntries(view.rows.map((row) => [row.member.name, [row.minutes, row.met, row.creditMinutes]]))];
    expect(views.map(hours)).toEqual([
      [20, 30, { 'Ana Ruiz': [20, true, 30], 'Ben Okoro': [10, false, 10], 'Tomos Pritchard': [20, true, 30] }],
      [10, 10, { 'Ana Ruiz': [10, true, 10], 'Ben Okoro': [0, false, 0], 'Tomos Pritchard': [10, true, 10] }],
    ]);
    const [first] = views as [SheetView];
    const correct = (body: { minutes: number; creditMinutes?: number }) => ({ params: { id: first.id, memberId: ben.memberId }, body: { version: 0, met: false, reason: 'Came in by telephone', ...body } });
    await educator.refused(correctAttendance, 'invalid_input', correct({ minutes: 12, creditMinutes: 31 }));
    await educator.call(correctAttendance, correct({ minutes: 12, creditMinutes: 22 }));
    await educator.call(lockSheet, { params: { id: first.id }, body: { version: first.version + 1 } });
    const reader = world.app.get(AttendanceReader);
    expect(await reader.creditsOf(ana.networkId, ana.memberId)).toMatchObject([{ lectureId: made.lectureIds[3], minutes: 30 }]);
    expect(await reader.creditsOf(ben.networkId, ben.memberId)).toEqual([]);
    const between = await reader.creditsBetween(ben.networkId, new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000), [ana.memberId, ben.memberId]);
    expect(between.map((one) => [one.memberId, one.met, one.minutes]).sort()).toEqual([[ana.memberId, true, 30], [ben.memberId, false, 22]].sort());
  });

  it('is on record for a round without a lecture: of an MDT round no credit, of cases for learning the hours', async () => {
    for (const [kind, credit] of [['mdt', 0], ['echo', 10]] as const) {
      const round = await anOpenRound(world, 1);
      await world.app.get(Database).query('UPDATE sessions SET kind = $2 WHERE id = $1', [round.session.id, kind]);
      await round.command(round.facilitator, { type: 'start' });
      minutes(5);
      await round.command(round.facilitator, { type: 'start-item', itemId: round.items[0]!.id, expectedVersion: 0 });
      minutes(10);
      await round.facilitator.call(finishRound, { params: { id: round.id }, body: { withoutQuorum: 'The others are ill.' } });
      await world.quiet();
      const at = world.app.get(Clock).now();
      shift = 0;
      const row = (await round.coordinator.call(listSheets)).items.find((one) => one.title === 'Weekly pain round' && one.state === 'open')!;
      const sheet = await round.coordinator.call(readSheet, { params: { id: row.id } });
      expect(sheet).toMatchObject({ kind: 'session', lectureId: null, windowMinutes: 15, teachingMinutes: credit, met: 0, people: 4 });
      expect(sheet.rows.map((one) => [one.minutes, one.met, one.creditMinutes])).toEqual(sheet.rows.map(() => [15, false, credit]));
      await round.coordinator.call(correctAttendance, { params: { id: sheet.id, memberId: round.hub.memberId }, body: { version: 0, met: true, minutes: 12, reason: 'Left early' } });
      await round.coordinator.call(lockSheet, { params: { id: sheet.id }, body: { version: sheet.version + 1 } });
      expect((await round.hub.call(myAttendance)).items[0]).toMatchObject({ kind: 'session', minutes: 12, met: false, state: 'locked' });
      const counted = await world.app.get(AttendanceReader).creditsBetween(round.hub.networkId, new Date(at.getTime() - 3_600_000), at, [round.presenter.memberId]);
      expect(counted.map((one) => one.minutes)).toEqual(credit > 0 ? [credit] : []);
    }
  });

  it('is seen by each member for themselves, who can say that it is not right', async () => {
    leaving = ben;
    const { sheetId } = await held();
    expect((await ben.call(myAttendance)).items).toMatchObject([{ sheetId, minutes: 10, met: false, state: 'open', contested: null }]);
    await ben.call(contestAttendance, { params: { id: sheetId }, body: { words: 'I listened on the telephone.' } });
    await ben.refused(contestAttendance, 'wrong_state', { params: { id: sheetId }, body: { words: 'Again.' } });
    const stranger = await world.member({ roles: ['observer'], networkId: ana.networkId, name: 'Cara Voss' });
    await stranger.call(contestAttendance, { params: { id: sheetId }, body: { words: 'I sat with a colleague.' } });
    expect((await educator.call(listSheets)).items[0]).toMatchObject({ contested: 2, people: 4 });
  });

  /** A list of the session: minutes are those of the lecture's window. */
  async function listOf(sheetId: string, lines: [name: string, from: number, to: number][]): Promise<string> {
    const from = Date.parse((await educator.call(readSheet, { params: { id: sheetId } })).from);
    const time = (minute: number) => new Date(from + minute * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    return ['Topic,x', 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)', ...lines.map(([name, a, b]) => `"${name}",,${time(a)},${time(b)},${b - a}`)].join('\n');
  }
  const preview = async (sheetId: string, text: string) => educator.call(previewImport, { params: { id: sheetId }, body: { text, timeZone: 'Etc/UTC' } });

  it('takes in a list from Zoom or Teams by its times: united, only what lies in the lecture, twice the same', async () => {
    leaving = ben;
    const { sheetId } = await held();
    const cy = await world.member({ roles: ['presenter'], networkId: educator.networkId, name: 'Cy Moran' });
    const late = await world.member({ roles: ['presenter'], networkId: educator.networkId, name: 'Lou Late' });
    const text = await listOf(sheetId, [['Okoro, Ben', 8.9, 40], ['Lou Late', 20, 90], ['Cy Moran', -5, 12], ['iPhone of Cy', 2, 12.1], ['Cy Moran', 10, 15.1], ['Ana Ruiz', 0, 5.1]]);
    const { lines } = await preview(sheetId, text);
    expect(lines.map((one) => [one.name, one.minutes, one.sure])).toEqual([['Okoro, Ben', 11, true], ['Lou Late', 0, true], ['Cy Moran', 15, true], ['iPhone of Cy', 10, false], ['Ana Ruiz', 5, true]]);
    const { version } = await educator.call(readSheet, { params: { id: sheetId } });
    const rows = lines.map((one) => ({ memberId: one.member?.id ?? cy.memberId, spans: one.spans, minutes: 0 }));
    await educator.call(applyImport, { params: { id: sheetId }, body: { version, rows } });
    const once = (await educator.call(readSheet, { params: { id: sheetId } })).rows;
    expect(Object.fromEntries(once.map((row) => [row.member.id, [row.minutes, row.met, row.how]]))).toMatchObject({
      [ben.memberId]: [20, true, 'both'], [late.memberId]: [0, false, 'manual'], [cy.memberId]: [15, false, 'import'], [ana.memberId]: [20, true, 'room'],
    });
    await educator.call(applyImport, { params: { id: sheetId }, body: { version: version + 1, rows: [...rows, ...rows].reverse() } });
    expect((await educator.call(readSheet, { params: { id: sheetId } })).rows.map(({ version: _, ...row }) => row)).toEqual(once.map(({ version: _, ...row }) => row));
    await educator.refused(applyImport, 'stale_version', { params: { id: sheetId }, body: { version, rows } });
    await educator.refused(previewImport, 'invalid_input', { params: { id: sheetId }, body: { text, timeZone: 'Mars/Olympus' } });
  });

  it('leaves lines without times to a person, and those that cannot be read out', async () => {
    leaving = ben;
    const { sheetId } = await held();
    const zoom = '\uFEFFMeeting ID,Topic\n812,Learning session\n\nName (Original Name),User Email,Total Duration (Minutes)\n"Okoro, Ben",,19\nAna R,,18\niPad,,20\n,x@example.org,5\nBen Okoro,,abc\n';
    const { lines } = await preview(sheetId, zoom);
    expect(lines.map((one) => [one.name, one.member?.name ?? null, one.sure])).toEqual([['Okoro, Ben', 'Ben Okoro', false], ['Ana R', 'Ana Ruiz', false], ['iPad', null, false], ['', null, false], ['Ben Okoro', 'Ben Okoro', false]]);
    expect(lines[0]!.doubt).toMatch(/^The list does not say when/);
    expect(lines[4]!.fault).toBe('“abc” is no duration');
    const { version } = await educator.call(readSheet, { params: { id: sheetId } });
    await educator.call(applyImport, { params: { id: sheetId }, body: { version, rows: [{ memberId: ben.memberId, spans: [], minutes: 19 }, { memberId: ben.memberId, spans: [], minutes: 12 }] } });
    expect((await metOf(sheetId))['Ben Okoro']).toEqual([19, true]);
  });

  it('keeps what a person corrected, and takes a list in over what only the room noted', async () => {
    const cy = await world.member({ roles: ['presenter'], networkId: educator.networkId, name: 'Cy Moran' });
    const { sheetId } = await held({ middle: (id) => ana.call(commandRound, { params: { id }, body: { commandId: randomUUID(), command: { type: 'sit-with', memberIds: [cy.memberId] } } }) });
    await educator.refused(correctAttendance, 'invalid_input', { params: { id: sheetId, memberId: ben.memberId }, body: { version: 0, met: true, minutes: 600, reason: 'All day' } });
    await educator.call(correctAttendance, { params: { id: sheetId, memberId: ben.memberId }, body: { version: 0, met: false, minutes: 0, reason: 'Only the device was there' } });
    const { lines } = await preview(sheetId, await listOf(sheetId, [['Cy Moran', 0, 30], ['Ben Okoro', 0, 30]]));
    const { version } = await educator.call(readSheet, { params: { id: sheetId } });
    await educator.call(applyImport, { params: { id: sheetId }, body: { version, rows: lines.map((one) => ({ memberId: one.member!.id, spans: one.spans, minutes: 0 })) } });
    const { rows } = await educator.call(readSheet, { params: { id: sheetId } });
    expect(rows.find((row) => row.member.id === cy.memberId)).toMatchObject({ minutes: 20, met: true, how: 'both', corrected: false });
    expect(rows.find((row) => row.member.id === ben.memberId)).toMatchObject({ minutes: 0, met: false, corrected: true, note: 'Only the device was there' });
  });

  it('is counted again by when the lecture really was, with what was corrected by hand kept', async () => {
    leaving = ben;
    const { sheetId } = await held();
    const { from, version } = await educator.call(readSheet, { params: { id: sheetId } });
    const at = (minute: number) => new Date(Date.parse(from) + minute * 60_000).toISOString();
    const window = (body: { version: number; from: string; to: string; reason?: string }) => ({ params: { id: sheetId }, body: { reason: 'It was ended late', ...body } });
    await educator.call(correctAttendance, { params: { id: sheetId, memberId: lead.memberId }, body: { version: 0, met: false, minutes: 18, reason: 'Prepared the case' } });
    await educator.refused(correctWindow, 'stale_version', window({ version, from, to: at(10) }));
    await educator.refused(correctWindow, 'invalid_input', window({ version: version + 1, from, to: from }));
    await educator.refused(correctWindow, 'invalid_input', window({ version: version + 1, from: at(-2000), to: at(10) }));
    await educator.refused(correctWindow, 'identifiers_found', window({ version: version + 1, from, to: at(10), reason: 'NHS number 943 476 5919' }));
    await ana.refused(correctWindow, 'forbidden', window({ version: version + 1, from, to: at(10) }));
    await educator.call(correctWindow, window({ version: version + 1, from, to: at(10) }));
    const after = await educator.call(readSheet, { params: { id: sheetId } });
    expect(after).toMatchObject({ windowMinutes: 10, teachingMinutes: 20, version: version + 2 });
    expect(Object.fromEntries(after.rows.map((row) => [row.member.name, [row.minutes, row.met, row.creditMinutes]]))).toEqual({ 'Ana Ruiz': [10, true, 20], 'Ben Okoro': [10, true, 10], 'Tomos Pritchard': [10, false, 18] });
    await educator.call(correctWindow, window({ version: version + 2, from, to: at(20) }));
    expect((await metOf(sheetId))['Ana Ruiz']).toEqual([20, true]);
    const [audit] = await world.app.get(Database).query<{ detail: object }>("SELECT detail FROM audit_entries WHERE subject_id = $1 AND action = 'attendance.window-corrected' ORDER BY seq LIMIT 1", [sheetId]);
    expect(audit!.detail).toMatchObject({ from, to: at(10), wasFrom: from, reason: 'It was ended late' });
  });

  it('is begun by a reviewer for a session that was held elsewhere, where members say that they were there', async () => {
    const slot = (await made.slots()).find((one) => one.sessionId)!;
    const id = slot.sessionId!;
    const body = { of: 'session' as const, id, from: '', to: '' };
    const startsAt = Math.floor(Date.now() / 60_000) * 60_000 - 3 * 3_600_000;
    const at = (minute: number) => new Date(startsAt + minute * 60_000).toISOString();
    await educator.refused(makeSheet, 'invalid_input', { body: { ...body, from: new Date(Date.now() + 60_000).toISOString(), to: new Date(Date.now() + 120_000).toISOString() } });
    await world.app.get(Database).query('UPDATE sessions SET starts_at = $2 WHERE id = $1', [id, new Date(startsAt)]);
    expect(await educator.call(sessionAttendance, { params: { id } })).toEqual({ sheets: [], can: { make: true, review: true } });
    expect((await ana.call(sessionAttendance, { params: { id } })).can).toEqual({ make: false, review: false });
    await ana.refused(makeSheet, 'forbidden', { body: { ...body, from: at(5), to: at(25) } });
    await educator.refused(makeSheet, 'invalid_input', { body: { ...body, from: at(5), to: at(25), teachingTo: at(20) } });
    const sheet = await educator.call(makeSheet, { body: { ...body, from: at(5), to: at(25), teachingTo: at(70) } });
    await educator.refused(makeSheet, 'wrong_state', { body: { ...body, from: at(5), to: at(25) } });
    await educator.refused(makeSheet, 'wrong_state', { body: { ...body, of: 'slot', id: slot.id, from: at(5), to: at(25) } });
    const text = await listOf(sheet.id, [['Ana Ruiz', -5, 60]]);
    const { lines } = await preview(sheet.id, text);
    await educator.call(applyImport, { params: { id: sheet.id }, body: { version: 1, rows: lines.map((one) => ({ memberId: one.member!.id, spans: one.spans, minutes: 0 })) } });
    await educator.call(lockSheet, { params: { id: sheet.id }, body: { version: 2 } });
    expect(await ana.call(sessionAttendance, { params: { id } })).toMatchObject({ sheets: [{ id: sheet.id, kind: 'lecture', state: 'locked', mine: { minutes: 20, met: true, creditMinutes: 60 } }], can: { make: false } });
    expect((await ben.call(sessionAttendance, { params: { id } })).sheets).toMatchObject([{ id: sheet.id, mine: null }]);
    const waits = async () => (await educator.call(readToday)).needsYou.filter((one) => one.kind === 'review-attendance').map((one) => one.count);
    expect(await waits()).toEqual([]);
    await ben.call(contestAttendance, { params: { id: sheet.id }, body: { words: 'I sat in the other room.' } });
    expect(await waits()).toEqual([1]);
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    await abroad.refused(sessionAttendance, 'not_found', { params: { id } });
    await abroad.refused(makeSheet, 'not_found', { body: { ...body, from: at(5), to: at(25) } });
  });

  it('notes every half minute who is there, once for all processes', async () => {
    const evidence = world.app.get(EvidenceRepository);
    const { roundId, sheetId } = await held({
      middle: async (id) => {
        const now = world.app.get(Clock).now();
        for (const socketId of ['laptop', 'phone']) await evidence.watch({ roundId: id, socketId, memberId: ana.memberId, seenAt: now });
        await evidence.watch({ roundId: id, socketId: 'other', memberId: educator.memberId, seenAt: now });
        for (const look of [7, 7, 8]) await evidence.noteSeen(look, now, new Date(now.getTime() - 40_000));
        await evidence.endWatches(id);
      },
    });
    const seen = await world.app.get(Database).query<{ member: string; n: number }>("SELECT member_id AS member, count(*)::int AS n FROM attendance_evidence WHERE round_id = $1 AND kind = 'seen' GROUP BY 1", [roundId]);
    // Whoever only watches from outside is not in the round.
    expect(seen).toEqual([{ member: ana.memberId, n: 2 }]);
    expect((await metOf(sheetId))['Ana Ruiz']).toEqual([20, true]);
  });

  it('counts a laptop that slept from its last sign to its coming back, and no screen of somebody who is not in', async () => {
    const evidence = world.app.get(EvidenceRepository);
    const came = async (roundId: string, who: Caller): Promise<void> => {
      const at = world.app.get(Clock).now();
      await evidence.add({ id: randomUUID(), networkId: who.networkId, roundId, memberId: who.memberId, kind: 'socket-came', source: `screen-${who.memberId}`, at, receivedAt: at });
    };
    const cy = await world.member({ roles: ['presenter'], networkId: educator.networkId, name: 'Cy Moran' });
    const { sheetId } = await held({
      middle: async (id) => {
        await came(id, cy);
        await came(id, ben);
        await lead.call(commandRound, { params: { id }, body: { commandId: randomUUID(), command: { type: 'moderate', memberId: ben.memberId, act: 'remove' } } });
        await evidence.watch({ roundId: id, socketId: 'laptop', memberId: ana.memberId, seenAt: world.app.get(Clock).now() });
        minutes(15);
        await until('the laptop is missed', async () => (await lead.call(readRound, { params: { id } })).state.present.every((one) => one.member.id !== ana.memberId));
        await ana.call(joinRound, { params: { id } });
      },
    });
    expect(await metOf(sheetId)).toEqual({ 'Tomos Pritchard': [35, true], 'Ana Ruiz': [20, false], 'Ben Okoro': [10, false] });
  });
});

describe('a list of participants', () => {
  it('reads durations as programs write them', () => {
    expect(['1h 2m 3s', '62', '1:02:00', '12 min', '45m', ''].map(minutesFrom)).toEqual([62.05, 62, 62, 12, 45, null]);
  });
  const clock = { zone: 'Europe/London', window: { from: Date.parse('2026-12-01T12:35:00Z'), to: Date.parse('2026-12-01T12:55:00Z') } };
  const told = (text: string) => readList(text, clock).lines.map((one) => [one.name, one.spans.map(({ from, to }) => [new Date(from).toISOString().slice(11, 16), new Date(to).toISOString().slice(11, 16)].join('-')).join(' '), one.minutes, one.fault ?? one.doubt]);
  const noTimes = 'The list does not say when. Choose somebody only if you know that they were there at that time';
  it('finds its table below lines about the meeting, never adds up lines without times, and stops at the next table', () => {
    const teams = ['1. Summary', 'Title\tLearning session', '', '2. Participants', 'Name\tFirst Join\tIn-Meeting Duration\tEmail', 'Ana Ruiz\t12:30\t10m 30s\tana@x.org', 'Ana Ruiz\t12:50\t9m 30s\tana@x.org', 'Ben\t12:30\t20m\t', '3. Activities', 'Name\tJoin'].join('\n');
    expect(told(teams)).toEqual([['Ana Ruiz', '', 10.5, noTimes], ['Ben', '', 20, noTimes]]);
  });
  it('reads each coming and going of Teams where there is a table of them', () => {
    const head = ['2. Participants', 'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail', 'Ana Ruiz\t12/1/26, 12:30:00 PM\t12/1/26, 1:30:00 PM\t20m 0s\tana@x.org', 'Ben\t12/1/26, 12:30:00 PM\t12/1/26, 1:00:00 PM\t30m\t', ''];
    expect(told(head.join('\n'))).toEqual([['Ana Ruiz', '', 20, 'Was away for 40 minutes in between, and the list does not say when'], ['Ben', '12:30-13:00', 0, null]]);
    const each = [...head, '3. In-Meeting Activities', 'Name\tJoin Time\tLeave Time\tDuration\tEmail', 'Ana Ruiz\t12/1/26, 12:30:00 PM\t12/1/26, 12:40:00 PM\t10m\tana@x.org', 'Ana Ruiz\t12/1/26, 1:20:00 PM\t12/1/26, 1:30:00 PM\t10m\tana@x.org'];
    expect(told(each.join('\n'))).toEqual([['Ana Ruiz', '12:30-12:40 13:20-13:30', 0, null]]);
  });
  it('refuses times that it does not understand, in words', () => {
    const zoom = ['Name (Original Name),Join Time,Leave Time', 'Ana,Tuesday,Wednesday', 'Ben,24/11/2026 12:30,24/11/2026 13:30', 'Cy,12/01/2026 12:30:00 PM,', 'Ana,12/01/2026 12:30:00 PM,12/01/2026 01:00:00 PM'];
    expect(told(zoom.join('\n'))).toEqual([['Ana', '', 0, '“Tuesday” is no time that is understood'], ['Ben', '', 0, 'It is of another day than this sheet'], ['Cy', '', 0, 'It says neither when nor how long'], ['Ana', '12:30-13:00', 0, null]]);
  });
  it('says when there is no table in it', () => expect(readList('hello\nworld', clock)).toEqual({ lines: [], columns: { name: null, minutes: null, times: null } }));
});
