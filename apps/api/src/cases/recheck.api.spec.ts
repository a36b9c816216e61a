import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addComment, caseReaders, latestRecheck, readCase, recallCase, returnCase, startRecheck } from '@without-walls/contracts';
import { rulesetHash } from '@without-walls/deidentify';
import { aCaseContent } from '@without-walls/fixtures';
import { Database } from '../platform/database/database.js';
import { aReleasedCase, type MadeCase } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';
import { CaseChecker } from './case-checker.js';
import { CaseContentRepository } from './case-content.repository.js';
import { RecheckRepository } from './recheck.repository.js';
import { RecheckService } from './recheck.service.js';

describe('when the rules have learnt something', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  let expert: Caller;
  let rechecks: RecheckService;
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor', networkId });
    coordinator = await world.member({ roles: ['coordinator'], name: 'Cleo Marsh', networkId });
    expert = await world.member({ roles: ['mdt'], discipline: 'psychologist', networkId });
  });
  beforeAll(async () => {
    world = await World.open();
    rechecks = world.app.get(RecheckService);
  });
  afterAll(() => world.close());

  const rows = <T extends object>(sql: string, values: unknown[]) => world.app.get(Database).query<T>(sql, values);
  /** As if the case had passed under rules that did not know these words. */
  const slipsIn = async ({ id }: MadeCase, story: string) => {
    const texts = world.app.get(CaseContentRepository);
    const stored = (await texts.section(id, 'pain'))!;
    await texts.save({ ...stored, content: { ...aCaseContent().pain, story } });
    await olderRules(id);
  };
  const olderRules = (id: string) => rows("UPDATE cases SET check_summary = jsonb_set(check_summary, '{ruleset}', '\"older\"') WHERE id = $1", [id]);
  const latest = async () => (await coordinator.call(latestRecheck)).recheck;

  it('looks through released cases again and puts out of sight what they now forbid', async () => {
    const clean = await aReleasedCase(gp, coordinator);
    const slipped = await aReleasedCase(gp, coordinator);
    await olderRules(clean.id);
    await slipsIn(slipped, 'Worse since Mrs Whitcombe moved out.');
    await rechecks.due();
    expect(await latest()).toMatchObject({ finishedAt: null, by: null, total: 2, done: 0 });
    await world.quiet();
    expect(await latest()).toMatchObject({ finishedAt: expect.any(String), done: 2, held: 1 });
    await expert.refused(readCase, 'not_found', { params: { id: slipped.id } });
    expect((await expert.call(readCase, { params: { id: clean.id } })).check.ruleset).toBe(rulesetHash());
    expect(await gp.call(readCase, { params: { id: slipped.id } })).toMatchObject({ state: 'quarantined', responsibility: { who: 'coordinator' } });
    const mail = await rows<{ recipient: string; subject: string; text: string }>('SELECT recipient, subject, text FROM mail_messages WHERE subject LIKE $1', [`%${slipped.code} is out of sight%`]);
    expect(mail).toHaveLength(2);
    expect(JSON.stringify(mail)).not.toContain('Whitcombe');
    const trail = await rows<{ detail: object }>("SELECT detail FROM audit_entries WHERE subject_id = $1 AND action = 'case.quarantined'", [slipped.id]);
    expect(trail).toMatchObject([{ detail: { code: slipped.code, ruleset: rulesetHash() } }]);
  });

  it('looks through the thread, too', async () => {
    const made = await aReleasedCase(gp, coordinator);
    await gp.call(addComment, { params: { id: made.id }, body: { text: 'Sleep is worse this week.' } });
    await rows('UPDATE case_comments SET text = $2 WHERE case_id = $1', [made.id, 'Her number is 943 476 5919.']);
    await olderRules(made.id);
    await rechecks.due();
    await world.quiet();
    expect(await latest()).toMatchObject({ held: 1 });
  });

  it('puts out of sight what it cannot check', async () => {
    const { id } = await aReleasedCase(gp, coordinator);
    await olderRules(id);
    await rechecks.due();
    let now = 0;
    const slow = jest.spyOn(performance, 'now').mockImplementation(() => (now += 5_000));
    await rechecks.run((await latest())!.id);
    slow.mockRestore();
    expect(await latest()).toMatchObject({ held: 1, finishedAt: expect.any(String) });
    expect((await coordinator.call(readCase, { params: { id } })).state).toBe('quarantined');
  });

  it('goes on where a worker stopped, and does each case once when two workers have the same run', async () => {
    const made: MadeCase[] = [];
    for (let n = 0; n < 12; n += 1) made.push(await aReleasedCase(gp, coordinator));
    await Promise.all(made.map((one) => slipsIn(one, 'Worse since Mrs Whitcombe moved out.')));
    const { id } = await coordinator.call(startRecheck);
    expect(await rechecks.goOn(id)).toBe(true);
    expect(await latest()).toMatchObject({ done: 10, total: 12, by: { id: coordinator.memberId } });
    await Promise.all([rechecks.run(id), rechecks.run(id)]);
    expect(await latest()).toMatchObject({ done: 12, held: 12, finishedAt: expect.any(String) });
    const held = await rows<{ n: number }>("SELECT count(*)::int AS n FROM case_events WHERE what = 'quarantined' AND case_id = ANY($1)", [made.map((one) => one.id)]);
    expect(held).toEqual([{ n: 12 }]);
  });

  it('begins once, whoever asks, and takes up a run that was left lying', async () => {
    const { id } = await aReleasedCase(gp, coordinator);
    await olderRules(id);
    const second = await world.member({ roles: ['coordinator'], networkId: coordinator.networkId });
    const [a, b] = await Promise.all([coordinator.call(startRecheck), second.call(startRecheck)]);
    await rechecks.due();
    expect(a.id).toBe(b.id);
    await world.queue('cases').drain();
    await world.app.get(RecheckRepository).change(a.id, { touchedAt: new Date(Date.now() - 3_600_000) });
    await rechecks.due();
    await world.quiet();
    expect(await latest()).toMatchObject({ id: a.id, done: 1, finishedAt: expect.any(String) });
    await rechecks.due();
    expect((await latest())!.id).toBe(a.id);
    await gp.refused(startRecheck, 'forbidden');
    await expert.refused(latestRecheck, 'forbidden');
  });

  it('names those who opened a case to its presenter and the coordinators, to nobody else', async () => {
    const { id, version } = await aReleasedCase(gp, coordinator);
    await expert.call(readCase, { params: { id } });
    await expert.call(readCase, { params: { id } });
    const other = await world.member({ roles: ['mdt'], networkId: gp.networkId });
    await other.call(readCase, { params: { id } });
    await gp.call(readCase, { params: { id } });
    const { items } = await gp.call(caseReaders, { params: { id } });
    expect(items.map((one) => [one.member.id, one.times])).toEqual([[other.memberId, 1], [expert.memberId, 2]]);
    await expert.refused(caseReaders, 'forbidden', { params: { id } });
    await (await world.member({ roles: ['presenter'], networkId: gp.networkId })).refused(caseReaders, 'not_found', { params: { id } });
    await gp.call(recallCase, { params: { id }, body: { version, reason: 'A place slipped through.' } });
    expect((await coordinator.call(caseReaders, { params: { id } })).items).toHaveLength(2);
    await other.refused(caseReaders, 'not_found', { params: { id } });
  });

  it('keeps identifiers out of what is asked for and of why a case is recalled, and recalls although the check fails', async () => {
    const { id, version } = await aReleasedCase(gp, coordinator);
    const problem = await gp.refused(recallCase, 'identifiers_found', { params: { id }, body: { version, reason: 'Mrs Whitcombe asked for it.' } });
    expect(problem.fields).toMatchObject([{ path: 'body.reason' }]);
    await coordinator.refused(returnCase, 'identifiers_found', { params: { id }, body: { version, request: 'Is this Mrs Whitcombe?', sections: ['pain'] } });
    jest.spyOn(world.app.get(CaseChecker), 'mustGo').mockImplementation(() => { throw new Error('lists are missing'); });
    await coordinator.refused(returnCase, 'checker_unavailable', { params: { id }, body: { version, request: 'Add the dose.', sections: ['medicines'] } });
    expect(await gp.call(recallCase, { params: { id }, body: { version, reason: 'Too much of one family.' } })).toMatchObject({ state: 'recalled' });
    jest.restoreAllMocks();
    expect(await rows<{ note: string | null }>("SELECT note FROM case_events WHERE case_id = $1 AND what = 'recalled'", [id])).toEqual([{ note: null }]);
  });
});
