import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeNetworkSettings, defaultNetworkSettings, readNetworkSettings, readRoundSettings } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { World } from '../testing/world.js';

describe('how a network holds its rounds', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('is decided by administrators, read by everybody who takes part, and stands in the trail', async () => {
    const [admin, observer] = [await world.member({ roles: ['administrator'] }), await world.member({ roles: ['observer'] })];
    expect(await observer.call(readRoundSettings)).toEqual(defaultNetworkSettings.rounds);
    const { version, settings } = await admin.call(readNetworkSettings);
    const rounds = { ...settings.rounds, lobby: 'uninvited' as const, guests: true, phone: '+44 20 7946 0123, 4411#', fallback: 'https://meet.example.org/pain' };
    await admin.call(changeNetworkSettings, { body: { version, settings: { ...settings, rounds } } });
    expect(await observer.call(readRoundSettings)).toEqual(rounds);
    const [entry] = await world.app.get(Database).query<{ detail: unknown }>("SELECT detail FROM audit_entries WHERE action = 'network.settings-changed' ORDER BY seq DESC LIMIT 1");
    expect(entry?.detail).toEqual({ parts: ['rounds'] });
    await world.visitor().refused(readRoundSettings, 'not_signed_in');
  });

  it('takes no number and no address that is none', async () => {
    const admin = await world.member({ roles: ['administrator'] });
    const { version, settings } = await admin.call(readNetworkSettings);
    for (const wrong of [{ phone: 'ring Anna' }, { fallback: 'javascript:alert(1)' }, { fallback: 'http://meet.example.org' }]) {
      await admin.refused(changeNetworkSettings, 'invalid_input', { body: { version, settings: { ...settings, rounds: { ...settings.rounds, ...wrong } } } });
    }
    expect(await admin.call(readNetworkSettings)).toMatchObject({ version });
  });
});
