import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ledger, ledgerCsv, listRuns, makeMyStatement, myStatements, pauseRun, readStatement, revokeStatement, signedStatement, startRun, statementKeys, statementPdf, supersedeStatement, verifyStatement } from '@without-walls/contracts';
import { addDays } from '@without-walls/domain';
import { PastAttendanceService } from '../attendance/past-attendance.service.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { csvCell as cell } from '../platform/http/csv.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type MadeCurriculum, aCurriculum, today } from '../testing/curricula.js';
import { type Caller, World } from '../testing/world.js';
import { IssuingService } from './issuing.service.js';

describe('statements', () => {
  let world: World;
  let educator: Caller;
  let ana: Caller;
  let made: MadeCurriculum;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    educator = await world.member({ roles: ['educator'], networkId, name: 'Beatriz Quintela' });
    ana = await world.member({ roles: ['presenter'], networkId, name: 'Dr Ana Ruiz' });
    made = await aCurriculum(world, educator, { weeksAgo: 10 });
  });
  afterAll(() => world.close());

  const period = () => ({ from: addDays(today(), -90), to: today() });
  const order = (more = {}) => ({ body: { ...period(), scheme: 'none', approval: null, ...more } });
  /** So many past weeks attended by each of these members. */
  async function attended(weeks: number, members: readonly string[], minutes = 20): Promise<void> {
    const held = (await world.app.get(CurriculumReader).slots(made.id, '2000-01-01', today())).filter((slot) => slot.kind === 'held');
    for (const slot of held.slice(0, weeks)) await world.app.get(PastAttendanceService).takeOver({ memberId: educator.memberId, networkId: educator.networkId } as Actor, slot, new Map(members.map((id) => [id, minutes])));
  }
  const mineOf = async (who: Caller) => (await who.call(myStatements)).items;

  it('are issued for everybody with credits in a time, are read by whom they are for, and say that they are not accredited', async () => {
    await attended(6, [ana.memberId]);
    await educator.refused(startRun, 'wrong_state', { body: { from: '2001-01-01', to: '2001-02-01', scheme: 'none', approval: null } });
    await ana.refused(startRun, 'forbidden', order());
    const { id } = await educator.call(startRun, order());
    await world.quiet();
    expect((await educator.call(listRuns)).items).toMatchObject([{ id, state: 'done', total: 1, done: 1 }]);
    const [row] = await mineOf(ana);
    expect(row).toMatchObject({ title: 'Statement of attendance', hours: 2, units: '2 hours; not accredited', state: 'valid' });
    const view = await ana.call(readStatement, { params: { id: row!.id } });
    expect(view.body.lectures).toHaveLength(6);
    expect(view).toMatchObject({ can: { revoke: false }, body: { to: { name: 'Dr Ana Ruiz' }, measured: expect.stringContaining('reviewed and locked') } });
    const other = await world.member({ roles: ['presenter'], networkId: ana.networkId });
    for (const endpoint of [readStatement, signedStatement, statementPdf]) await other.refused(endpoint, 'not_found', { params: { id: row!.id } });
    const pdf = await ana.call(statementPdf, { params: { id: row!.id } });
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('pdfuaid:part');
  });

  it('follow the rules of a scheme, and claim nothing without its approval', async () => {
    const physio = await world.member({ roles: ['mdt'], networkId: ana.networkId, profession: 'Physiotherapist' });
    await attended(7, [ana.memberId, physio.memberId]);
    await educator.call(startRun, order({ scheme: 'rcp', approval: '123456' }));
    await world.quiet();
    expect((await mineOf(ana))[0]).toMatchObject({ title: 'Certificate of attendance', units: '2 CPD credits (approval 123456)' });
    expect((await educator.call(listRuns)).items[0]).toMatchObject({ done: 1, unfit: 1, had: 0, total: 2 });
    expect(await mineOf(physio)).toEqual([]);
    await educator.call(startRun, order({ scheme: 'ama', approval: null }));
    await world.quiet();
    expect((await mineOf(ana))[0]!.units).toBe('2.25 hours; not accredited');
  });

  it('go on where they were paused or a worker died, and nobody gets two', async () => {
    const members = [];
    for (let n = 0; n < 60; n += 1) members.push((await world.member({ roles: ['presenter'], networkId: ana.networkId })).memberId);
    await attended(1, members);
    const { id } = await educator.call(startRun, order());
    await educator.call(pauseRun, { params: { id }, body: { state: 'paused' } });
    await world.quiet();
    expect((await educator.call(listRuns)).items[0]).toMatchObject({ state: 'paused', done: 0, total: 60 });
    await educator.refused(pauseRun, 'wrong_state', { params: { id }, body: { state: 'paused' } });
    await educator.call(pauseRun, { params: { id }, body: { state: 'running' } });
    const issuing = world.app.get(IssuingService);
    await Promise.all([issuing.issue({ runId: id }), issuing.issue({ runId: id }), world.quiet()]);
    expect((await educator.call(listRuns)).items[0]).toMatchObject({ state: 'done', done: 60, total: 60 });
    const rows = await world.app.get(Database).query<{ n: number; people: number }>('SELECT count(*)::int AS n, count(DISTINCT member_id)::int AS people FROM statements WHERE run_id = $1', [id]);
    expect(rows).toEqual([{ n: 60, people: 60 }]);
  });

  it('are never doubled: who has one for a part of the time is left out, or has it replaced, also by two orders at once', async () => {
    await attended(4, [ana.memberId]);
    await educator.call(startRun, order());
    await world.quiet();
    const valid = () => world.app.get(Database).query<{ n: number }>("SELECT count(*)::int AS n FROM statements WHERE network_id = $1 AND state = 'valid'", [ana.networkId]);
    await Promise.all([educator.call(startRun, order({ from: addDays(today(), -80) })), educator.call(startRun, order({ to: addDays(today(), -1) }))]);
    await world.quiet();
    expect((await educator.call(listRuns)).items.map(({ done, had }) => [done, had])).toEqual([[0, 1], [0, 1], [1, 0]]);
    await Promise.all([1, 2].map(() => educator.call(startRun, order({ overlap: 'supersede' }))));
    await world.quiet();
    expect(await valid()).toEqual([{ n: 1 }]);
    const states = await mineOf(ana);
    expect(states.map((one) => one.state).sort()).toEqual(['superseded', 'superseded', 'valid']);
    expect((await educator.call(ledgerCsv, { query: { by: 'scheme' } })).split('\r\n').slice(1)).toEqual(['none,,1,1,0,1.25']);
  });

  it('are written to those whom they are for, by a link alone, and are marked when the record reads otherwise since', async () => {
    await attended(4, [ana.memberId]);
    await educator.call(startRun, order());
    await world.quiet();
    const [row] = await mineOf(ana);
    const mails = await world.app.get(Database).query<{ text: string }>("SELECT text FROM mail_messages WHERE network_id = $1 AND subject = 'A statement of yours is ready'", [ana.networkId]);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(`/statements/${row!.id}`);
    expect(mails[0]!.text).not.toContain('Ruiz');
    expect(row!.changed).toBe(false);
    await world.app.get(Database).query('UPDATE attendances SET locked = false WHERE member_id = $1 AND sheet_id = (SELECT sheet_id FROM attendances WHERE member_id = $1 LIMIT 1)', [ana.memberId]);
    expect((await mineOf(ana))[0]!.changed).toBe(true);
    const { id } = await educator.call(supersedeStatement, { params: { id: row!.id }, body: { reason: 'The list was corrected' } });
    expect(await ana.call(readStatement, { params: { id } })).toMatchObject({ changed: false, hours: 1 });
    await world.app.get(Database).query('UPDATE attendances SET locked = false WHERE member_id = $1', [ana.memberId]);
    expect((await educator.refused(supersedeStatement, 'wrong_state', { params: { id }, body: { reason: 'Nothing is left' } })).state).toEqual({ credits: 0 });
    expect((await educator.call(readStatement, { params: { id } })).state).toBe('valid');
  });

  it('are made by members for themselves at once, one for a stretch of time, where nobody has to approve', async () => {
    const mine = (more = {}) => ({ body: { ...period(), ...more } });
    expect((await ana.refused(makeMyStatement, 'wrong_state', mine())).state).toEqual({ credits: 0 });
    await attended(3, [ana.memberId]);
    const both = await Promise.all([ana.call(makeMyStatement, mine()), ana.call(makeMyStatement, mine())]);
    expect(both[0]).toEqual(both[1]);
    const first = await ana.call(readStatement, { params: { id: both[0].id } });
    expect(first).toMatchObject({ state: 'valid', hours: 1, units: '1 hour; not accredited', can: { renew: true, revoke: false }, body: { issuedBy: expect.stringContaining('reviewed record') } });
    expect((await educator.call(listRuns)).items).toEqual([]);
    await ana.refused(makeMyStatement, 'invalid_input', mine({ scheme: 'rcp' }));
    const wider = await ana.call(makeMyStatement, mine({ from: addDays(period().from, -10) }));
    expect(await ana.call(readStatement, { params: { id: first.id } })).toMatchObject({ state: 'superseded', replacedBy: { id: wider.id } });
    expect((await ana.refused(makeMyStatement, 'wrong_state', mine())).state).toEqual({ statementId: wider.id });
  });

  it('are verified by strangers, who learn initials and no more; a wrong code and an unknown one are answered alike', async () => {
    await attended(3, [ana.memberId]);
    await educator.call(startRun, order());
    await world.quiet();
    const [row] = await mineOf(ana);
    const visitor = world.visitor();
    const verify = (code: string) => visitor.call(verifyStatement, { params: { code } });
    expect(await verify(row!.code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ state: 'valid', statement: { initials: 'A. R.', hours: 1 } });
    expect(JSON.stringify(await verify(row!.code))).not.toMatch(/Ruiz|lectures|memberId/);
    const wrong = row!.code.startsWith('0') ? `1${row!.code.slice(1)}` : `0${row!.code.slice(1)}`;
    expect(await verify(wrong)).toEqual({ state: 'unknown', statement: null });
    expect(await verify('nonsense')).toEqual({ state: 'unknown', statement: null });
    const { id: newer } = await educator.call(supersedeStatement, { params: { id: row!.id }, body: { reason: 'A later lecture was added' } });
    expect(await verify(row!.code)).toMatchObject({ state: 'superseded' });
    await educator.refused(revokeStatement, 'wrong_state', { params: { id: row!.id }, body: { reason: 'Twice' } });
    const next = (await mineOf(ana)).find((one) => one.id === newer)!;
    expect(next.code).not.toBe(row!.code);
    await educator.refused(revokeStatement, 'identifiers_found', { params: { id: newer }, body: { reason: 'NHS number 943 476 5919' } });
    await educator.call(revokeStatement, { params: { id: newer }, body: { reason: 'The attendance was not hers' } });
    expect(await verify(next.code)).toMatchObject({ state: 'revoked' });
    expect(await ana.call(readStatement, { params: { id: row!.id } })).toMatchObject({ replacedBy: { id: newer, code: next.code } });
    for (const [id, stamp] of [[row!.id, 'SUPERSEDED'], [newer, 'REVOKED']] as const) {
      expect((await ana.refused(signedStatement, 'wrong_state', { params: { id } })).state).toMatchObject({ state: stamp.toLowerCase() });
      expect(await ana.call(statementPdf, { params: { id } })).toContain(`${stamp}: Statement of attendance`);
    }
    const abroad = await world.member({ roles: ['educator'], networkId: await world.addNetwork() });
    await abroad.refused(revokeStatement, 'not_found', { params: { id: newer }, body: { reason: 'No' } });
  });

  it('carry a signature that a third party verifies offline by the recipe of the documentation', async () => {
    await attended(3, [ana.memberId]);
    await educator.call(startRun, order());
    await world.quiet();
    const [row] = await mineOf(ana);
    const signed = await ana.call(signedStatement, { params: { id: row!.id } });
    const keys = await world.visitor().call(statementKeys);
    const recipe = /```js\n([\s\S]+?)```/.exec(await readFile(resolve('../../docs/verify-a-statement.md'), 'utf8'))![1]!;
    const folder = await mkdtemp(join(tmpdir(), 'statement-'));
    const run = async (statement: object) => {
      await writeFile(join(folder, 'verify.mjs'), recipe);
      await writeFile(join(folder, 'signed.json'), JSON.stringify(statement));
      await writeFile(join(folder, 'keys.json'), JSON.stringify(keys));
      return promisify(execFile)(process.execPath, ['verify.mjs', 'signed.json', 'keys.json'], { cwd: folder }).then(({ stdout }) => stdout.trim(), (error: { stdout: string }) => error.stdout.trim());
    };
    expect(await run(signed)).toBe('valid: Dr Ana Ruiz, 1 hours');
    expect(await run({ ...signed, body: { ...signed.body, hours: 40 } })).toBe('NOT VALID');
    await rm(folder, { recursive: true });
  });

  it('are listed by person and by body for a spreadsheet, which takes no name for a formula', async () => {
    await attended(4, [ana.memberId]);
    await educator.call(startRun, order({ scheme: 'rcp', approval: '123456' }));
    await world.quiet();
    expect((await educator.call(ledger)).items).toHaveLength(1);
    const people = (await educator.call(ledgerCsv, { query: { by: 'person' } })).split('\r\n');
    expect(people[1]).toMatch(/^Dr Ana Ruiz,GP,,\d{4}-\d\d-\d\d,/);
    expect((await educator.call(ledgerCsv, { query: { by: 'scheme' } })).split('\r\n')[1]).toBe('rcp,123456,1,1,1,1.25');
    const rows = (await educator.call(ledgerCsv, { query: { by: 'scheme', scheme: 'rcp', ...period() } })).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^Dr Ana Ruiz,GP,,\d{4}-\d\d-\d\d,[^,]+.*,20,no,.*,1,CPD credits,123456,/);
    expect((await educator.call(ledgerCsv, { query: { by: 'scheme', scheme: 'ama', ...period() } })).split('\r\n')).toHaveLength(1);
    const [only] = await mineOf(ana);
    await educator.call(revokeStatement, { params: { id: only!.id }, body: { reason: 'Not hers' } });
    expect((await educator.call(ledgerCsv, { query: { by: 'scheme', scheme: 'rcp', ...period() } })).split('\r\n')).toHaveLength(1);
    await ana.refused(ledger, 'forbidden');
    expect([cell('=1+1'), cell('-2 h'), cell(-2), cell('a,"b"')]).toEqual(["'=1+1", "'-2 h", '-2', '"a,""b"""']);
  });
});
