import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkQueue, decideMark, readCase, releaseCase, returnCase, saveSection, sectionNames, submitCase, withdrawCase } from '@without-walls/contracts';
import { type CaseChanges, aCaseContent, demoCases, demoMember, plantedDraft } from '@without-walls/fixtures';
import { replaceField } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { aDraft, aSubmittedCase, attestation } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';
import { CaseChecker, CheckerFailure } from './case-checker.js';

describe('submitting a case', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor' });
    coordinator = await world.member({ roles: ['coordinator'] });
  });
  afterAll(() => world.close());

  const submit = (id: string, version: number, change: object = {}) => ({ params: { id }, body: { version, attestation: { ...attestation, ...change } } });
  const withStory = (story: string): CaseChanges => ({ pain: { ...aCaseContent().pain, story } });

  it('hands a complete case to the coordinators, with a place in the queue and the attestation', async () => {
    const { id, version, code } = await aDraft(gp);
    expect(await gp.call(submitCase, submit(id, version))).toEqual({ id, version: version + 1, state: 'submitted' });
    const view = await coordinator.call(readCase, { params: { id } });
    expect(view).toMatchObject({ state: 'submitted', attestation: { version: attestation.version }, check: { block: 0 }, can: { release: true, return: true, edit: false }, responsibility: { who: 'coordinator' } });
    expect(view.timeline.map((entry) => entry.what)).toEqual(['created', 'submitted']);
    expect((await coordinator.call(checkQueue)).items.map((row) => row.code)).toContain(code);
    await gp.refused(saveSection, 'wrong_state', { params: { id, section: 'matters' }, body: { version: 1, value: aCaseContent().matters } });
  });

  it('names each identifier by rule and place, never by its text, and keeps the draft as it was', async () => {
    const planted = replaceField(aCaseContent(), 'pain', 'story', plantedDraft.text);
    const { id, version } = await aDraft(gp, planted);
    const problem = await gp.refused(submitCase, 'identifiers_found', submit(id, version));
    expect(problem.status).toBe(422);
    const marks = problem.state as { section: string; field: string; start: number; end: number; rule: string; type: string }[];
    const texts = marks.map((mark) => plantedDraft.text.slice(mark.start, mark.end));
    for (const word of plantedDraft.planted) expect(texts.some((text) => text.includes(word))).toBe(true);
    expect(marks.every((mark) => mark.section === 'pain' && mark.field === 'story' && mark.rule && mark.type)).toBe(true);
    for (const word of plantedDraft.planted) expect(JSON.stringify(problem)).not.toContain(word);
    expect(await gp.call(readCase, { params: { id } })).toMatchObject({ state: 'draft', version, content: { pain: { story: plantedDraft.text } } });
  });

  it('knows the presenter, their site and their colleagues by name', async () => {
    await world.member({ roles: ['presenter'], name: 'Quillon Abernethy' });
    for (const story of ['Seen by okafor again.', 'Told by Quillon to rest.']) {
      const { id, version } = await aDraft(gp, withStory(story));
      const problem = await gp.refused(submitCase, 'identifiers_found', submit(id, version));
      expect(problem.state).toMatchObject([{ rule: 'name.known', section: 'pain', field: 'story' }]);
    }
  });

  it('asks for a decision about every amber mark, then lets the case pass', async () => {
    const { id, version } = await aDraft(gp, withStory('The Zorblat group helped a little.'));
    const problem = await gp.refused(submitCase, 'marks_undecided', submit(id, version));
    const [mark] = problem.state as { start: number; end: number; rule: string; type: string; tier: string }[];
    const { start, end, rule, type, tier } = mark!;
    await gp.call(decideMark, { params: { id }, body: { section: 'pain', field: 'story', start, end, rule, type, tier: tier as 'warn', action: 'kept-with-reason', reason: 'common-word' } });
    await gp.call(submitCase, submit(id, version));
  });

  it('says what is missing, and wants the urgent route of a red flag before all else', async () => {
    const bare = await aDraft(gp, {}, ['questions']);
    const missing = await gp.refused(submitCase, 'not_ready', submit(bare.id, bare.version));
    expect(missing.state).toMatchObject({ ready: false });
    const flagged = await aDraft(gp, { redFlags: { answers: { ...aCaseContent().redFlags.answers, 'cauda-equina': 'yes' } }, pain: { ...aCaseContent().pain, story: 'Mrs Whitcombe.' } });
    await gp.refused(submitCase, 'urgent_route_unacknowledged', submit(flagged.id, flagged.version));
  });

  it('takes no other statement than the present one', async () => {
    const { id, version } = await aDraft(gp);
    await gp.refused(submitCase, 'attestation_outdated', submit(id, version, { version: '2019-01' }));
    await gp.refused(submitCase, 'invalid_input', submit(id, version, { agreed: false }));
    await gp.refused(submitCase, 'invalid_input', submit(id, version, { basis: 'hearsay' }));
    await gp.refused(submitCase, 'invalid_input', { params: { id }, body: { version } });
    expect((await gp.call(readCase, { params: { id } })).state).toBe('draft');
  });

  it('has one effect however often it is sent', async () => {
    const { id, version } = await aDraft(gp);
    const key = 'submit-just-once';
    const answers = await Promise.all([1, 2, 3].map(() => gp.call(submitCase, submit(id, version), { key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await gp.refused(submitCase, 'wrong_state', submit(id, version))).state).toEqual({ state: 'submitted', version: version + 1 });
    const count = async (table: string) => Number((await world.app.get(Database).query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE case_id = $1`, [id]))[0]!.n);
    expect([await count('case_attestations'), await count('case_events')]).toEqual([1, 2]);
  });

  it('has one effect when two windows submit at the same moment', async () => {
    const { id, version } = await aDraft(gp);
    const results = await Promise.allSettled([1, 2].map(() => gp.call(submitCase, submit(id, version))));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await gp.call(readCase, { params: { id } })).timeline).toHaveLength(2);
  });

  it('is only for the own case', async () => {
    const { id, version } = await aSubmittedCase(gp);
    const both = await world.member({ roles: ['presenter', 'coordinator'] });
    expect((await both.refused(submitCase, 'not_own_case', submit(id, version))).status).toBe(403);
    await (await world.member({ roles: ['presenter'] })).refused(submitCase, 'not_found', submit(id, version));
    await both.refused(withdrawCase, 'not_own_case', { params: { id }, body: { version } });
  });

  it('looks for a name of one section in all the others', async () => {
    const content = aCaseContent();
    const { id, version } = await aDraft(gp, { pain: { ...content.pain, story: 'Seen with Mrs Agnieszka Kowalczyk for years.' }, mood: { ...content.mood, detail: 'Then kowalczyk cried.' } });
    const problem = await gp.refused(submitCase, 'identifiers_found', submit(id, version));
    expect(problem.state).toMatchObject([{ section: 'pain', field: 'story', rule: 'name.titled' }, { section: 'mood', field: 'detail', rule: 'name.again' }]);
  });

  it('keeps text, section versions and place through a return', async () => {
    const networkId = await world.addNetwork();
    const [author, looker] = [await world.member({ roles: ['presenter'], networkId }), await world.member({ roles: ['coordinator'], networkId })];
    const first = await aSubmittedCase(author);
    const second = await aSubmittedCase(author);
    const { submittedAt, versions } = await author.call(readCase, { params: { id: first.id } });
    const returned = await looker.call(returnCase, { params: { id: first.id }, body: { version: first.version, request: 'Please say what the person can do on a good day.', sections: ['impact'] } });
    expect((await looker.call(checkQueue)).items.map((row) => row.id)).toEqual([second.id]);
    const back = await author.call(readCase, { params: { id: first.id } });
    expect(back).toMatchObject({ state: 'returned', versions, content: first.content, can: { edit: true, submit: true }, lastReturn: { sections: ['impact'], by: { id: looker.memberId } } });
    await author.call(saveSection, { params: { id: first.id, section: 'impact' }, body: { version: 1, value: { ...aCaseContent().impact, function: 'Walks to the shop on a good day.' } } });
    await author.call(submitCase, submit(first.id, returned.version));
    const queue = (await looker.call(checkQueue)).items;
    expect(queue.map((row) => row.id)).toEqual([first.id, second.id]);
    expect(queue[0]?.submittedAt).toBe(submittedAt);
    const again = await author.call(readCase, { params: { id: first.id } });
    expect(again.timeline.map((entry) => entry.what)).toEqual(['created', 'submitted', 'returned', 'resubmitted']);
  });

  describe('when the check fails', () => {
    const broken = () => jest.spyOn(world.app.get(CaseChecker), 'check').mockImplementation(() => { throw new CheckerFailure('for the test'); });

    it('keeps a draft where nobody else sees it, and the same key works once the check is back', async () => {
      const { id, version } = await aDraft(gp);
      const check = broken();
      expect((await gp.refused(submitCase, 'checker_unavailable', submit(id, version), { key: 'try-again-key' })).status).toBe(503);
      expect(await gp.call(readCase, { params: { id } })).toMatchObject({ state: 'draft', version, check: { ruleset: 'unavailable' } });
      check.mockRestore();
      expect(await gp.call(submitCase, submit(id, version), { key: 'try-again-key' })).toMatchObject({ state: 'submitted' });
    });

    it('puts a case on release out of sight, answers the same when asked again, and the coordinator can go on later', async () => {
      const { id, version } = await aSubmittedCase(gp);
      const release = (of: number) => ({ params: { id }, body: { version: of, urgency: 'routine', lookedAt: [...sectionNames] } });
      const check = broken();
      const problem = await coordinator.refused(releaseCase, 'checker_unavailable', release(version), { key: 'release-key-1' });
      expect(problem.state).toEqual({ state: 'quarantined', version: version + 1 });
      await coordinator.refused(releaseCase, 'checker_unavailable', release(version), { key: 'release-key-1' });
      await coordinator.refused(releaseCase, 'checker_unavailable', release(version + 1));
      check.mockRestore();
      expect((await coordinator.call(checkQueue)).items.find((row) => row.id === id)).toMatchObject({ state: 'quarantined' });
      await (await world.member({ roles: ['mdt'] })).refused(readCase, 'not_found', { params: { id } });
      expect(await coordinator.call(releaseCase, release(version + 1))).toMatchObject({ state: 'released', version: version + 2 });
    });

    it('puts a resubmitted case out of sight until a coordinator returns it', async () => {
      const { id, version } = await aSubmittedCase(gp);
      const send = (of: number) => ({ params: { id }, body: { version: of, request: 'Please add the dose.', sections: ['medicines'] } });
      const returned = await coordinator.call(returnCase, send(version));
      const check = broken();
      await gp.refused(submitCase, 'checker_unavailable', submit(id, returned.version));
      check.mockRestore();
      expect((await gp.call(readCase, { params: { id } })).state).toBe('quarantined');
      expect(await coordinator.call(returnCase, send(returned.version + 1))).toMatchObject({ state: 'returned' });
      await gp.call(submitCase, submit(id, returned.version + 2));
    });

    it('counts a check that takes too long as failed', async () => {
      const { id, version } = await aDraft(gp);
      let now = 0;
      const slow = jest.spyOn(performance, 'now').mockImplementation(() => (now += 5_000));
      await gp.refused(submitCase, 'checker_unavailable', submit(id, version));
      slow.mockRestore();
    });
  });

  it('lets every demo case that was handed in pass as its presenter would submit it', async () => {
    for (const demo of demoCases.filter((one) => one.submittedDaysAgo !== null)) {
      const networkId = await world.addNetwork();
      const author = await world.member({ roles: ['presenter'], networkId, name: demoMember(demo.presenter).name });
      expect((await aSubmittedCase(author, demo.content)).state).toBe('submitted');
    }
  });
});
