import { createHash, randomUUID } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import type { World } from './world.js';

export const livekitKey = 'devkey';
export const livekitSecret = 'a-secret-of-at-least-32-characters!!';

export interface WebhookInit {
  event: string;
  room: string;
  identity: string;
  id?: string;
  at?: Date;
  reason?: string;
}

/** The body of an event as the video server writes it. */
export function webhookBody({ event, room, identity, id = `EV_${randomUUID()}`, at = new Date(), reason }: WebhookInit): string {
  return JSON.stringify({ event, id, createdAt: String(Math.floor(at.getTime() / 1_000)), room: { sid: 'RM_1', name: room }, participant: { sid: 'PA_1', identity, joinedAtMs: String(at.getTime()), ...(reason ? { disconnectReason: reason } : {}) } });
}

/** The signature over a body. `ttl` below zero makes an old one. */
export async function signatureOf(body: string, secret = livekitSecret, ttl = 300): Promise<string> {
  const token = new AccessToken(livekitKey, secret, { ttl });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

/** Delivers it as the server does; answers with the status. */
export async function deliver(world: World, body: string, authorization: string | null): Promise<number> {
  const headers = { 'content-type': 'application/webhook+json', ...(authorization ? { authorization } : {}) };
  return (await world.app.inject({ method: 'POST', url: '/api/livekit/webhook', headers, payload: body })).statusCode;
}
