import type { SocketEventName, SocketEventPayload, Watching, socketRequests } from '@without-walls/contracts';
import type { Socket } from 'socket.io-client';
import { queryClient } from '../query/client';
import { gate } from '../sign-in/gate';
import { renewSignIn } from '../sign-in/renew';
import { setSocketState } from './connection';
import { invalidator } from './invalidate';

type RequestName = keyof typeof socketRequests;
type RequestPayload = { 'round.watch': { roundId: string; since?: number; onlooker?: boolean }; 'round.unwatch': { roundId: string }; ping: { t0: number } } & Record<RequestName, object>;
type Acknowledgement<N extends RequestName> = N extends 'round.watch' ? Watching : unknown;
type Handlers = { [N in SocketEventName]: Set<(payload: SocketEventPayload<N>) => void> };

const handlers: Handlers = { 'round.event': new Set(), 'round.chat': new Set(), 'round.caption': new Set(), 'round.notes': new Set(), changed: new Set(), 'signed-out': new Set() };
const onConnect = new Set<() => void>();
let socket: Socket | null = null;

/** Listens to one kind of event, whether or not the socket is there yet. Returns the way to stop. */
export function listen<N extends SocketEventName>(name: N, handler: (payload: SocketEventPayload<N>) => void): () => void {
  const set = handlers[name] as Set<(payload: SocketEventPayload<N>) => void>;
  set.add(handler);
  return () => set.delete(handler);
}

/** Runs at every (re)connection, and now when it is up: watch again, catch up. Returns the way to stop. */
export function whenConnected(run: () => void): () => void {
  onConnect.add(run);
  if (socket?.connected) run();
  return () => onConnect.delete(run);
}

/** Asks the server and waits for its acknowledgement. Rejects after 5 seconds or without a connection. */
export async function ask<N extends RequestName>(name: N, payload: RequestPayload[N]): Promise<Acknowledgement<N>> {
  if (!socket?.connected) throw new Error('No live connection');
  return (await socket.timeout(5000).emitWithAck(name, payload)) as Acknowledgement<N>;
}

function tell<N extends SocketEventName>(name: N, payload: SocketEventPayload<N>) {
  for (const handler of handlers[name] as Set<(payload: SocketEventPayload<N>) => void>) handler(payload);
}

function wire(made: Socket) {
  let before = false;
  made.on('connect', () => {
    setSocketState('up');
    // What happened while it was away was not told: everything shown may be old.
    if (before) void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    before = true;
    for (const run of onConnect) run();
  });
  const comeBack = () => setTimeout(() => socket === made && !made.active && made.connect(), 2000);
  made.on('disconnect', (reason) => {
    setSocketState('down');
    // Closed by the server: it ended the sign-in, or goes down. socket.io does not come back by itself then.
    if (reason === 'io server disconnect') comeBack();
  });
  made.on('connect_error', (error) => {
    setSocketState('down');
    if (error.message === 'not_signed_in') void renewSignIn();
    else if (!made.active) comeBack();
  });
  for (const name of Object.keys(handlers) as SocketEventName[]) made.on(name, (payload: unknown) => tell(name, payload as never));
}

/** After a new sign-in: the old connection belongs to the old one. */
export function reopenSocket(): void {
  if (!socket) return void openSocket();
  socket.disconnect();
  socket.connect();
}

/** Opens the one socket of the page. socket.io is loaded after the first screen. */
export async function openSocket(): Promise<void> {
  if (socket) return void (socket.connected || socket.connect());
  setSocketState('connecting');
  const { io } = await import('socket.io-client');
  if (socket) return;
  socket = io({ transports: ['websocket'], withCredentials: true, reconnectionDelay: 500, reconnectionDelayMax: 5000 });
  wire(socket);
}

export function closeSocket(): void {
  socket?.disconnect();
  socket = null;
  setSocketState('off');
}

listen('changed', invalidator(queryClient));
listen('signed-out', () => gate.open('ended-elsewhere'));
