import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mediaToken, readMedia } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { type OpenRound, anOpenRound } from '../testing/rounds.js';
import { type WebhookInit, deliver, livekitKey, livekitSecret, signatureOf, webhookBody } from '../testing/webhooks.js';
import { World } from '../testing/world.js';
import { WebhooksService } from './webhooks.service.js';

/** A video server is configured and not there: its events are made here, signed with the real key. */
describe('events of the video server', () => {
  let world: World;
  beforeAll(async () => {
    Object.assign(process.env, { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: livekitKey, LIVEKIT_API_SECRET: livekitSecret });
    world = await World.open();
  });
  afterAll(() => world.close());

  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => world.app.get(Database).query<T>(sql, parameters);
  const roomOf = async (round: OpenRound): Promise<string> => (await query<{ room: string }>('SELECT livekit_room AS room FROM rounds WHERE id = $1', [round.id]))[0]!.room;
  const mediaOf = async (round: OpenRound): Promise<boolean | undefined> => (await round.state()).present.find((one) => one.member.id === round.hub.memberId)?.media;
  const evidenceOf = (round: OpenRound) => query<{ kind: string; source: string; reason: string | null }>("SELECT kind, source, detail->>'reason' AS reason FROM attendance_evidence WHERE round_id = $1 AND kind LIKE 'media-%' ORDER BY at, kind", [round.id]);
  async function happens(init: WebhookInit): Promise<void> {
    const body = webhookBody(init);
    expect(await deliver(world, body, await signatureOf(body))).toBe(200);
    await world.quiet();
  }

  it('become evidence and presence in the video, for each device of a member', async () => {
    const round = await anOpenRound(world);
    const room = await roomOf(round);
    const laptop = `${round.hub.memberId}:laptop-1`;
    const phone = `${round.hub.memberId}:phone-22`;
    const at = (second: number): Date => new Date(Date.now() - 60_000 + second * 1_000);
    await happens({ event: 'participant_joined', room, identity: laptop, at: at(0) });
    expect(await mediaOf(round)).toBe(true);
    await happens({ event: 'participant_joined', room, identity: phone, at: at(5) });
    await happens({ event: 'participant_left', room, identity: laptop, at: at(10), reason: 'CLIENT_INITIATED' });
    expect(await mediaOf(round)).toBe(true);
    await happens({ event: 'participant_left', room, identity: phone, at: at(20) });
    expect(await mediaOf(round)).toBe(false);
    expect(await evidenceOf(round)).toEqual([
      { kind: 'media-joined', source: laptop, reason: null }, { kind: 'media-joined', source: phone, reason: null },
      { kind: 'media-left', source: laptop, reason: 'CLIENT_INITIATED' }, { kind: 'media-left', source: phone, reason: null },
    ]);
  });

  it('change nothing when they are forged, altered, old or delivered again', async () => {
    const round = await anOpenRound(world);
    const room = await roomOf(round);
    const identity = `${round.hub.memberId}:laptop-1`;
    const body = webhookBody({ event: 'participant_joined', room, identity });
    const before = await round.state();
    const good = await signatureOf(body);
    expect(await deliver(world, body, null)).toBe(401);
    expect(await deliver(world, body, 'rubbish')).toBe(401);
    expect(await deliver(world, body, await signatureOf(body, 'another-secret-of-at-least-32-chars!'))).toBe(401);
    expect(await deliver(world, body.replace('participant_joined', 'participant_left'), good)).toBe(401);
    expect(await deliver(world, body, await signatureOf(body, livekitSecret, -60))).toBe(401);
    const old = webhookBody({ event: 'participant_joined', room, identity, at: new Date(Date.now() - 20 * 60_000) });
    expect(await deliver(world, old, await signatureOf(old))).toBe(401);
    await world.quiet();
    expect(await round.state()).toEqual(before);
    expect(await evidenceOf(round)).toEqual([]);

    expect(await deliver(world, body, good)).toBe(200);
    expect(await deliver(world, body, good)).toBe(401);
    await world.quiet();
    expect(await evidenceOf(round)).toHaveLength(1);
    expect((await round.state()).seq).toBe(before.seq + 1);
  });

  it('come to the same end however often the job runs', async () => {
    const round = await anOpenRound(world);
    await happens({ event: 'participant_joined', room: await roomOf(round), identity: `${round.hub.memberId}:laptop-1` });
    const { seq } = await round.state();
    const [{ id }] = (await query<{ id: string }>('SELECT id FROM livekit_webhooks ORDER BY received_at DESC LIMIT 1')) as [{ id: string }];
    await world.app.get(WebhooksService).process(id);
    expect((await round.state()).seq).toBe(seq);
    expect(await evidenceOf(round)).toHaveLength(1);
  });

  it('of other rooms and strangers are kept and lead to nothing', async () => {
    const round = await anOpenRound(world);
    const before = await round.state();
    await happens({ event: 'participant_joined', room: 'not-a-room-of-ours', identity: `${round.hub.memberId}:laptop-1` });
    await happens({ event: 'participant_joined', room: await roomOf(round), identity: 'EG_recorder' });
    await happens({ event: 'room_finished', room: await roomOf(round), identity: 'nobody' });
    expect(await round.state()).toEqual(before);
  });

  it('are missing while the server is away: the round says so and goes on', async () => {
    const round = await anOpenRound(world);
    expect((await round.hub.call(readMedia)).state).toBe('down');
    await round.hub.refused(mediaToken, 'media_unavailable', { params: { id: round.id }, body: { tabId: 'laptop-1' } });
    await round.command(round.facilitator, { type: 'start' });
    expect((await round.state()).state).toBe('live');
  });
});
