/** The Redis stream that carries socket events between processes. */
export const socketStream = (prefix: string): string => `${prefix}:sockets`;

/**
 * A broadcast to a room as the streams adapter writes it, so that a process without sockets can reach everybody's.
 * Type 3 is BROADCAST in socket.io-adapter's MessageType, packet type 2 an EVENT of socket.io's protocol.
 */
export function broadcastEntry(room: string, name: string, payload: unknown): Record<'uid' | 'nsp' | 'type' | 'data', string> {
  const data = { opts: { rooms: [room], except: [], flags: {} }, packet: { type: 2, data: [name, payload], nsp: '/' } };
  return { uid: 'emitter', nsp: '/', type: '3', data: JSON.stringify(data) };
}
/** Entries kept in the stream; a node that was away for longer than these finds gaps, and its clients resync. */
export const socketStreamLength = 20_000;
