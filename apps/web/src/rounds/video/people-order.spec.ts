import { describe, expect, it } from '@jest/globals';
import { aMemberRef, aRound, idFor } from '@without-walls/fixtures';
import type { Feed } from './media-view';
import { feedOf, seated } from './people-order';

const feed = (identity: string, memberId: string, changes: Partial<Feed> = {}): Feed => ({ identity, memberId, local: false, speaking: false, mic: false, camera: false, share: false, quality: 'good', ...changes });
const [anna, ben, cleo] = ['Anna', 'Ben', 'Cleo'].map((name) => aMemberRef({ name })) as [ReturnType<typeof aMemberRef>, ReturnType<typeof aMemberRef>, ReturnType<typeof aMemberRef>];
const here = (member: typeof anna) => ({ member, part: 'learner' as const, since: '2026-12-01T10:00:00.000Z', media: true, recommends: false });

describe('where people sit', () => {
  it('is where they came, and before all who has the floor', () => {
    const queue = [{ id: idFor('entry:c'), member: cleo, kind: 'hand' as const, raisedAt: '2026-12-01T10:00:00.000Z', state: 'speaking' as const, order: 1 }];
    const round = { present: [here(anna), here(ben), here(cleo)], queue, agenda: [], currentItemId: null };
    expect(seated(round, []).map(({ one }) => one.member.name)).toEqual(['Cleo', 'Anna', 'Ben']);
    expect(seated({ ...round, queue: [] }, [feed('x', ben.id, { speaking: true })]).map(({ one }) => one.member.name)).toEqual(['Anna', 'Ben', 'Cleo']);
  });

  it('shows, of two devices of one member, the one with a picture, and the member once', () => {
    const feeds = [feed('ben:tablet', ben.id), feed('ben:phone', ben.id, { mic: true }), feed('ben:laptop', ben.id, { camera: true })];
    expect(feedOf(feeds, ben.id)?.identity).toBe('ben:laptop');
    expect(feedOf(feeds.slice(0, 2), ben.id)?.identity).toBe('ben:phone');
    expect(seated(aRound({ present: [here(ben)] }), feeds)).toHaveLength(1);
  });
});
