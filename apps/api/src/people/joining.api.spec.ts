import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { askToJoin, changeNetworkSettings, confirmJoinRequest, decideJoinRequest, inviteBulk, listInvitations, listJoinRequests, previewBulk, readBulk, readJoinPage, readJoinRequest, readNetworkSettings } from '@without-walls/contracts';
import { HousekeepingJobs } from '../operations/housekeeping.jobs.js';
import { Database } from '../platform/database/database.js';
import { type Caller, World } from '../testing/world.js';
import { BulkInvitationsService } from './bulk-invitations.service.js';

describe('joining', () => {
  let world: World;
  let administrator: Caller;
  let stranger: Caller;
  let slug: string;
  const why = { id: randomUUID(), text: 'Why do you want to join?', choices: [], required: true };
  const where = { id: randomUUID(), text: 'Where do you work?', choices: ['Town', 'Country'], required: false };
  beforeAll(async () => {
    world = await World.open();
    const networkId = await world.addNetwork();
    slug = `test-${networkId}`;
    administrator = await world.member({ roles: ['administrator'], networkId, name: 'Kwabena Owusu' });
    stranger = world.visitor();
  });
  afterAll(() => world.close());

  const set = async (joining: object) => {
    const { version, settings } = await administrator.call(readNetworkSettings, {});
    await administrator.call(changeNetworkSettings, { body: { version, settings: { ...settings, joining: { ...settings.joining, ...joining } } } });
  };
  const ask = (email: string, more: Record<string, unknown> = {}) => ({ params: { slug }, body: { name: 'Sunniva Lie', email, profession: 'Nurse', siteId: null, siteName: 'A village surgery', answers: [{ questionId: why.id, text: 'To learn' }, { questionId: where.id, text: 'Country' }], ...more } });
  const mailsTo = async (email: string) => world.app.get(Database).query<{ subject: string; text: string }>('SELECT subject, text FROM mail_messages WHERE recipient = $1 ORDER BY created_at DESC', [email]);
  const tokenFor = async (email: string) => (await mailsTo(email)).map((mail) => /\/join-request\/(\S+)/.exec(mail.text)?.[1]).find(Boolean)!;
  const waiting = async () => (await administrator.call(listJoinRequests, { query: {} })).items;

  it('is closed unless the network opens it', async () => {
    await stranger.refused(readJoinPage, 'not_found', { params: { slug } });
    await stranger.refused(askToJoin, 'not_found', ask('a@example.org'));
    await set({ open: true, welcome: 'We meet on Tuesdays.', questions: [why, where] });
    expect(await stranger.call(readJoinPage, { params: { slug } })).toMatchObject({ network: 'Test network', welcome: 'We meet on Tuesdays.', questions: [{ id: why.id }, { choices: ['Town', 'Country'] }] });
    await administrator.refused(changeNetworkSettings, 'identifiers_found', { body: { version: (await administrator.call(readNetworkSettings, {})).version, settings: { ...(await administrator.call(readNetworkSettings, {})).settings, joining: { open: true, welcome: 'Ring 07700 900123', questions: [] } } } });
  });

  it('forgets after a fortnight what nobody confirmed', async () => {
    const [old, young] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    for (const email of [old, young]) await stranger.call(askToJoin, ask(email));
    await world.app.get(Database).query("UPDATE join_requests SET asked_at = now() - interval '15 days' WHERE email = $1", [old]);
    await new HousekeepingJobs(world.app.get(Database)).sweep();
    await stranger.refused(readJoinRequest, 'not_found', { params: { token: await tokenFor(old) } });
    expect(await stranger.call(readJoinRequest, { params: { token: await tokenFor(young) } })).toMatchObject({ state: 'unconfirmed' });
  });

  it('goes from a question to an invitation, once the address is confirmed and an administrator agrees', async () => {
    const email = `${randomUUID()}@example.org`;
    await stranger.refused(askToJoin, 'invalid_input', ask(email, { answers: [] }));
    await stranger.refused(askToJoin, 'invalid_input', ask(email, { answers: [{ questionId: why.id, text: 'x' }, { questionId: where.id, text: 'The moon' }] }));
    await stranger.call(askToJoin, ask(email));
    expect(await waiting()).toEqual([]);
    const token = await tokenFor(email);
    expect(await stranger.call(readJoinRequest, { params: { token } })).toMatchObject({ state: 'unconfirmed' });
    for (let i = 0; i < 2; i += 1) expect(await stranger.call(confirmJoinRequest, { params: { token }, body: { answer: null } })).toEqual({ state: 'waiting' });
    const [request] = await waiting();
    expect(request).toMatchObject({ name: 'Sunniva Lie', email, profession: 'Nurse', site: { id: null, name: 'A village surgery' }, answers: [{ question: why.text, answer: 'To learn' }, { answer: 'Country' }] });
    await administrator.refused(decideJoinRequest, 'invalid_input', { params: { id: request!.id }, body: { version: request!.version, decision: 'ask', words: null } });
    await administrator.call(decideJoinRequest, { params: { id: request!.id }, body: { version: request!.version, decision: 'ask', words: 'Which practice is that?' } });
    const second = await tokenFor(email);
    expect(second).not.toBe(token);
    expect(await stranger.call(readJoinRequest, { params: { token: second } })).toMatchObject({ state: 'asked', question: 'Which practice is that?' });
    await stranger.call(confirmJoinRequest, { params: { token: second }, body: { answer: 'The one by the river' } });
    const [again] = await waiting();
    expect(again!.answers.at(-1)).toEqual({ question: 'Which practice is that?', answer: 'The one by the river' });
    await administrator.refused(decideJoinRequest, 'stale_version', { params: { id: again!.id }, body: { version: 0, decision: 'approve', words: null } });
    await administrator.call(decideJoinRequest, { params: { id: again!.id }, body: { version: again!.version, decision: 'approve', roles: ['presenter', 'mdt'], words: null } });
    expect((await administrator.call(listInvitations, { query: {} })).items.find((one) => one.email === email)).toMatchObject({ roles: ['presenter', 'mdt'], state: 'open' });
    expect((await mailsTo(email))[0]!.text).toContain('/invitation/');
    await administrator.refused(decideJoinRequest, 'wrong_state', { params: { id: again!.id }, body: { version: again!.version + 1, decision: 'decline', words: 'No' } });
  });

  it('tells strangers nothing of who is a member, and the member by mail', async () => {
    const [{ email }] = (await world.app.get(Database).query<{ email: string }>('SELECT a.email FROM accounts a JOIN members m ON m.account_id = a.id WHERE m.id = $1', [administrator.memberId])) as [{ email: string }];
    expect(await stranger.call(askToJoin, ask(email))).toEqual(await stranger.call(askToJoin, ask(`${randomUUID()}@example.org`)));
    expect((await mailsTo(email))[0]).toMatchObject({ subject: 'You are a member of Test network' });
    expect(await waiting()).toEqual([]);
  });

  it('reads a list of people, says what is wrong with whom, and invites the rest once', async () => {
    const list = (tag: string) => ['Name;E-mail;Profession;Site;Roles', `Ada One;ada.${tag}@example.org;Nurse;;presenter, mdt`, `Ben Two;ben.${tag}@example.org;;;`, 'No Address;nowhere;GP;;', `Twice;ada.${tag}@example.org;GP;;`, `Odd;odd.${tag}@example.org;Wizard;;`, `Far;far.${tag}@example.org;GP;Atlantis;`, `;none.${tag}@example.org;GP;;`, `Boss;boss.${tag}@example.org;GP;;emperor`].join('\n');
    const tag = randomUUID().slice(0, 8);
    const { rows, columns } = await administrator.call(previewBulk, { body: { text: list(tag) } });
    expect(columns.map((one) => one.column)).toEqual(['Name', 'E-mail', 'Profession', 'Site', 'Roles']);
    expect(rows.map((row) => row.fault)).toEqual([null, null, 'bad-email', 'double', 'unknown-profession', 'unknown-site', 'no-name', 'unknown-role']);
    expect((await administrator.call(previewBulk, { body: { text: 'Only;two\na;b' } })).rows).toEqual([]);
    const run = await administrator.call(inviteBulk, { body: { text: list(tag) } });
    await world.quiet();
    await world.app.get(BulkInvitationsService).invite({ listId: run.id });
    expect(await administrator.call(readBulk, { params: { id: run.id } })).toMatchObject({ total: 8, invited: 2, skipped: 6, state: 'done' });
    expect((await mailsTo(`ada.${tag}@example.org`))).toHaveLength(1);
    expect((await administrator.call(previewBulk, { body: { text: list(tag) } })).rows.slice(0, 2).map((row) => row.fault)).toEqual(['invited', 'invited']);
    const other = await world.member({ roles: ['administrator'], networkId: await world.addNetwork() });
    await other.refused(readBulk, 'not_found', { params: { id: run.id } });
  });
});
