// The screens of a round on two nodes, one of which is killed while commands go on: each goes to the other node and asks for what it
// missed, as the room in the browser does. When are all in step again, and did anything get lost or happen twice?
import { io } from 'socket.io-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, readInput } from './input.mjs';

const { lives, dies, pid, roundId, cookies, perSecond, seconds } = await readInput();

async function ask(method, path, cookie, body) {
  const headers = { cookie, 'x-requested-with': 'without-walls', 'content-type': 'application/json', ...(body && { 'idempotency-key': crypto.randomUUID() }) };
  const reply = await fetch(`${lives}/api/rounds/${roundId}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
  return reply.json();
}

class Screen {
  seq = 0;
  waiting = new Map();
  /** When it was in step again after it had lost its node. */
  backAt = null;

  constructor(cookie, url, seq) {
    Object.assign(this, { cookie, seq, lost: false });
    // The pauses and the jitter of the browser's own connection.
    this.socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 500, reconnectionDelayMax: 5000, extraHeaders: { cookie } });
    this.socket.on('round.event', (event) => this.take([event]));
    this.ready = new Promise((resolve) => this.socket.on('connect', () => this.connected().then(resolve)));
    this.socket.on('disconnect', () => {
      this.lost = true;
      this.socket.io.uri = lives;
    });
  }

  take(events) {
    for (const event of events) if (event.seq > this.seq) this.waiting.set(event.seq, event);
    while (this.waiting.delete(this.seq + 1)) this.seq += 1;
    if (this.waiting.size > 0 && !this.lost) this.catching ??= this.catchUp().finally(() => (this.catching = null));
  }

  async catchUp() {
    const { events, snapshot, seq } = await ask('GET', `/events?since=${this.seq}`, this.cookie);
    if (snapshot) this.seq = Math.max(this.seq, seq);
    this.take(events);
  }

  async connected() {
    const { missed } = await this.socket.timeout(20_000).emitWithAck('round.watch', { roundId, since: this.seq });
    if (!this.lost) return;
    if (missed.snapshot) await this.catchUp();
    else this.take(missed.events);
    this.backAt = performance.now();
    await sleep(Math.random() * 3_000);
    await this.catchUp();
    await ask('GET', '', this.cookie);
  }
}

/** In groups, as people come. */
async function inGroups(list, work, size = 20) {
  for (let from = 0; from < list.length; from += size) await Promise.all(list.slice(from, from + size).map((one, i) => work(one, from + i)));
}
const stateNow = async () => (await ask('GET', '', cookies[0])).state;

// Whoever was here before has gone, and everybody comes in anew.
for (let tries = 0; tries < 300 && (await stateNow()).present.length > 0; tries += 1) await sleep(200);
await inGroups(cookies, (cookie) => ask('POST', '/presence', cookie, {}), 10);
const { seq: first } = await stateNow();
const screens = [];
await inGroups(cookies, async (cookie, i) => {
  screens[i] = new Screen(cookie, i % 2 === 0 ? lives : dies, first);
  await screens[i].ready;
});
for (const screen of screens) await screen.catchUp();
const begun = Math.max(...screens.map((screen) => screen.seq));

const acknowledged = [];
let hand = null;
async function moveHand() {
  const commandId = crypto.randomUUID();
  const { seq } = await ask('POST', '/commands', cookies[0], { commandId, command: hand ? { type: 'lower-hand', entryId: hand } : { type: 'raise-hand', kind: 'hand' } });
  acknowledged.push(commandId);
  if (hand) hand = null;
  else hand = (await ask('GET', `/events?since=${seq - 1}`, cookies[0])).events.find((event) => event.commandId === commandId).payload.entryId;
}

const killAt = Math.floor((perSecond * seconds) / 3);
let killed = 0;
const start = performance.now();
for (let i = 0; i < perSecond * seconds; i += 1) {
  await sleep(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
  if (i === killAt) {
    killed = performance.now();
    process.kill(pid, 'SIGKILL');
  }
  await moveHand();
}
const theirs = screens.filter((_, i) => i % 2 === 1);
for (let tries = 0; tries < 600 && theirs.some((screen) => screen.backAt === null); tries += 1) await sleep(50);
await sleep(1_000);
const { events, seq: last } = await ask('GET', `/events?since=${begun}`, cookies[0]);
const done = events.map((event) => event.commandId);
answer({
  seconds: (Math.max(...theirs.map((screen) => screen.backAt ?? Infinity)) - killed) / 1000,
  lacking: screens.reduce((sum, screen) => sum + Math.max(0, last - screen.seq), 0),
  forgotten: acknowledged.filter((id) => !done.includes(id)).length,
  twice: done.length - new Set(done).size,
});
for (const { socket } of screens) socket.close();
process.exit(0);
