import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RoundEvent, type Watching, parseRoundEvent } from '@without-walls/contracts';
import { type Socket, io } from 'socket.io-client';
import type { Caller } from './world.js';

/** One browser tab that watches a round. */
export interface Tab {
  socket: Socket;
  /** Round events in the order in which they came. */
  events: RoundEvent[];
  /** Names and payloads of everything else. */
  news: { name: string; payload: unknown }[];
  watch(roundId: string, since?: number, onlooker?: boolean): Promise<Watching>;
  close(): void;
}

/** Listens on a free port of loopback; answers with the address. */
export async function addressOf(app: NestFastifyApplication): Promise<string> {
  if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

export async function openTab(address: string, who: Caller): Promise<Tab> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: who.cookie } });
  const tab: Tab = { socket, events: [], news: [], watch: (roundId, since, onlooker) => socket.timeout(10_000).emitWithAck('round.watch', { roundId, since, onlooker }) as Promise<Watching>, close: () => void socket.disconnect() };
  socket.on('round.event', (raw: unknown) => {
    const event = parseRoundEvent(raw);
    if (event) tab.events.push(event);
  });
  socket.onAny((name: string, payload: unknown) => {
    if (name !== 'round.event') tab.news.push({ name, payload });
  });
  await new Promise<void>((resolve, reject) => void socket.once('connect', resolve).once('connect_error', reject));
  return tab;
}

/** Waits until something holds. Fails with what was waited for, after a generous time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
