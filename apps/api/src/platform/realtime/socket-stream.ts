import type { Redis } from 'ioredis';
import type { OutboxRow } from '../queue/outbox.js';

/** The Redis stream that carries socket events between processes. */
export const socketStream = (prefix: string): string => `${prefix}:sockets`;

/** Entries kept in the stream; a node that was away for longer than these finds gaps, and its clients resync. */
export const socketStreamLength = 20_000;

/**
 * A broadcast to a room as the streams adapter writes it. A node leaves out what carries its own `uid`.
 * Type 3 is BROADCAST in socket.io-adapter's MessageType, packet type 2 an EVENT of socket.io's protocol.
 */
export function broadcastEntry(room: string, name: string, payload: unknown, uid: string): Record<'uid' | 'nsp' | 'type' | 'data', string> {
  const data = { opts: { rooms: [room], except: [], flags: {} }, packet: { type: 2, data: [name, payload], nsp: '/' } };
  return { uid, nsp: '/', type: '3', data: JSON.stringify(data) };
}

/** Writes rows to the stream in one exchange. Resolves when Redis has them all, so that nothing is forgotten before; rejects otherwise. */
export async function writeBroadcasts(redis: Redis, prefix: string, rows: readonly OutboxRow[], uid: string): Promise<void> {
  const batch = redis.pipeline();
  for (const row of rows) batch.xadd(socketStream(prefix), 'MAXLEN', '~', socketStreamLength, '*', ...Object.entries(broadcastEntry(row.target, row.name, row.payload, uid)).flat());
  const failed = (await batch.exec())?.find(([error]) => error !== null);
  if (failed?.[0]) throw failed[0];
}
