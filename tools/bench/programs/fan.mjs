// The clients of a round, all in this process, and whoever makes it move: a hand that goes up and down.
import { io } from 'socket.io-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from '../arrivals.mjs';
import { inTurns } from '../statistics.mjs';
import { answer, readInput } from './input.mjs';

// `ours` are the product's nodes: clients and commands are dealt out over them in turns.
const { ours, theirs, roundId, cookies, rounds, perSecond, seconds } = await readInput();

/** Connects one socket for each cookie; `watch` is asked of every one before it counts. */
async function connectAll(urls, watch) {
  const side = { arrivals: [], events: new Map(), sockets: [] };
  for (let from = 0; from < cookies.length; from += 25) {
    await Promise.all(cookies.slice(from, from + 25).map((cookie, i) => connectOne(side, urls[(from + i) % urls.length], cookie, from + i, watch)));
  }
  return side;
}

async function connectOne(side, url, cookie, client, watch) {
  const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { cookie } });
  side.sockets.push(socket);
  socket.on('round.event', (event) => {
    side.arrivals.push({ client, seq: event.seq, at: performance.now() });
    if (client === 0) side.events.set(event.seq, event);
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject).once('disconnect', reject));
  if (watch && !(await socket.timeout(20_000).emitWithAck('round.watch', { roundId })).ok) throw new Error('A client may not watch the round');
}

async function post(url, headers, body) {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()).seq;
}

/** The event with this number, as the first client received it. */
async function received(side, seq) {
  for (let tries = 0; tries < 500 && !side.events.has(seq); tries += 1) await sleep(10);
  const event = side.events.get(seq);
  if (!event) throw new Error(`Event ${seq} did not reach the client that made it within 5 seconds`);
  return event;
}

const samples = [];
let hand = null;
let moves = 0;

async function moveHand(side) {
  const command = hand ? { type: 'lower-hand', entryId: hand } : { type: 'raise-hand', kind: 'hand' };
  const commandId = crypto.randomUUID();
  const headers = { cookie: cookies[0], 'x-requested-with': 'without-walls', 'idempotency-key': commandId };
  const node = ours[(moves += 1) % ours.length];
  const at = performance.now();
  const seq = await post(`${node}/api/rounds/${roundId}/commands`, headers, { commandId, command });
  const event = await received(side, seq);
  samples[hand ? 1 : 0] = event;
  hand = hand ? null : event.payload.entryId;
  return { seq, at };
}

let number = 0;

/** The same events as the product sent, under numbers of their own. */
async function moveBare() {
  number += 1;
  const at = performance.now();
  return { seq: await post(theirs, {}, { ...samples[number % 2], seq: number }), at };
}

/** Sends so many a second, each after the one before was answered, and waits for stragglers. */
async function burst(side, send, count) {
  side.arrivals.length = 0;
  side.events.clear();
  const sent = [];
  const begun = performance.now();
  for (let i = 0; i < count; i += 1) {
    await sleep(Math.max(0, begun + (i * 1000) / perSecond - performance.now()));
    sent.push(await send(side));
  }
  for (let tries = 0; tries < 60 && side.arrivals.length < count * cookies.length; tries += 1) await sleep(50);
  await sleep(200);
  return judge(sent, side.arrivals, cookies.length);
}

const product = await connectAll(ours, true);
const bare = await connectAll([theirs], false);
await sleep(1_000);
await burst(product, moveHand, perSecond);
await burst(bare, moveBare, perSecond);
const count = perSecond * seconds;
answer(await inTurns(rounds, () => burst(product, moveHand, count), () => burst(bare, moveBare, count)));
for (const socket of [...product.sockets, ...bare.sockets]) socket.close();
