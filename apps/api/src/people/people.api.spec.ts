import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptInvitation, invite, listFailedJobs, listInvitations, listMail, listMembers, readInvitation, readMail, readMember, signIn, updateMember, withdrawInvitation } from '@without-walls/contracts';
import { type Caller, World } from '../testing/world.js';

const guest = { email: 'new.person@example.org', name: 'New Person', roles: ['presenter'], siteId: null, profession: 'Nurse', discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null };
const password = 'long enough and not common';

describe('people', () => {
  let world: World;
  let admin: Caller;
  beforeAll(async () => {
    world = await World.open();
    admin = await world.member({ roles: ['administrator'], name: 'Zoe Admin' });
  });
  afterAll(() => world.close());

  /** The link as it stands in the kept mail. */
  async function tokenFor(email: string): Promise<string> {
    await world.quiet();
    const { items } = await admin.call(listMail);
    const mail = await admin.call(readMail, { params: { id: items.find((row) => row.to === email)!.id } });
    return /invitation\/([\w-]+)/.exec(mail.text)![1]!;
  }

  it('invites by a link that works once, and keeps the mail to read when there is no mail server', async () => {
    await admin.call(invite, { body: guest });
    const token = await tokenFor(guest.email);
    const visitor = world.visitor();
    expect(await visitor.call(readInvitation, { params: { token } })).toEqual({ name: 'New Person', email: guest.email, network: 'Test network' });
    const joined = await visitor.call(acceptInvitation, { params: { token }, body: { name: 'New Person', password } });
    expect(joined.roles).toEqual(['presenter']);
    await visitor.refused(acceptInvitation, 'invitation_invalid', { params: { token }, body: { name: 'Twice', password } });
    expect((await visitor.call(signIn, { body: { email: guest.email.toUpperCase(), password } })).name).toBe('New Person');
    expect((await admin.call(listMail)).items[0]!.state).toBe('kept');
  });

  it('refuses weak passwords, withdrawn links and links nobody made', async () => {
    const receipt = await admin.call(invite, { body: { ...guest, email: 'second@example.org' } });
    const token = await tokenFor('second@example.org');
    const visitor = world.visitor();
    const short = await visitor.refused(acceptInvitation, 'invalid_input', { params: { token }, body: { name: 'X', password: 'short' } });
    expect(short.fields![0]!.path).toBe('body.password');
    await admin.call(withdrawInvitation, { params: { id: receipt.id } });
    await visitor.refused(readInvitation, 'invitation_invalid', { params: { token } });
    await visitor.refused(readInvitation, 'invitation_invalid', { params: { token: 'x'.repeat(32) } });
    expect((await admin.call(listInvitations)).items.map((row) => row.state)).toEqual(['withdrawn']);
  });

  it('does not say whether an account exists, and stops guessing', async () => {
    const visitor = world.visitor();
    const attempt = { body: { email: 'nobody@example.org', password: 'whatever it is' } };
    for (let i = 0; i < 5; i += 1) await visitor.refused(signIn, 'wrong_credentials', attempt);
    await visitor.refused(signIn, 'too_many_requests', attempt);
  });

  it('shows addresses only to those who manage people, and lets only them change members', async () => {
    const gp = await world.member({ roles: ['presenter'], name: 'Aled GP' });
    expect((await gp.call(listMembers, { query: { q: 'aled' } })).items[0]!.email).toBe('');
    await gp.refused(updateMember, 'forbidden', { params: { id: gp.memberId }, body: { version: 0, roles: ['administrator'] } });
    await admin.call(updateMember, { params: { id: gp.memberId }, body: { version: 0, active: false } });
    await gp.refused(listMembers, 'not_signed_in');
    await admin.refused(updateMember, 'invalid_input', { params: { id: admin.memberId }, body: { version: 0, roles: ['presenter'] } });
    await admin.refused(updateMember, 'invalid_input', { params: { id: admin.memberId }, body: { version: 0, unknown: 1 } });
  });

  it('shows one member as they are, and overwrites nobody else’s change unseen', async () => {
    const nurse = await world.member({ roles: ['presenter'], name: 'Bron Nurse' });
    const before = await admin.call(readMember, { params: { id: nurse.memberId } });
    expect(before).toMatchObject({ version: 0, name: 'Bron Nurse', active: true });
    expect((await nurse.call(readMember, { params: { id: nurse.memberId } })).email).toBe('');
    await admin.call(updateMember, { params: { id: nurse.memberId }, body: { version: before.version, locality: 'North' } });
    await admin.refused(updateMember, 'stale_version', { params: { id: nurse.memberId }, body: { version: before.version, locality: 'South' } });
    expect(await admin.call(readMember, { params: { id: nurse.memberId } })).toMatchObject({ version: 1, locality: 'North' });
    const stranger = await world.member({ roles: ['administrator'], networkId: await world.addNetwork() });
    await stranger.refused(readMember, 'not_found', { params: { id: nurse.memberId } });
  });

  it('keeps networks apart', async () => {
    const stranger = await world.member({ roles: ['administrator'], networkId: await world.addNetwork() });
    await stranger.refused(updateMember, 'not_found', { params: { id: admin.memberId }, body: { version: 0, active: false } });
    expect((await stranger.call(listMembers)).items).toHaveLength(1);
    expect((await stranger.call(listMail)).items).toHaveLength(0);
  });

  it('pages members by name without losing or doubling one', async () => {
    for (let i = 0; i < 12; i += 1) await world.member({ roles: ['observer'], name: `Paged ${i % 3}` });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await admin.call(listMembers, { query: { limit: 5, q: 'paged', ...(after ? { after } : {}) } });
      seen.push(...page.items.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
    await admin.refused(listMembers, 'invalid_input', { query: { after: 'not-a-cursor' } });
  });

  it('says whether the queues can be reached', async () => {
    expect(await admin.call(listFailedJobs)).toMatchObject({ reachable: true, items: [] });
  });
});
