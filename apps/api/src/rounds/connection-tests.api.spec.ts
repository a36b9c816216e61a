import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testRoom } from '@without-walls/contracts';
import { TokenVerifier } from 'livekit-server-sdk';
import { Database } from '../platform/database/database.js';
import { LivekitServer } from '../platform/livekit/livekit-server.js';
import { deliver, livekitKey, livekitSecret, signatureOf, webhookBody } from '../testing/webhooks.js';
import { World } from '../testing/world.js';

describe('a room to test the connection in', () => {
  let world: World;
  beforeAll(async () => {
    Object.assign(process.env, { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: livekitKey, LIVEKIT_API_SECRET: livekitSecret });
    world = await World.open();
  });
  afterAll(() => world.close());

  it('is for one alone, who may send their voice there and nowhere else, and is gone soon', async () => {
    const made = jest.spyOn(world.app.get(LivekitServer), 'createRoom').mockResolvedValue(undefined);
    const observer = await world.member({ roles: ['observer'] });
    const rooms = await Promise.all([1, 2].map(async () => {
      const { url, token } = await observer.call(testRoom, { body: {} });
      expect(url).toBe('ws://127.0.0.1:9');
      const { sub, video } = await new TokenVerifier(livekitKey, livekitSecret).verify(token);
      expect(video).toMatchObject({ room: sub, roomJoin: true, canPublish: true, canPublishSources: ['microphone'], canSubscribe: true, canPublishData: false, roomAdmin: false });
      expect(token).not.toContain(observer.memberId);
      return video!.room!;
    }));
    expect(new Set(rooms).size).toBe(2);
    for (const room of rooms) expect(made).toHaveBeenCalledWith(room, { emptyTimeout: 60, departureTimeout: 20 });
    made.mockRestore();
  });

  it('is nobody\'s round: what the video server tells of it counts for nobody', async () => {
    const room = 'test-6f1c9f5e-0b0f-4e38-9d3a-6a3a5e0d7b11';
    const body = webhookBody({ event: 'participant_joined', room, identity: room });
    expect(await deliver(world, body, await signatureOf(body))).toBe(200);
    await world.quiet();
    const count = async (sql: string) => (await world.app.get(Database).query<{ n: number }>(sql))[0]!.n;
    expect(await count("SELECT count(*)::int AS n FROM attendance_evidence WHERE kind LIKE 'media-%'")).toBe(0);
    expect(await count('SELECT count(*)::int AS n FROM livekit_webhooks WHERE processed_at IS NULL')).toBe(0);
  });

  it('cannot be had while the video server is away, nor without signing in', async () => {
    await (await world.member({ roles: ['observer'] })).refused(testRoom, 'media_unavailable', { body: {} });
    expect((await world.app.inject({ method: 'POST', url: '/api/connection-tests', payload: {} })).statusCode).toBeGreaterThanOrEqual(400);
  });
});
