import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { changeNetworkSettings, commandRound, readNetworkSettings } from '@without-walls/contracts';
import { randomUUID } from 'node:crypto';
import { Database } from '../platform/database/database.js';
import { Egress } from '../platform/livekit/egress.js';
import { type OpenRound, anOpenRound } from '../testing/rounds.js';
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
  const stretches = () => world.app.get(Database).query<{ egress_id: string; stopped: boolean }>('SELECT egress_id, stopped_at IS NOT NULL AS stopped FROM round_recordings WHERE round_id = $1 ORDER BY started_at', [round.id]);

  it('is off unless the network has decided otherwise, and cases are left out as it says', async () => {
    await set({ recording: false });
    await round.facilitator.refused(commandRound, 'wrong_state', ask());
    await set({ recording: true });
    await round.facilitator.refused(commandRound, 'wrong_state', ask(false));
    await round.hub.refused(commandRound, 'forbidden', ask());
  });

  it('says plainly that no recording service is installed, and records nothing', async () => {
    await agreed();
    await world.quiet();
    expect((await round.state()).recording).toMatchObject({ running: false, said: expect.stringContaining('No recording service is installed') });
    expect(await stretches()).toEqual([]);
  });

  it('records with a service, once, and stands still while a case is on', async () => {
    const egress = world.app.get(Egress);
    const start = jest.spyOn(egress, 'start').mockImplementation(() => Promise.resolve(`eg-${start.mock.calls.length}`));
    const stop = jest.spyOn(egress, 'stop').mockResolvedValue(undefined);
    await agreed();
    await world.quiet();
    const service = world.app.get(RecordingService);
    await Promise.all([service.follow({ roundId: round.id }), service.follow({ roundId: round.id })]);
    expect(await stretches()).toMatchObject([{ stopped: false }]);
    const item = round.items.find((one) => one.kind === 'case')!;
    await round.command(round.facilitator, { type: 'start-item', itemId: item.id, expectedVersion: await round.timerVersion() });
    await world.quiet();
    expect(await stretches()).toMatchObject([{ egress_id: 'eg-1', stopped: true }]);
    await round.command(round.facilitator, { type: 'finish-item', itemId: item.id, expectedVersion: await round.timerVersion() });
    await world.quiet();
    expect(await stretches()).toMatchObject([{ stopped: true }, { egress_id: 'eg-2', stopped: false }]);
    await round.command(round.facilitator, { type: 'stop-recording' });
    await world.quiet();
    expect((await stretches()).every((one) => one.stopped)).toBe(true);
    expect(stop).toHaveBeenCalledTimes(2);
    jest.restoreAllMocks();
  });
});
