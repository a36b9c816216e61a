import { Inject } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { type Watching, socketRequests } from '@without-walls/contracts';
import type { Server, Socket } from 'socket.io';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import type { Actor } from '../sign-in/actor.js';
import { Who } from '../sign-in/who.js';
import { LiveSockets } from './live-sockets.js';
import { RoundDoor } from './round-door.js';

interface SocketData {
  actor: Actor;
  rounds: Set<string>;
  spent: number;
  windowStart: number;
}
type LiveSocket = Socket<Record<string, never>, Record<string, never>, Record<string, never>, SocketData>;

const requestsPerSecond = 50;
const not: Watching = { ok: false, missed: null };

/** The way down to browsers. Sockets carry no commands: a client may only say which round it watches, and ask the time. */
@WebSocketGateway({ path: '/socket.io' })
export class RealtimeGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Who) private readonly who: Who,
    @Inject(LiveSockets) private readonly sockets: LiveSockets,
    @Inject(RoundDoor) private readonly door: RoundDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    this.sockets.attach(server);
    server.use((socket, next) => void this.admit(socket as LiveSocket).then((ok) => next(ok ? undefined : new Error('not_signed_in')), () => next(new Error('not_available'))));
  }

  handleConnection(socket: LiveSocket): void {
    const { actor } = socket.data;
    // What goes on in the network is not for guests.
    void socket.join([`member:${actor.memberId}`, `sign-in:${actor.signInId}`, ...(actor.guest ? [] : [`network:${actor.networkId}`])]);
  }

  async handleDisconnect(socket: LiveSocket): Promise<void> {
    for (const roundId of socket.data.rounds ?? []) await this.door.left(socket.data.actor, roundId, socket.id).catch(() => undefined);
  }

  @SubscribeMessage('round.watch')
  async watch(socket: LiveSocket, raw: unknown): Promise<Watching> {
    const request = socketRequests['round.watch'].safeParse(raw);
    if (!request.success || !this.withinRate(socket)) return not;
    const { roundId, since, onlooker } = request.data;
    if (!(await this.door.mayWatch(socket.data.actor, roundId))) return not;
    await socket.join(`round:${roundId}`);
    socket.data.rounds.add(roundId);
    await this.door.came(socket.data.actor, roundId, socket.id, onlooker);
    return { ok: true, missed: since === undefined ? null : await this.door.missed(socket.data.actor, roundId, since) };
  }

  @SubscribeMessage('round.unwatch')
  async unwatch(socket: LiveSocket, raw: unknown): Promise<{ ok: boolean }> {
    const request = socketRequests['round.unwatch'].safeParse(raw);
    if (!request.success || !socket.data.rounds.delete(request.data.roundId)) return { ok: false };
    await socket.leave(`round:${request.data.roundId}`);
    await this.door.left(socket.data.actor, request.data.roundId, socket.id);
    return { ok: true };
  }

  /** For the clock offset of a screen: its own time back, and ours. */
  @SubscribeMessage('ping')
  ping(socket: LiveSocket, raw: unknown): { t0: number; server: number } | { ok: false } {
    const request = socketRequests.ping.safeParse(raw);
    return request.success && this.withinRate(socket) ? { t0: request.data.t0, server: this.clock.now().getTime() } : { ok: false };
  }

  private async admit(socket: LiveSocket): Promise<boolean> {
    const origin = socket.handshake.headers.origin;
    if (origin !== undefined && URL.canParse(origin) && new URL(origin).host !== socket.handshake.headers.host && origin !== new URL(this.config.http.publicUrl).origin) return false;
    const actor = await this.who.is(cookiesOf(socket.handshake.headers.cookie));
    if (typeof actor === 'string') return false;
    Object.assign(socket.data, { actor, rounds: new Set<string>(), spent: 0, windowStart: 0 });
    return true;
  }

  private withinRate(socket: LiveSocket): boolean {
    const now = this.clock.now().getTime();
    if (now - socket.data.windowStart >= 1_000) Object.assign(socket.data, { windowStart: now, spent: 0 });
    return ++socket.data.spent <= requestsPerSecond;
  }
}

function cookiesOf(header = ''): Record<string, string> {
  const pairs = header.split(/;\s*/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value)]));
}
