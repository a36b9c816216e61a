import { describe, expect, it } from '@jest/globals';
import { roomSentence, type RoomFacts } from './room-sentence';

const well: RoomFacts = { online: true, polling: false, catchingUp: false, retrying: 0, video: { state: 'up', say: 'Video is ready.' }, media: { line: 'on', mode: 'full', soundBlocked: false, poorForMs: 0, fault: null } };
const say = (changes: Partial<RoomFacts>) => roomSentence({ ...well, ...changes });

describe('the banner of the room', () => {
  it('is silent when all is well', () => expect(say({})).toBeNull());

  it('says one thing, the most pressing', () => {
    const all = { online: false, polling: true, catchingUp: true, retrying: 1, media: { ...well.media, line: 'lost' as const } };
    expect(say(all)?.text).toMatch(/^You are offline.*sent when you are back/);
    expect(say({ ...all, online: true })?.text).toMatch(/counts once/);
    expect(say({ ...all, online: true, retrying: 0, unanswered: true })?.text).toMatch(/does not answer.*counts once/);
    expect(say({ ...all, online: true, retrying: 0 })?.text).toMatch(/every three seconds/);
  });

  it('offers a way back when the media server let go, and none while it tries by itself', () => {
    expect(say({ media: { ...well.media, line: 'lost' } })?.offer).toBe('reconnect');
    expect(say({ media: { ...well.media, line: 'reconnecting' } })?.offer).toBeUndefined();
    expect(say({ media: { ...well.media, line: 'lost' }, video: { state: 'down', say: 'The video server does not answer.' } })).toEqual({ tone: 'quiet', text: 'The video server does not answer. The round works without it.' });
  });

  it('says why there is no video, and offers it when it comes', () => {
    expect(say({ video: { state: 'building', say: 'Video is being set up.' }, media: { ...well.media, line: 'off' } })?.text).toBe('Video is being set up. The round works without it.');
    expect(say({ media: { ...well.media, line: 'off' } })?.offer).toBe('connect');
    expect(say({ media: { ...well.media, line: 'off', mode: 'text' } })).toBeNull();
  });

  it('offers less picture on a poor line, and switches nothing itself', () => {
    expect(say({ media: { ...well.media, poorForMs: 9_000 } })).toBeNull();
    expect(say({ media: { ...well.media, poorForMs: 10_000 } })?.offer).toBe('saver');
    expect(say({ media: { ...well.media, poorForMs: 10_000, mode: 'saver' } })?.offer).toBe('audio');
    expect(say({ media: { ...well.media, poorForMs: 10_000, mode: 'audio' } })).toBeNull();
  });

  it('asks for a voice, and opens no microphone', () => {
    expect(say({ media: { ...well.media, asked: 'Farah Siddiqui', mic: false } })).toEqual({ tone: 'needs', text: 'Farah Siddiqui asks to hear you.', offer: 'speak' });
    expect(say({ media: { ...well.media, asked: 'Farah Siddiqui', mic: true } })).toBeNull();
  });

  it('offers Saver on a thin line, once all else is well', () => {
    expect(say({ thin: true })?.offer).toBe('saver');
    expect(say({ thin: true, media: { ...well.media, mode: 'saver' } })).toBeNull();
    expect(say({ thin: true, online: false })?.offer).toBeUndefined();
  });
});
