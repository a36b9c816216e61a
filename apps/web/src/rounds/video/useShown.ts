import { useEffect, useState } from 'react';
import { useMediaView } from './media-context';
import { stageFeed, type Pin } from './media-view';

/** The picture that is large now. The last speaker stays large while nobody speaks. */
export function useShown(): Pin | null {
  const feeds = useMediaView((view) => view.feeds);
  const pin = useMediaView((view) => view.pin);
  const speaker = feeds.find((feed) => feed.speaking && !feed.local)?.identity ?? null;
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => { if (speaker) setLast(speaker); }, [speaker]);
  return stageFeed(feeds, last, pin);
}
