import type { RoundState } from '@without-walls/contracts';
import { presenterOf } from '@without-walls/domain';
import type { Feed } from './media-view';

type Present = RoundState['present'][number];
export type Seated = { one: Present; feed: Feed | null };

/** The connection that stands for a member: the one that sends something, of two devices. */
export function feedOf(feeds: readonly Feed[], memberId: string): Feed | null {
  const own = feeds.filter((feed) => feed.memberId === memberId);
  return own.find((feed) => feed.camera) ?? own.find((feed) => feed.mic) ?? own[0] ?? null;
}

/**
 * Everyone in the order they came, who has the floor and who presents before them. Who merely speaks does not move: a
 * page of faces that changes places under one's eyes is hard to follow.
 */
export function seated(round: Pick<RoundState, 'present' | 'queue' | 'agenda' | 'currentItemId'>, feeds: readonly Feed[]): Seated[] {
  const presenter = presenterOf(round.agenda.find((item) => item.id === round.currentItemId))?.id;
  const rank = ({ member }: Present) => (round.queue.some((entry) => entry.state === 'speaking' && entry.member.id === member.id) ? 0 : member.id === presenter ? 1 : 2);
  return round.present.map((one) => ({ one, feed: feedOf(feeds, one.member.id) })).sort((a, b) => rank(a.one) - rank(b.one));
}
