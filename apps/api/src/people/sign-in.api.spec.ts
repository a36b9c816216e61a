import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endSignIn, getMe, listSignIns, signOut } from '@without-walls/contracts';
import { World } from '../testing/world.js';

describe('sign-in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('tells a member who they are and when the sign-in ends', async () => {
    const gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor' });
    const me = await gp.call(getMe);
    expect(me).toMatchObject({ name: 'Ada Okafor', roles: ['presenter'], site: { name: 'North practice' } });
    expect(new Date(me.signIn.idleEndsAt).getTime()).toBeLessThan(new Date(me.signIn.endsAt).getTime());
  });

  it('refuses a visitor, and a cookie that is not one of ours', async () => {
    await world.visitor().refused(getMe, 'not_signed_in');
  });

  it('ends a sign-in at once', async () => {
    const gp = await world.member({ roles: ['presenter'] });
    const { items } = await gp.call(listSignIns);
    expect(items).toHaveLength(1);
    await gp.call(signOut);
    await gp.refused(getMe, 'not_signed_in');
    await gp.refused(endSignIn, 'not_signed_in', { params: { id: items[0]!.id } });
  });

  it('refuses a change that does not come from our own page', async () => {
    const gp = await world.member({ roles: ['presenter'] });
    await gp.refused(signOut, 'cross_site', {}, { headers: { 'sec-fetch-site': 'cross-site' } });
    await gp.refused(signOut, 'cross_site', {}, { headers: { 'x-requested-with': '' } });
  });
});
