import { describe, expect, it } from '@jest/globals';
import { deviceFault, readChoice } from './devices';
import { initialsOf, memberOf, pageOfPeople, stageFeed, type Feed } from './media-view';

const feed = (identity: string, changes: Partial<Feed> = {}): Feed => ({ identity, memberId: identity, local: false, speaking: false, mic: true, camera: true, share: false, quality: 'good', ...changes });

describe('who is large', () => {
  it('is a shared screen before any face, the own one last', () => {
    expect(stageFeed([feed('a', { speaking: true }), feed('b', { share: true })], null)).toEqual({ identity: 'b', source: 'share' });
    expect(stageFeed([feed('me', { local: true, share: true })], null)).toEqual({ identity: 'me', source: 'share' });
  });

  it('is who speaks, and stays with them in a silence', () => {
    expect(stageFeed([feed('a'), feed('b', { speaking: true })], 'a')?.identity).toBe('b');
    expect(stageFeed([feed('a'), feed('b')], 'b')?.identity).toBe('b');
  });

  it('is nobody when all cameras are off, and never oneself', () => {
    expect(stageFeed([feed('a', { camera: false, speaking: true }), feed('me', { local: true })], 'a')).toBeNull();
  });
});

describe('what is pinned', () => {
  it('stays large whoever speaks, until it is gone', () => {
    const pin = { identity: 'a', source: 'camera' } as const;
    expect(stageFeed([feed('a'), feed('b', { speaking: true, share: true })], 'b', pin)).toEqual(pin);
    expect(stageFeed([feed('a', { camera: false }), feed('b', { speaking: true })], 'b', pin)?.identity).toBe('b');
  });
});

describe('pages of nine', () => {
  const people = Array.from({ length: 20 }, (_, index) => index);
  it('show each person once', () => expect([0, 1, 2].flatMap((page) => pageOfPeople(people, page).rows)).toEqual(people));
  it('go back to the last page when people leave', () => expect(pageOfPeople(people.slice(0, 9), 2)).toMatchObject({ page: 0, pages: 1 }));
});

describe('small things of a tile', () => {
  it('knows the member behind a tab', () => expect(memberOf('7f:tab-1')).toBe('7f'));
  it('takes two letters of a name', () => {
    expect(initialsOf('Dr Mei Hua Tan')).toBe('MT');
    expect(initialsOf('Prince')).toBe('P');
  });
});

describe('what a device is set to', () => {
  it('forgives storage that somebody has broken', () => {
    expect(readChoice({ getItem: () => '{not json' })).toMatchObject({ mode: 'full', micOn: false });
    expect(readChoice({ getItem: () => '{"mode":"audio"}' })).toMatchObject({ mode: 'audio', cameraOn: true });
    expect(readChoice({ getItem: () => '{"mode":"none"}' }).mode).toBe('text');
    expect(readChoice({ getItem: () => '{"mode":"loud"}' }).mode).toBe('full');
  });

  it('says what to do when the browser refuses', () => {
    expect(deviceFault(Object.assign(new Error(), { name: 'NotAllowedError' }))).toMatch(/Allow it/);
    expect(deviceFault('what')).toMatch(/come in without/);
  });
});
