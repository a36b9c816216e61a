import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { commandRound, decideLobby, endpoints, finishRound, getMe, guestPlace, joinRound, listCases, listGuests, makeGuest, mediaToken, readCaptions, readCase, readChat, readGuestLink, readLobby, readNotes, readRound, readWaiting, roundEvents, waitInLobby, withdrawGuest } from '@without-walls/contracts';
import { ApiModule } from '../app.module.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { createApp } from '../platform/http/create-app.js';
import { guestCookieName } from '../platform/sign-in/cookie.js';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { type Tab, addressOf, openTab, until } from '../testing/sockets.js';
import { type Caller, World } from '../testing/world.js';
import { EvidenceReader } from './evidence.reader.js';

/** Two API nodes: who waits on one is let in on the other. */
describe('the door of a round', () => {
  let world: World;
  let other: NestFastifyApplication;
  let far: string;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    world = await World.open();
    other = await createApp(ApiModule);
    await addressOf(world.app);
    far = await addressOf(other);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const tab of tabs.splice(0)) tab.close();
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });

  const params = (round: OpenRound) => ({ params: { id: round.id } });
  async function tabOf(who: Caller): Promise<Tab> {
    const tab = await openTab(far, who);
    tabs.push(tab);
    return tab;
  }
  /** Everything by which something of a round could reach somebody. */
  async function isKeptOut(who: Caller, round: OpenRound): Promise<void> {
    for (const [endpoint, input] of [[readRound, {}], [roundEvents, { query: { since: 0 } }], [readChat, {}], [readCaptions, {}], [readNotes, {}], [joinRound, {}], [commandRound, { body: { commandId: randomUUID(), command: { type: 'raise-hand', kind: 'hand' } } }], [mediaToken, { body: { tabId: 'tab-123456' } }]] as const) await who.refused(endpoint, 'waiting_in_lobby', { ...params(round), ...input });
    const caseId = round.items[0]!.case!.id;
    if (!who.cookie.includes('sign-in') || !(await isHub(who))) await who.refused(readCase, 'not_found', { params: { id: caseId } });
  }
  const isHub = async (who: Caller): Promise<boolean> => (await who.call(getMe)).roles.includes('mdt');
  const trail = async (roundId: string): Promise<string[]> => (await world.app.get(Database).query<{ action: string }>("SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE '%lobby%' ORDER BY seq", [roundId])).map((row) => row.action);
  const later = (ms: number): void => {
    for (const app of [world.app, other]) jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + ms));
  };

  describe('with a lobby for everybody who was not invited', () => {
    beforeAll(() => world.holdsRounds({ lobby: 'uninvited' }));
    afterAll(() => world.holdsRounds({ lobby: 'guests' }));

    it('shows nothing and sends nothing before somebody lets them in, and everything after it', async () => {
      const round = await anOpenRound(world);
      await inPhase(round, round.items[0]!, 'present');
      const late = await world.member({ roles: ['mdt'], name: 'Late Comer' });
      await isKeptOut(late, round);
      const tab = await tabOf(late);
      expect(await tab.watch(round.id)).toEqual({ ok: false, missed: null });
      const waiting = await late.call(waitInLobby, params(round));
      expect(waiting).toEqual({ state: 'waiting', title: 'Weekly pain round', startsAt: expect.any(String), live: true, items: ['A case'] });
      expect(JSON.stringify(waiting)).not.toContain(round.items[0]!.case!.code);
      await late.call(waitInLobby, params(round));
      expect((await round.facilitator.call(readLobby, params(round))).items).toEqual([{ member: expect.objectContaining({ id: late.memberId, name: 'Late Comer', profession: 'GP', site: 'North practice' }), guest: false, since: expect.any(String), state: 'waiting' }]);
      await round.facilitator.call(decideLobby, { ...params(round), body: { who: late.memberId, admit: true } });
      await until('they hear of it on the other node', () => tab.news.some(({ name, payload }) => name === 'changed' && (payload as { topic: string }).topic === 'lobby'));
      expect(tab.events).toEqual([]);
      expect((await late.call(readWaiting, params(round))).state).toBe('admitted');
      await late.call(joinRound, params(round));
      expect(await tab.watch(round.id)).toEqual({ ok: true, missed: null });
      expect((await round.state()).present.map((one) => one.member.id)).toContain(late.memberId);
      expect(await trail(round.id)).toEqual(['round.lobby-asked', 'round.lobby-admitted']);
    });

    it('lets in those who were invited, present, lead or coordinate, and shows the lobby to who leads or coordinates', async () => {
      const round = await anOpenRound(world);
      const standIn = await world.member({ roles: ['coordinator'] });
      expect((await standIn.call(waitInLobby, params(round))).state).toBe('admitted');
      await standIn.call(joinRound, params(round));
      expect((await standIn.call(readLobby, params(round))).items).toEqual([]);
      await round.hub.refused(readLobby, 'forbidden', params(round));
      await round.hub.refused(decideLobby, 'forbidden', { ...params(round), body: { who: 'all', admit: true } });
    });

    it('lets everybody in at once, refuses one, and can think again', async () => {
      const round = await anOpenRound(world);
      const [one, two, three] = [await world.member({ roles: ['mdt'] }), await world.member({ roles: ['observer'] }), await world.member({ roles: ['observer'] })];
      for (const who of [one, two, three]) await who.call(waitInLobby, params(round));
      const decide = (who: string, admit: boolean) => round.coordinator.call(decideLobby, { ...params(round), body: { who, admit } });
      await decide(three.memberId, false);
      expect((await three.call(readWaiting, params(round))).state).toBe('refused');
      await isKeptOut(three, round);
      expect(await decide('all', true)).toEqual({ decided: 2 });
      expect(await decide('all', true)).toEqual({ decided: 0 });
      await two.call(readRound, params(round));
      await decide(three.memberId, true);
      await three.call(readRound, params(round));
    });

    it('keeps a place over a lost line and a dead node, and forgets nobody who comes back', async () => {
      const round = await anOpenRound(world);
      const late = await world.member({ roles: ['observer'] });
      await late.call(waitInLobby, params(round));
      const [first] = (await round.facilitator.call(readLobby, params(round))).items;
      later(120_000);
      expect((await round.facilitator.call(readLobby, params(round))).items).toEqual([]);
      await late.call(waitInLobby, params(round));
      expect((await round.facilitator.call(readLobby, params(round))).items).toEqual([first]);
      jest.restoreAllMocks();
      // What was decided stands in the database: any node lets them in, also after their line was lost.
      await round.facilitator.call(decideLobby, { ...params(round), body: { who: late.memberId, admit: true } });
      await late.call(joinRound, params(round));
      (await tabOf(late)).close();
      await late.call(readRound, params(round));
    });
  });

  describe('for guests', () => {
    const invite = async (round: OpenRound, level: 'observer' | 'contributor' = 'contributor'): Promise<{ id: string; token: string }> => round.coordinator.call(makeGuest, { params: { id: round.session.id }, body: { name: 'Dilys Roberts', profession: 'Physiotherapist', level } });
    beforeAll(() => world.holdsRounds({ guests: true }));

    it('is closed where the network takes none, and a link that was made opens nothing any more', async () => {
      const round = await anOpenRound(world);
      const guest = await world.guest((await invite(round)).token);
      await world.holdsRounds({ guests: false });
      await round.coordinator.refused(makeGuest, 'guests_not_allowed', { params: { id: round.session.id }, body: { name: 'Dilys Roberts', profession: 'Physiotherapist', level: 'observer' } });
      await guest.refused(guestPlace, 'not_signed_in');
      await world.holdsRounds({ guests: true });
      expect(await guest.call(guestPlace)).toMatchObject({ name: 'Dilys Roberts', roundId: round.id, title: 'Weekly pain round' });
    });

    it('works in the browser that opened the link first, again and again, and in no other', async () => {
      const round = await anOpenRound(world);
      const { token } = await invite(round);
      expect(await world.visitor().call(readGuestLink, { params: { token } })).toMatchObject({ name: 'Dilys Roberts', network: 'Test network' });
      const guest = await world.guest(token);
      const open = (cookie: string) => world.app.inject({ method: 'POST', url: `/api/guest-links/${token}/open`, headers: { 'x-requested-with': 'without-walls', cookie } });
      expect((await open(guest.cookie)).statusCode).toBe(200);
      for (const cookie of ['', `${guestCookieName}=made-up`]) expect((await open(cookie)).statusCode).toBe(410);
      await world.visitor().refused(readGuestLink, 'invitation_invalid', { params: { token } });
      await world.visitor().refused(readGuestLink, 'invitation_invalid', { params: { token: 'a-link-that-nobody-ever-made' } });
    });

    it('lets the guest wait, then see this round, and nothing else of the product', async () => {
      const round = await anOpenRound(world);
      await inPhase(round, round.items[0]!, 'present');
      const guest = await world.guest((await invite(round)).token);
      await isKeptOut(guest, round);
      await guest.call(waitInLobby, params(round));
      expect((await round.facilitator.call(readLobby, params(round))).items[0]).toMatchObject({ guest: true, member: { name: 'Dilys Roberts', profession: 'Physiotherapist', site: 'guest' } });
      await round.facilitator.call(decideLobby, { ...params(round), body: { who: guest.memberId, admit: true } });
      await guest.call(joinRound, params(round));
      expect((await guest.call(readRound, params(round))).can).toEqual({ facilitate: false, recommend: false, contribute: true, speak: true });
      const view = await guest.call(readCase, { params: { id: round.items[0]!.case!.id } });
      expect(view).toMatchObject({ code: round.items[0]!.case!.code, timeline: [], decisions: [], outcome: null });
      const tab = await tabOf(guest);
      expect(await tab.watch(round.id)).toEqual({ ok: true, missed: null });
      await guest.refused(listCases, 'forbidden');
      const elsewhere = await anOpenRound(world);
      await guest.refused(readRound, 'not_found', params(elsewhere));
      expect(await tab.watch(elsewhere.id)).toEqual({ ok: false, missed: null });
      await round.facilitator.call(finishRound, params(round));
      await guest.refused(readRound, 'not_signed_in', params(round));
      expect((await world.app.get(EvidenceReader).evidenceOf(round.id)).map((one) => one.memberId)).not.toContain(guest.memberId);
    });

    it('opens to guests only what belongs to their round', () => {
      expect(endpoints.filter((endpoint) => endpoint.guests).map((endpoint) => endpoint.id).sort()).toEqual(['cases.read', 'files.list', 'files.page', 'files.text', 'material.list', 'material.page', 'material.text', 'people.me', 'people.readRoundSettings', 'rounds.command', 'rounds.events', 'rounds.guestPlace', 'rounds.join', 'rounds.leave', 'rounds.media', 'rounds.mediaToken', 'rounds.read', 'rounds.testRoom', 'rounds.wait', 'rounds.waiting', 'talk.caption', 'talk.captions', 'talk.chat', 'talk.notes', 'talk.remove', 'talk.say', 'talk.write']);
    });

    it('lets an observing guest listen and nothing else, and sends them out when the link is withdrawn', async () => {
      const round = await anOpenRound(world);
      const { id, token } = await invite(round, 'observer');
      const guest = await world.guest(token);
      await guest.call(waitInLobby, params(round));
      await round.facilitator.call(decideLobby, { ...params(round), body: { who: 'all', admit: true } });
      await guest.call(joinRound, params(round));
      await guest.refused(commandRound, 'read_only', { ...params(round), body: { commandId: randomUUID(), command: { type: 'raise-hand', kind: 'hand' } } });
      await guest.refused(commandRound, 'forbidden', { ...params(round), body: { commandId: randomUUID(), command: { type: 'sit-with', memberIds: [round.hub.memberId] } } });
      const tab = await tabOf(guest);
      await tab.watch(round.id);
      await round.presenter.refused(withdrawGuest, 'forbidden', { params: { id: round.session.id, guestId: id } });
      await round.coordinator.call(withdrawGuest, { params: { id: round.session.id, guestId: id } });
      await until('their line is cut', () => !tab.socket.connected);
      await guest.refused(readRound, 'not_signed_in', params(round));
      expect(await round.state()).toMatchObject({ removed: [guest.memberId], present: expect.not.arrayContaining([expect.objectContaining({ member: expect.objectContaining({ id: guest.memberId }) })]) });
      expect((await round.coordinator.call(listGuests, { params: { id: round.session.id } })).items).toMatchObject([{ id, state: 'withdrawn', name: 'Dilys Roberts' }]);
      const actions = await world.app.get(Database).query<{ action: string }>("SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'guest.%' ORDER BY seq", [round.session.id]);
      expect(actions.map((row) => row.action)).toEqual(['guest.invited', 'guest.opened', 'guest.withdrawn']);
    });
  });
});
