import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { commandRound, joinRound, leaveRound, mediaToken, readRound, roundEvents } from '@without-walls/contracts';
import { applyEvents, breakAfterMs, placeKeptMs } from '@without-walls/domain';
import { ApiModule } from '../app.module.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { createApp } from '../platform/http/create-app.js';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { type Tab, addressOf, openTab, until } from '../testing/sockets.js';
import { type Caller, World } from '../testing/world.js';
import { RoundSweeper } from './round-sweeper.js';

/** Two API nodes on one database and one Redis, and real socket clients. */
describe('a live round', () => {
  let world: World;
  let other: NestFastifyApplication;
  let addresses: [string, string];
  const tabs: Tab[] = [];

  beforeAll(async () => {
    world = await World.open();
    other = await createApp(ApiModule);
    addresses = [await addressOf(world.app), await addressOf(other)];
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const tab of tabs.splice(0)) tab.close();
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });

  async function tabOf(node: 0 | 1, who: Caller, round: OpenRound): Promise<Tab> {
    const tab = await openTab(addresses[node], who);
    tabs.push(tab);
    expect(await tab.watch(round.id)).toEqual({ ok: true, missed: null });
    return tab;
  }
  const presentIn = async (round: OpenRound): Promise<string[]> => (await round.state()).present.map((one) => one.member.id);
  const evidenceOf = (round: OpenRound, memberId: string) => world.app.get(Database).query<{ kind: string }>('SELECT kind FROM attendance_evidence WHERE round_id = $1 AND member_id = $2 ORDER BY at, kind', [round.id, memberId]);
  /** Lets time pass for both nodes. */
  function later(ms: number): void {
    for (const app of [world.app, other]) jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + ms));
  }

  it('reaches the screens of both nodes, in order, whichever node was asked', async () => {
    const round = await anOpenRound(world);
    const near = await tabOf(0, round.hub, round);
    const far = await tabOf(1, round.presenter, round);
    await inPhase(round, round.items[0]!, 'suggest');
    const { seq } = await round.state();
    await until('both have all', () => near.events.at(-1)?.seq === seq && far.events.at(-1)?.seq === seq);
    for (const { events } of [near, far]) expect(events.map((event) => event.seq)).toEqual(Array.from({ length: events.length }, (_, i) => events[0]!.seq + i));
  });

  it('tells who comes back what they missed with the leave to watch, or that it is too much', async () => {
    const round = await anOpenRound(world);
    const tab = await tabOf(0, round.hub, round);
    const { seq } = await round.state();
    tab.close();
    await inPhase(round, round.items[0]!, 'suggest');
    const again = await openTab(addresses[1], round.hub);
    tabs.push(again);
    const { ok, missed } = await again.watch(round.id, seq);
    const now = (await round.state()).seq;
    expect(ok).toBe(true);
    expect(missed).toMatchObject({ snapshot: false, seq: now });
    expect(missed!.events.map((event) => event.seq)).toEqual(Array.from({ length: now - seq }, (_, i) => seq + 1 + i));
    await world.app.get(Database).query('UPDATE rounds SET seq = seq + 1000 WHERE id = $1', [round.id]);
    expect((await again.watch(round.id, seq)).missed).toEqual({ events: [], snapshot: true, seq: now + 1000 });
  });

  it('takes out for good who is removed: no event, no snapshot, no command and no case reach them on any node', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
    const { hub, facilitator } = round;
    const tab = await tabOf(1, hub, round);
    const witness = await tabOf(0, round.presenter, round);
    await round.command(facilitator, { type: 'moderate', memberId: hub.memberId, act: 'remove' });
    await until('the removed one hears of it', () => tab.events.some((event) => event.type === 'member.moderated'));
    const heard = tab.events.length;
    await round.command(facilitator, { type: 'pause', expectedVersion: await round.timerVersion() });
    await until('the others hear more', () => witness.events.some((event) => event.type === 'timer.paused'));
    expect(tab.events.slice(heard).filter((event) => event.type === 'timer.paused')).toEqual([]);
    const params = { id: round.id };
    for (const [endpoint, input] of [[readRound, { params }], [joinRound, { params }], [roundEvents, { params, query: { since: 0 } }], [commandRound, { params, body: { commandId: randomUUID(), command: { type: 'raise-hand', kind: 'hand' } } }], [mediaToken, { params, body: { tabId: 'tab-123456' } }]] as const) await hub.refused(endpoint, 'removed_from_round', input);
    expect(await tab.watch(round.id)).toEqual({ ok: false, missed: null });
    await expect(round.command(facilitator, { type: 'moderate', memberId: hub.memberId, act: 'remove' })).resolves.toBeGreaterThan(0);
  });

  it('shows everybody only pages of files that were shared with the case now discussed', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
    const show = (fileId: string) => ({ params: { id: round.id }, body: { commandId: randomUUID(), command: { type: 'show', shown: { kind: 'page', fileId, page: 1 } } } });
    await round.facilitator.refused(commandRound, 'not_found', show(randomUUID()));
    await round.command(round.facilitator, { type: 'show', shown: { kind: 'section', section: 'medicines' } });
    expect((await round.state()).shown).toEqual({ kind: 'section', section: 'medicines' });
  });

  it('lets nobody watch who may not come in', async () => {
    const round = await anOpenRound(world);
    const stranger = await world.member({ roles: ['mdt'], networkId: await world.addNetwork() });
    const tab = await openTab(addresses[1], stranger);
    tabs.push(tab);
    expect(await tab.watch(round.id)).toEqual({ ok: false, missed: null });
    await round.command(round.hub, { type: 'raise-hand', kind: 'hand' });
    const witness = await tabOf(1, round.hub, round);
    await round.command(round.facilitator, { type: 'start' });
    await until('the witness hears', () => witness.events.some((event) => event.type === 'round.started'));
    expect(tab.events).toEqual([]);
  });

  it('closes a gap by asking for what is missing, to the same state', async () => {
    const round = await anOpenRound(world);
    const before = await round.state();
    await inPhase(round, round.items[0]!, 'present');
    const tab = await tabOf(1, round.hub, round);
    await round.command(round.facilitator, { type: 'pause', expectedVersion: await round.timerVersion() });
    await until('the pause arrives', () => tab.events.length > 0);
    const seen = applyEvents(before, tab.events);
    expect(seen.gap).toEqual({ from: before.seq + 1, to: tab.events[0]!.seq - 1 });
    const { events } = await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: before.seq } });
    expect(applyEvents(before, events)).toEqual({ state: await round.state(), gap: null });
  });

  it('sends a screen that is far behind to the snapshot', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
    // A timer's version is the sequence number that made it.
    let version = await round.timerVersion();
    for (let i = 0; i < 101; i += 1) {
      version = await round.command(round.facilitator, { type: 'pause', expectedVersion: version });
      version = await round.command(round.facilitator, { type: 'resume', expectedVersion: version });
    }
    expect(await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 1 } })).toMatchObject({ events: [], snapshot: true, seq: (await round.state()).seq });
  }, 120_000);

  it('counts a member with two tabs once, and keeps them until the last is closed', async () => {
    const round = await anOpenRound(world);
    const one = await tabOf(0, round.hub, round);
    const two = await tabOf(1, round.hub, round);
    expect((await presentIn(round)).filter((id) => id === round.hub.memberId)).toHaveLength(1);
    one.close();
    await until('the first tab is written down as gone', async () => (await evidenceOf(round, round.hub.memberId)).some((row) => row.kind === 'socket-left'));
    later(10_000);
    await world.app.get(RoundSweeper).sweep();
    expect(await presentIn(round)).toContain(round.hub.memberId);
    two.close();
    await until('the member is away', async () => !(await presentIn(round)).includes(round.hub.memberId));
    expect((await evidenceOf(round, round.hub.memberId)).map((row) => row.kind).sort()).toEqual(['joined', 'left', 'socket-came', 'socket-came', 'socket-left', 'socket-left']);
  });

  it('counts nobody as here by a screen that only looks on', async () => {
    const round = await anOpenRound(world);
    const wall = await openTab(addresses[0], round.hub);
    tabs.push(wall);
    expect((await wall.watch(round.id, undefined, true)).ok).toBe(true);
    const room = await tabOf(1, round.hub, round);
    await round.command(round.presenter, { type: 'raise-hand', kind: 'hand' });
    await until('the wall sees it', () => wall.events.some((event) => event.type === 'hand.raised'));
    room.close();
    await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 0, onlooker: 'true' } });
    await until('the member is away', async () => !(await presentIn(round)).includes(round.hub.memberId));
    wall.close();
    expect((await evidenceOf(round, round.hub.memberId)).map((row) => row.kind).filter((kind) => kind.startsWith('socket'))).toEqual(['socket-came', 'socket-left']);
  });

  it('brings back by themselves those who dropped out, but not those who left', async () => {
    const round = await anOpenRound(world);
    (await tabOf(0, round.hub, round)).close();
    await until('the member is away', async () => !(await presentIn(round)).includes(round.hub.memberId));
    await tabOf(1, round.hub, round);
    await until('the member is back', async () => (await presentIn(round)).includes(round.hub.memberId));
    expect((await evidenceOf(round, round.hub.memberId)).map((row) => row.kind)).toEqual(expect.arrayContaining(['left', 'joined']));
    await round.hub.call(leaveRound, { params: { id: round.id } });
    await tabOf(0, round.hub, round);
    expect(await presentIn(round)).not.toContain(round.hub.memberId);
    await round.hub.call(joinRound, { params: { id: round.id } });
    expect(await presentIn(round)).toContain(round.hub.memberId);
  });

  it('takes who asks for news without a socket for one who is here, as long as they ask', async () => {
    const round = await anOpenRound(world);
    const ask = () => round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 0 } });
    await ask();
    later(30_000);
    await ask();
    later(60_000);
    await world.app.get(RoundSweeper).sweep();
    expect(await presentIn(round)).toContain(round.hub.memberId);
    later(120_000);
    await until('the member is away', async () => !(await presentIn(round)).includes(round.hub.memberId));
    expect((await evidenceOf(round, round.hub.memberId)).map((row) => row.kind)).toContain('left');
  });

  it('notices the members of a node that was killed', async () => {
    const round = await anOpenRound(world);
    // What a node leaves behind that had no time to say that its sockets are gone.
    await world.app.get(Database).query("INSERT INTO round_watches (round_id, socket_id, member_id, seen_at) VALUES ($1, 'socket-of-a-dead-node', $2, now() - interval '5 minutes')", [round.id, round.hub.memberId]);
    await until('the member is away', async () => !(await presentIn(round)).includes(round.hub.memberId));
    expect((await evidenceOf(round, round.hub.memberId)).map((row) => row.kind)).toContain('socket-lost');
  });

  it('keeps the place in the queue for two minutes', async () => {
    const round = await anOpenRound(world);
    await round.command(round.hub, { type: 'raise-hand', kind: 'hand' });
    await round.hub.call(leaveRound, { params: { id: round.id } });
    later(placeKeptMs - 20_000);
    await world.app.get(RoundSweeper).sweep();
    expect((await round.state()).queue).toHaveLength(1);
    later(placeKeptMs + 1_000);
    await until('the place is given up', async () => (await round.state()).queue.length === 0);
  });

  it('marks overtime once, whoever notices it, and cuts nobody off', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
    later(10 * 60_000);
    await Promise.all([world.app.get(RoundSweeper).sweep(), other.get(RoundSweeper).sweep()]);
    await until('overtime is marked', async () => (await overtimes(round)) > 0);
    await world.app.get(RoundSweeper).sweep();
    expect(await overtimes(round)).toBe(1);
    expect(await round.state()).toMatchObject({ phase: 'present', timer: { pausedAt: null } });
    await round.command(round.facilitator, { type: 'extend', byMs: 60_000, expectedVersion: await round.timerVersion() });
    await world.app.get(RoundSweeper).sweep();
    expect(await overtimes(round)).toBe(1);
  });

  it('suggests a break once after an hour, to all, and begins it by one press', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
// Read from the log: the sign-ins of members would have run out by then.
    const suggested = async (): Promise<number> => (await world.app.get(Database).query("SELECT seq FROM round_events WHERE round_id = $1 AND type = 'break.suggested'", [round.id])).length;
    later(breakAfterMs - 60_000);
    await world.app.get(RoundSweeper).sweep();
    expect(await suggested()).toBe(0);
    later(breakAfterMs + 60_000);
    await Promise.all([world.app.get(RoundSweeper).sweep(), other.get(RoundSweeper).sweep()]);
    await until('a break is suggested', async () => (await suggested()) > 0);
    await world.app.get(RoundSweeper).sweep();
    expect(await suggested()).toBe(1);
    jest.restoreAllMocks();
    await round.command(round.facilitator, { type: 'take-break', minutes: 5, expectedVersion: await round.timerVersion() });
    expect(await round.state()).toMatchObject({ breakSuggestedAt: null, workingSince: null, phase: null });
    expect((await round.state()).agenda.at(-1)).toMatchObject({ kind: 'break', state: 'current', minutes: 5 });
  });

  it('gives the floor to somebody who listens, and takes it back, also without a video server', async () => {
    const round = await anOpenRound(world);
    await inPhase(round, round.items[0]!, 'present');
    const observer = await world.member({ roles: ['observer'] });
    await observer.call(joinRound, { params: { id: round.id } });
    await round.command(round.facilitator, { type: 'invite-to-speak', memberId: observer.memberId });
    const entryId = (await round.state()).queue[0]!.id;
    await round.command(round.facilitator, { type: 'give-floor', entryId });
    expect((await round.state()).queue[0]).toMatchObject({ state: 'speaking', member: { id: observer.memberId } });
    await round.command(observer, { type: 'lower-hand', entryId });
    expect((await round.state()).spoken[observer.memberId]).toBeGreaterThanOrEqual(0);
  });

  async function overtimes(round: OpenRound): Promise<number> {
    const { events } = await round.hub.call(roundEvents, { params: { id: round.id }, query: { since: 0 } });
    return events.filter((event) => event.type === 'timer.overtime').length;
  }
});
