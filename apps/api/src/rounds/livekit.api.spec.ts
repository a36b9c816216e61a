import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeNetworkSettings, finishRound, joinRound, leaveRound, mediaToken, readMedia, readNetworkSettings } from '@without-walls/contracts';
import { AccessToken, RoomServiceClient, TokenVerifier } from 'livekit-server-sdk';
import { Database } from '../platform/database/database.js';
import { type OpenRound, anOpenRound, inPhase } from '../testing/rounds.js';
import { addressOf, openTab, until } from '../testing/sockets.js';
import { VideoCaller } from '../testing/video-caller.js';
import { VideoServer } from '../testing/video-server.js';
import { livekitKey, livekitSecret } from '../testing/webhooks.js';
import { type Caller, World } from '../testing/world.js';
import { EvidenceRepository } from './evidence.repository.js';
import { VideoLook } from './video-look.js';

const program = process.env.LIVEKIT_BIN;
const suite = program ? describe : describe.skip;

/** With the real server: rooms, tokens, its own signed webhooks, and its death in mid-round. */
suite(`the video server${program ? '' : ` (not here: ${process.env.LIVEKIT_MISSING ?? 'set LIVEKIT_BIN to its program'})`}`, () => {
  let video: VideoServer;
  let world: World;
  let address: string;
  let rooms: RoomServiceClient;
  beforeAll(async () => {
    video = await VideoServer.at(program!);
    Object.assign(process.env, video.env);
    world = await World.open();
    address = await addressOf(world.app);
    rooms = new RoomServiceClient(`http://127.0.0.1:${video.port}`, livekitKey, livekitSecret);
  });
  afterAll(async () => {
    await world.close();
    await video.remove();
  });

  const start = (): Promise<void> => video.start(`${address}/api/livekit/webhook`);
  const roomExists = async (name: string): Promise<boolean> => (await rooms.listRooms([name]).catch(() => [])).length === 1;
  /** What the server itself says of a token, before any media flows. */
  const accepts = async (token: string): Promise<number> => (await fetch(`http://127.0.0.1:${video.port}/rtc/validate?access_token=${token}`)).status;

  it('comes, is used, dies in mid-round, comes back with the room, and is told when the round is over', async () => {
    const round = await anOpenRound(world);
    const tab = await openTab(address, round.hub);
    const call = (who = round.hub) => who.call(mediaToken, { params: { id: round.id }, body: { tabId: 'laptop-1' } });
    expect((await round.hub.call(readMedia)).state).toBe('down');
    await round.hub.refused(mediaToken, 'media_unavailable', { params: { id: round.id }, body: { tabId: 'laptop-1' } });
    const comesIn = (body: { tabId?: string }) => round.hub.call(joinRound, { params: { id: round.id }, body });
    expect((await comesIn({ tabId: 'laptop-1' })).media).toBeNull();

    await start();
    await until('video is up', async () => (await round.hub.call(readMedia)).state === 'up');
    await until('screens are told', () => tab.news.some(({ name, payload }) => name === 'changed' && (payload as { topic: string }).topic === 'media'));
    const { token, room, url } = await call();
    expect(url).toBe(`ws://127.0.0.1:${video.port}`);
    expect(await roomExists(room)).toBe(true);
    expect(await accepts(token)).toBe(200);
    expect(await accepts('rubbish')).toBe(401);
    const withTheAnswer = (await comesIn({ tabId: 'laptop-1' })).media!;
    expect(await accepts(withTheAnswer.token)).toBe(200);
    expect(withTheAnswer).toMatchObject({ url, room });
    expect((await comesIn({})).media).toBeNull();
    const claims = await new TokenVerifier(livekitKey, livekitSecret).verify(token);
    expect(claims).toMatchObject({ sub: `${round.hub.memberId}:laptop-1`, video: { room, roomJoin: true, canPublish: true, canPublishData: false, canUpdateOwnMetadata: false } });
    expect(claims.exp! - Date.now() / 1_000).toBeLessThanOrEqual(600);
    const observer = await world.member({ roles: ['observer'] });
    // Who is not in may look on, as a screen on a wall does, and is nobody by it.
    await observer.refused(mediaToken, 'wrong_state', { params: { id: round.id }, body: { tabId: 'laptop-1' } });
    const wall = await round.facilitator.call(mediaToken, { params: { id: round.id }, body: { tabId: 'screen-1', listen: true } });
    expect(await new TokenVerifier(livekitKey, livekitSecret).verify(wall.token)).toMatchObject({ sub: `wall:${round.facilitator.memberId}:screen-1`, video: { canPublish: false } });
    await observer.call(joinRound, { params: { id: round.id } });
    const listening = await new TokenVerifier(livekitKey, livekitSecret).verify((await call(observer)).token);
    expect(listening.video).toMatchObject({ canPublish: false, canSubscribe: true });
    const mayPublish = async () => (await new TokenVerifier(livekitKey, livekitSecret).verify((await call(observer)).token)).video;
    await round.command(round.facilitator, { type: 'invite-to-speak', memberId: observer.memberId });
    const entryId = (await round.state()).queue[0]!.id;
    await round.command(round.facilitator, { type: 'give-floor', entryId });
    expect(await mayPublish()).toMatchObject({ canPublish: true, canPublishSources: ['microphone'] });
    const answer = (agrees: boolean) => round.command(observer, { type: 'answer-recording', agrees });
    const administrator = await world.member({ roles: ['administrator'] });
    const { version, settings } = await administrator.call(readNetworkSettings, {});
    await administrator.call(changeNetworkSettings, { body: { version, settings: { ...settings, rounds: { ...settings.rounds, recording: true } } } });
    await round.command(round.facilitator, { type: 'ask-recording', leaveOutCases: true });
    await answer(false);
    expect(await mayPublish()).toMatchObject({ canPublish: false, canPublishSources: [] });
    await answer(true);
    expect(await mayPublish()).toMatchObject({ canPublish: true, canPublishSources: ['microphone'] });
    await round.command(round.facilitator, { type: 'stop-recording' });
    await round.command(round.facilitator, { type: 'lower-hand', entryId });
    expect(await mayPublish()).toMatchObject({ canPublish: false });
    await until('its own webhook is kept', async () => (await world.app.get(Database).query('SELECT id FROM livekit_webhooks WHERE room = $1 AND event = $2', [room, 'room_started'])).length === 1);

    await inPhase(round, round.items[0]!, 'present');
    await video.kill();
    await until('the loss is shown', async () => (await round.hub.call(readMedia)).state === 'down');
    await round.command(round.hub, { type: 'raise-hand', kind: 'question' });
    await start();
    await until('the room is there again, without anyone asking', () => roomExists(room));
    expect(await accepts(token)).toBe(200);

    await round.facilitator.call(finishRound, { params: { id: round.id } });
    await until('its job has been published', async () => (await world.quiet()) > 0 || !(await roomExists(room)));
    expect(await roomExists(room)).toBe(false);
    await round.hub.refused(mediaToken, 'wrong_state', { params: { id: round.id }, body: { tabId: 'laptop-1' } });
    tab.close();
  }, 120_000);

  describe('whose reports do not come', () => {
    let round: OpenRound;
    let room: string;
    const look = (): Promise<void> => world.app.get(VideoLook).run();
    const identityOf = (who: Caller): string => `${who.memberId}:laptop-1`;
    const isThere = async (who: Caller): Promise<boolean> => (await rooms.listParticipants(room)).some((one) => one.identity === identityOf(who));
    const isPresent = async (who: Caller): Promise<boolean> => (await round.state()).present.some((one) => one.member.id === who.memberId);
    const mayPublish = async (who: Caller): Promise<boolean | undefined> => (await rooms.getParticipant(room, identityOf(who))).permission?.canPublish;
    /** Comes into the round and its video room; answers with the way in by the same token. */
    async function enter(who: Caller): Promise<() => Promise<VideoCaller>> {
      await who.call(joinRound, { params: { id: round.id } });
      const held = await who.call(mediaToken, { params: { id: round.id }, body: { tabId: 'laptop-1' } });
      room = held.room;
      await VideoCaller.at(video.port, held.token);
      await until('they are in the video room', () => isThere(who));
      return () => VideoCaller.at(video.port, held.token);
    }
    beforeAll(async () => {
      await video.kill();
      await video.start('http://127.0.0.1:9/nowhere');
      round = await anOpenRound(world);
      await until('video is up', async () => (await round.hub.call(readMedia)).state === 'up');
    });

    it('sends out, by the next look, who was removed and came in again by a token they still held', async () => {
      const again = await enter(round.hub);
      await round.command(round.facilitator, { type: 'moderate', memberId: round.hub.memberId, act: 'remove' });
      expect(await isThere(round.hub)).toBe(false);
      await again();
      await until('they are there again', () => isThere(round.hub));
      await look();
      expect(await isThere(round.hub)).toBe(false);
    });

    it('brings back who has sound without a socket, notes that they are seen, and leaves out who left', async () => {
      await round.command(round.facilitator, { type: 'start' });
      await enter(round.presenter);
      await look();
      const evidence = world.app.get(EvidenceRepository);
      await until('they have dropped out', async () => {
        // A look of the server's own may come between.
        await evidence.unwatch(round.id, identityOf(round.presenter), new Date(Date.now() - 60_000));
        return !(await isPresent(round.presenter));
      });
      await look();
      expect(await isPresent(round.presenter)).toBe(true);
      expect(await mayPublish(round.presenter)).toBe(true);
      await evidence.noteSeen(1, new Date(), new Date(Date.now() - 10_000));
      expect(await world.app.get(Database).query("SELECT 1 FROM attendance_evidence WHERE round_id = $1 AND member_id = $2 AND kind = 'seen'", [round.id, round.presenter.memberId])).toHaveLength(1);
      await round.presenter.call(leaveRound, { params: { id: round.id } });
      await look();
      expect(await isPresent(round.presenter)).toBe(false);
      expect(await mayPublish(round.presenter)).toBe(false);
    });

    it('lets everybody send what was decided, by the next look or by the same press again', async () => {
      const observer = await world.member({ roles: ['observer'] });
      await enter(observer);
      await round.command(round.facilitator, { type: 'invite-to-speak', memberId: observer.memberId });
      const command = { type: 'give-floor', entryId: (await round.state()).queue[0]!.id } as const;
      const commandId = randomUUID();
      await round.command(round.facilitator, command, commandId);
      expect(await mayPublish(observer)).toBe(true);
      // As if the video server had not answered then.
      const undo = () => rooms.updateParticipant(room, identityOf(observer), { permission: { canSubscribe: true, canPublish: false } });
      await undo();
      await round.command(round.facilitator, command, commandId);
      expect(await mayPublish(observer)).toBe(true);
      await undo();
      await look();
      expect(await mayPublish(observer)).toBe(true);
    });
  });

  it('makes no room for a token alone', async () => {
    const token = new AccessToken(livekitKey, livekitSecret, { identity: 'someone:tab' });
    token.addGrant({ roomJoin: true, room: 'a-room-that-nobody-made' });
    await accepts(await token.toJwt());
    expect(await roomExists('a-room-that-nobody-made')).toBe(false);
  });
});
