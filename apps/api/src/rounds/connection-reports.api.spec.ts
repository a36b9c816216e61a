import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteToSession, listConnectionReports, sendConnectionReport } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { aSession, aTeam } from '../testing/rounds.js';
import { World } from '../testing/world.js';

describe('a test of the connection that was sent', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  const report = (n: number) => ({ heading: `You can take part ${n}`, findings: [{ key: 'server' as const, found: 'fine' as const, say: 'The server answers quickly.', detail: '12 ms there and back' }], browser: 'Firefox', line: null });

  it('is shown to who plans the session, the last five of each, and to nobody else', async () => {
    const team = await aTeam(world);
    const session = await aSession(team);
    const params = { id: session.id };
    await team.coordinator.call(inviteToSession, { params, body: { version: session.version } });
    for (let n = 1; n <= 7; n += 1) await team.hub.call(sendConnectionReport, { body: report(n) });
    const { items } = await team.coordinator.call(listConnectionReports, { params });
    expect(items.map((one) => one.memberId)).toEqual([team.hub.memberId]);
    expect(items[0]!.reports.map((one) => one.heading)).toEqual([7, 6, 5, 4, 3].map((n) => `You can take part ${n}`));
    await team.hub.refused(listConnectionReports, 'forbidden', { params });
    const elsewhere = await world.member({ roles: ['coordinator'], networkId: await world.addNetwork() });
    await elsewhere.refused(listConnectionReports, 'not_found', { params });
    const [entry] = await world.app.get(Database).query<{ detail: unknown }>("SELECT detail FROM audit_entries WHERE action = 'connection-report.sent' AND subject_id = $1 LIMIT 1", [team.hub.memberId]);
    expect(entry?.detail).toEqual({ faults: 0 });
  });

  it('holds nothing but what the test can find', async () => {
    const { hub } = await aTeam(world);
    await hub.refused(sendConnectionReport, 'invalid_input', { body: { ...report(1), findings: [{ key: 'neighbours', found: 'fine', say: 'x' }] } });
    await hub.refused(sendConnectionReport, 'invalid_input', { body: { ...report(1), notes: 'x' } });
  });
});
