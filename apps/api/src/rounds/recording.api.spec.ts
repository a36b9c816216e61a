import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { changeNetworkSettings, commandRound, readNetworkSettings } from '@without-walls/contracts';
import { randomUUID } from 'node:crypto';
import { Database } from '../platform/database/database.js';
import { Egress } from '../platform/livekit/egress.js';
import { type OpenRound, anOpenRound } from '../testing/rounds.js';
import { until } from '../testing/sockets.js';
import { type Caller, World } from '../testing/world.js';
import { RecordingService } from './recording.service.js';

describe('recording a round', () => {
  let world: World;
  let administrator: Caller;
  let round: OpenRound;
  beforeAll(async () => {
    world = await World.open();
    administrator = await world.member({ roles: ['administrator'] });
  });
  beforeEach(async () => {
    round = await anOpenRound(world);
    await set({ recording: true, recordingLeavesOutCases: true });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => world.close());

  const set = async (rounds: object) => {
    const { version, settings } = await administrator.call(readNetworkSettings, {});
    await administrator.call(changeNetworkSettings, { body: { version, settings: { ...settings, rounds: { ...settings.rounds, ...rounds } } } });
  };
  const ask = (leaveOutCases = true) => ({ params: { id: round.id }, body: { commandId: randomUUID(), command: { type: 'ask-recording', leaveOutCases } as const } });
  async function agreed(): Promise<void> {
    await round.command(round.facilitator, { type: 'start' });
    await round.facilitator.call(commandRound, ask());
    for (const who of [round.presenter, round.coordinator, round.facilitator, round.hub]) await round.command(who, { type: 'answer-recording', agrees: true });
    await round.command(round.facilitator, { type: 'start-recording' });
  }
  const stretches = () => world.app.get(Database).query<{ egress_id: string | null; stopped: boolean }>('SELECT egress_id, stopped_at IS NOT NULL AS stopped FROM round_recordings WHERE round_id = $1 ORDER BY started_at', [round.id]);

  it('is off unless the network has decided otherwise, and cases are left out as it says', async () => {
    await set({ recording: false });
    await round.facilitator.refused(commandRound, 'wrong_state', ask());
    await set({ recording: true });
    await round.facilitator.refused(commandRound, 'wrong_state', ask(false));
    await round.hub.refused(commandRound, 'forbidden', ask());
  });

  const nextItem = async (type: 'start-item' | 'finish-item') => round.command(round.facilitator, { type, itemId: round.items.find((one) => one.kind === 'case')!.id, expectedVersion: await round.timerVersion() });
  const steps = async (...expected: object[]) => until(`the stretches are ${JSON.stringify(expected)}`, async () => { const rows = await stretches(); return rows.length === expected.length && rows.every((row, index) => Object.entries(expected[index]!).every(([key, value]) => row[key as 'stopped'] === value)); });
  const service = () => {
    const egress = world.app.get(Egress);
    const start = jest.spyOn(egress, 'start').mockImplementation(() => Promise.resolve(`eg-${start.mock.calls.length}`));
    return { start, stop: jest.spyOn(egress, 'stop').mockResolvedValue(undefined) };
  };

  it('says plainly that no recording service is installed, and records nothing', async () => {
    await agreed();
    await world.quiet();
    await until('it is said', async () => (await round.state()).recording?.said?.includes('No recording service is installed') === true);
    await steps();
    expect((await round.state()).recording).toMatchObject({ running: false, atWork: false });
  });

  it('records with a service, once, and stands still while a case is on', async () => {
    const { start } = service();
    await agreed();
    await world.quiet();
    const recording = world.app.get(RecordingService);
    await Promise.all([recording.follow({ roundId: round.id }), recording.follow({ roundId: round.id })]);
    await steps({ egress_id: 'eg-1', stopped: false });
    await nextItem('start-item');
    await world.quiet();
    await steps({ egress_id: 'eg-1', stopped: true });
    await nextItem('finish-item');
    await world.quiet();
    await steps({ stopped: true }, { egress_id: 'eg-2', stopped: false });
    await round.command(round.facilitator, { type: 'stop-recording' });
    await world.quiet();
    await steps({ stopped: true }, { stopped: true });
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('is stopped by the sweep when no job is run, and is over only when the service has said so', async () => {
    const { stop } = service();
    let answer = () => undefined as void;
    stop.mockImplementation(() => new Promise((resolve) => { answer = resolve; }));
    await agreed();
    await steps({ egress_id: 'eg-1', stopped: false });
    await round.command(round.hub, { type: 'answer-recording', agrees: false });
    await round.command(round.facilitator, { type: 'stop-recording' });
    await until('the service is asked', () => stop.mock.calls.length > 0);
    expect((await round.state()).recording).toMatchObject({ running: false, atWork: true, over: true, answers: expect.arrayContaining([{ memberId: round.hub.memberId, agrees: false }]) });
    answer();
    await steps({ stopped: true });
    expect((await round.state()).recording).toBeNull();
  });

  it('is known of before the service is asked, and ended when who asked is gone', async () => {
    const { start, stop } = service();
    const seen: unknown[] = [];
    start.mockImplementationOnce(async () => { seen.push(...(await stretches())); return 'eg-known'; });
    await agreed();
    await steps({ egress_id: 'eg-known', stopped: false });
    expect(seen).toMatchObject([{ egress_id: null, stopped: false }]);
    // As if the process had died with the answer on its way.
    await world.app.get(Database).query("UPDATE round_recordings SET egress_id = NULL, started_at = now() - interval '1 minute' WHERE round_id = $1", [round.id]);
    await world.app.get(RecordingService).follow({ roundId: round.id });
    expect(stop).toHaveBeenCalledWith(expect.any(String), null);
    await steps({ egress_id: 'eg-2', stopped: false });
  });
});
