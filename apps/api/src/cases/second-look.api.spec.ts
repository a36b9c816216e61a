import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addComment, changeNetworkSettings, checkQueue, listComments, readCase, readNetworkSettings, recallCase, releaseCase, returnCase, sectionNames, submitCase, withdrawCase } from '@without-walls/contracts';
import { aCaseContent } from '@without-walls/fixtures';
import { CaseContentRepository } from './case-content.repository.js';
import { verifyAudit } from '../platform/audit/verify.js';
import { Database } from '../platform/database/database.js';
import { aDraft, aReleasedCase, aSubmittedCase, attestation } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';

describe('the second look', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  let expert: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor' });
    coordinator = await world.member({ roles: ['coordinator'], name: 'Cleo Marsh' });
    expert = await world.member({ roles: ['mdt'], discipline: 'psychologist' });
  });
  afterAll(() => world.close());

  const looked = (version: number, more = {}) => ({ version, urgency: 'soon', lookedAt: [...sectionNames], ...more });
  const audit = (subject: string) => world.app.get(Database).query<{ action: string; actor_id: string; correlation_id: string; detail: Record<string, unknown> }>('SELECT * FROM audit_entries WHERE subject_id = $1 ORDER BY seq', [subject]);

  it('releases a case to the hub and to nobody else', async () => {
    const { id, version } = await aSubmittedCase(gp);
    await expert.refused(readCase, 'not_found', { params: { id } });
    expect(await coordinator.call(releaseCase, { params: { id }, body: looked(version) })).toEqual({ id, version: version + 1, state: 'released' });
    expect(await expert.call(readCase, { params: { id } })).toMatchObject({ audience: 'hub', urgency: 'soon', responsibility: { who: 'mdt' }, can: { opine: true, release: false, decide: false } });
    for (const roles of [['presenter'], ['educator'], ['observer'], ['administrator']] as const) await (await world.member({ roles: [...roles] })).refused(readCase, 'not_found', { params: { id } });
    expect((await coordinator.call(checkQueue)).items.map((row) => row.id)).not.toContain(id);
  });

  it('is never taken by the presenter of the case', async () => {
    const both = await world.member({ roles: ['presenter', 'coordinator'] });
    const { id, version } = await aSubmittedCase(both);
    expect((await both.refused(releaseCase, 'own_case', { params: { id }, body: looked(version) })).status).toBe(403);
    await both.refused(returnCase, 'own_case', { params: { id }, body: { version, request: 'Back to myself.', sections: ['pain'] } });
    expect((await both.call(checkQueue)).items.map((row) => row.id)).not.toContain(id);
    expect((await both.call(readCase, { params: { id } })).can).toMatchObject({ check: false, release: false, return: false, recall: true });
  });

  it('needs the right, the right network, the present version and a look at something', async () => {
    const { id, version } = await aSubmittedCase(gp);
    await gp.refused(releaseCase, 'forbidden', { params: { id }, body: looked(version) });
    await expert.refused(releaseCase, 'forbidden', { params: { id }, body: looked(version) });
    const abroad = await world.member({ roles: ['coordinator'], networkId: await world.addNetwork() });
    await abroad.refused(releaseCase, 'not_found', { params: { id }, body: looked(version) });
    await abroad.refused(recallCase, 'not_found', { params: { id }, body: { version, reason: 'Not mine.' } });
    expect((await coordinator.refused(releaseCase, 'stale_version', { params: { id }, body: looked(version - 1) })).state).toEqual({ state: 'submitted', version });
    await coordinator.refused(releaseCase, 'invalid_input', { params: { id }, body: looked(version, { lookedAt: [] }) });
    await coordinator.refused(returnCase, 'invalid_input', { params: { id }, body: { version, request: '   ', sections: ['pain'] } });
    await coordinator.refused(returnCase, 'invalid_input', { params: { id }, body: { version, request: 'What?', sections: [] } });
    const draft = await aDraft(gp);
    await coordinator.refused(releaseCase, 'not_found', { params: { id: draft.id }, body: looked(draft.version) });
  });

  it('asks two different people where the network wants it, and begins anew when the text changed', async () => {
    const networkId = await world.addNetwork();
    const [author, first, second, admin, team] = [await world.member({ roles: ['presenter'], networkId }), await world.member({ roles: ['coordinator'], networkId }), await world.member({ roles: ['coordinator'], networkId }), await world.member({ roles: ['administrator'], networkId }), await world.member({ roles: ['mdt'], networkId })];
    const { version: settingsVersion, settings } = await admin.call(readNetworkSettings);
    await admin.call(changeNetworkSettings, { body: { version: settingsVersion, settings: { ...settings, looks: { two: true } } } });
    await admin.refused(changeNetworkSettings, 'stale_version', { body: { version: settingsVersion, settings } });
    await first.refused(changeNetworkSettings, 'forbidden', { body: { version: 1, settings } });
    const { id, version } = await aSubmittedCase(author);
    expect(await first.call(releaseCase, { params: { id }, body: looked(version) })).toEqual({ id, version: version + 1, state: 'submitted' });
    await team.refused(readCase, 'not_found', { params: { id } });
    await first.refused(releaseCase, 'second_looker_needed', { params: { id }, body: looked(version + 1) });
    expect((await second.call(readCase, { params: { id } })).looks).toMatchObject({ wanted: 2, by: [{ id: first.memberId }] });
    await second.call(returnCase, { params: { id }, body: { version: version + 1, request: 'Please add the dose.', sections: ['medicines'] } });
    await author.call(submitCase, { params: { id }, body: { version: version + 2, attestation } });
    expect((await second.call(readCase, { params: { id } })).looks.by).toEqual([]);
    expect(await second.call(releaseCase, { params: { id }, body: looked(version + 3) })).toMatchObject({ state: 'submitted' });
    expect(await first.call(releaseCase, { params: { id }, body: looked(version + 4) })).toMatchObject({ state: 'released' });
  });

  it('lets one of two coordinators act and tells the other', async () => {
    const { id, version } = await aSubmittedCase(gp);
    const second = await world.member({ roles: ['coordinator'] });
    const results = await Promise.allSettled([coordinator.call(releaseCase, { params: { id }, body: looked(version) }), second.call(returnCase, { params: { id }, body: { version, request: 'Please add the dose.', sections: ['medicines'] } })]);
    const passed = results.filter((one) => one.status === 'fulfilled').length;
    // Returning is also a step from released, but not in the version it was seen in.
    expect(passed).toBe(1);
  });

  it('checks again, so that what the rules have learnt since cannot pass', async () => {
    const { id, version } = await aSubmittedCase(gp);
    const texts = world.app.get(CaseContentRepository);
    const stored = (await texts.section(id, 'pain'))!;
    await texts.save({ ...stored, content: { ...aCaseContent().pain, story: 'Then Mrs Whitcombe rang.' } });
    const problem = await coordinator.refused(releaseCase, 'identifiers_found', { params: { id }, body: looked(version) });
    expect(problem.state).toMatchObject([{ section: 'pain', field: 'story', type: 'NAME' }]);
    expect(JSON.stringify(problem)).not.toContain('Whitcombe');
    expect((await coordinator.call(readCase, { params: { id } })).state).toBe('submitted');
  });

  it('recalls a released case at once, by presenter or coordinator, and only they see it then', async () => {
    for (const who of [gp, coordinator]) {
      const { id, version } = await aReleasedCase(gp, coordinator);
      await expert.refused(recallCase, 'forbidden', { params: { id }, body: { version, reason: 'I would rather not.' } });
      expect(await who.call(recallCase, { params: { id }, body: { version, reason: 'A place slipped through.' } })).toMatchObject({ state: 'recalled' });
      await expert.refused(readCase, 'not_found', { params: { id } });
      expect(await gp.call(readCase, { params: { id } })).toMatchObject({ audience: null, can: { edit: false, recall: false } });
      await coordinator.refused(recallCase, 'wrong_state', { params: { id }, body: { version: version + 1, reason: 'Again.' } });
      expect(await coordinator.call(returnCase, { params: { id }, body: { version: version + 1, request: 'Take out the place.', sections: ['pain'] } })).toMatchObject({ state: 'returned' });
      expect(await gp.call(submitCase, { params: { id }, body: { version: version + 2, attestation } })).toMatchObject({ state: 'submitted' });
    }
  });

  it('lets the presenter withdraw a submitted or returned case, not a released one', async () => {
    const submitted = await aSubmittedCase(gp);
    expect(await gp.call(withdrawCase, { params: { id: submitted.id }, body: { version: submitted.version } })).toMatchObject({ state: 'withdrawn' });
    await coordinator.refused(readCase, 'not_found', { params: { id: submitted.id } });
    const released = await aReleasedCase(gp, coordinator);
    await gp.refused(withdrawCase, 'wrong_state', { params: { id: released.id }, body: { version: released.version } });
  });

  it('records each reading and each step with who, which code and the request, and the chain holds', async () => {
    const { id, code } = await aReleasedCase(gp, coordinator);
    await expert.call(readCase, { params: { id } });
    const stranger = await world.member({ roles: ['presenter'] });
    await stranger.refused(readCase, 'not_found', { params: { id } });
    const rows = await audit(id);
    expect(rows.filter((row) => !['case.section-saved'].includes(row.action)).map((row) => [row.action, row.actor_id])).toEqual([
      ['case.created', gp.memberId], ['case.submitted', gp.memberId], ['case.released', coordinator.memberId], ['case.read', expert.memberId],
    ]);
    expect(rows.filter((row) => row.action === 'case.section-saved')).toHaveLength(12);
    expect(rows.every((row) => row.detail['code'] === code && row.correlation_id.length > 10)).toBe(true);
    expect((await verifyAudit(world.app.get(Database), world.networkId)).ok).toBe(true);
  });

  describe('the thread', () => {
    const say = (id: string, text: string) => ({ params: { id }, body: { text } });

    it('is open to presenter, coordinators and the hub, in the order it was written', async () => {
      const { id } = await aReleasedCase(gp, coordinator);
      const other = await world.member({ roles: ['presenter'] });
      await gp.call(addComment, say(id, 'Sleep is worse this week.'));
      await expert.call(addComment, say(id, 'Has a later start been tried?'));
      const thread = await coordinator.call(listComments, { params: { id } });
      expect(thread.items.map((one) => [one.text, one.by.id])).toEqual([['Sleep is worse this week.', gp.memberId], ['Has a later start been tried?', expert.memberId]]);
      await other.refused(listComments, 'not_found', { params: { id } });
      await other.refused(addComment, 'not_found', say(id, 'Let me in.'));
      expect((await audit(id)).map((row) => row.action)).toEqual(expect.arrayContaining(['case.commented', 'case.comments-read']));
    });

    it('lets no identifier in, and nothing empty or too long', async () => {
      const { id } = await aReleasedCase(gp, coordinator);
      const problem = await gp.refused(addComment, 'identifiers_found', say(id, 'Mrs Whitcombe rang from 07700 900461.'));
      expect(problem.state).toMatchObject([{ section: null, field: 'body.text', type: 'NAME' }, { type: 'PHONE' }]);
      expect(JSON.stringify(problem)).not.toMatch(/Whitcombe|07700/);
      for (const text of ['', '   ', 'x'.repeat(2001), 'a\0']) await gp.refused(addComment, 'invalid_input', say(id, text));
      expect((await gp.call(listComments, { params: { id } })).items).toEqual([]);
    });

    it('pages through 120 comments', async () => {
      const { id } = await aReleasedCase(gp, coordinator);
      for (let n = 0; n < 120; n += 1) await gp.call(addComment, say(id, `Remark ${n}.`));
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await gp.call(listComments, { params: { id }, query: { limit: 50, ...(after ? { after } : {}) } });
        seen.push(...page.items.map((one) => one.text));
        after = page.next;
      }
      expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `Remark ${n}.`));
    });

    it('is closed on a draft', async () => {
      const { id } = await aDraft(gp);
      await gp.refused(addComment, 'wrong_state', say(id, 'Note to self.'));
    });
  });
});
