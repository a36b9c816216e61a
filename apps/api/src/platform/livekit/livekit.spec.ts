import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import { readConfig } from '../config/config.js';
import { LivekitServer, type Publish } from './livekit-server.js';

const secret = 'a-secret-of-at-least-32-characters!!';
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://localhost/x', REDIS_URL: 'redis://localhost', LIVEKIT_URL: 'ws://127.0.0.1:7880', LIVEKIT_API_KEY: 'devkey', LIVEKIT_API_SECRET: secret });
const livekit = new LivekitServer(config);

async function signed(body: string, key = secret): Promise<string> {
  const token = new AccessToken('devkey', key);
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

describe('the video server', () => {
  const body = JSON.stringify({ event: 'participant_joined', id: 'EV_1', createdAt: '1763769600', room: { name: 'r' }, participant: { identity: 'm:tab' } });

  it('takes a webhook that is signed over this body', async () => {
    expect((await livekit.verify(body, await signed(body))).id).toBe('EV_1');
  });

  it.each([
    ['no signature', async () => undefined],
    ['another secret', () => signed(body, 'another-secret-of-at-least-32-chars!')],
    ['another body', () => signed('{}')],
    ['rubbish', async () => 'rubbish'],
  ])('refuses one with %s', async (_, authorization) => {
    await expect(livekit.verify(body, await authorization())).rejects.toMatchObject({ code: 'bad_signature' });
  });

  it('grants what the part allows and never data, metadata or administration', async () => {
    const claims = async (publish: Publish) => (await new TokenVerifier('devkey', secret).verify(await livekit.token('room-1', { identity: 'm:tab', name: 'Ada', attributes: { part: 'mdt' }, publish }))).video!;
    expect(await claims('all')).toMatchObject({ room: 'room-1', roomJoin: true, canPublish: true, canSubscribe: true, canPublishData: false, canUpdateOwnMetadata: false, roomAdmin: false, canPublishSources: ['microphone', 'camera'] });
    expect(await claims('all-and-screen')).toMatchObject({ canPublishSources: ['microphone', 'camera', 'screen_share', 'screen_share_audio'] });
    expect(await claims('voice')).toMatchObject({ canPublish: true, canPublishSources: ['microphone'] });
    expect(await claims('nothing')).toMatchObject({ canPublish: false, canPublishSources: [] });
  });
});
