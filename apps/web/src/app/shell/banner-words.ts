export type BannerFacts = { demo: boolean; online: boolean; degraded: boolean; endsInMinutes: number | null; video: { state: 'off' | 'building' | 'starting' | 'up' | 'down'; say: string } | null };
export type BannerSentence = { key: 'demo' | 'offline' | 'slow' | 'ends' | 'video'; text: string; tone: 'needs' | 'quiet' };

/**
 * What the banner says. The demo line stays on every page; beside it at most one other sentence at a time,
 * the most pressing first: offline, no live news, the sign-in about to end, video.
 */
export function bannerSentences(facts: BannerFacts): BannerSentence[] {
  const demo: BannerSentence[] = facts.demo ? [{ key: 'demo', text: 'Demonstration only: put nothing real in.', tone: 'quiet' }] : [];
  const other = pressing(facts);
  return other ? [...demo, other] : demo;
}

function pressing({ online, degraded, endsInMinutes, video }: BannerFacts): BannerSentence | null {
  if (!online) return { key: 'offline', text: 'You are offline. You can read what is open; what you write is kept on this device until the connection is back.', tone: 'needs' };
  if (degraded) return { key: 'slow', text: 'News does not come by itself at the moment, so this page may be a little behind. Saving works as usual.', tone: 'needs' };
  if (endsInMinutes !== null) return { key: 'ends', text: `Your sign-in ends in ${endsInMinutes} ${endsInMinutes === 1 ? 'minute' : 'minutes'}. You will be asked to sign in again here; nothing is lost.`, tone: 'needs' };
  if (video && (video.state === 'down' || video.state === 'building' || video.state === 'starting')) return { key: 'video', text: video.say, tone: 'quiet' };
  return null;
}
