import { useEffect, useState } from 'react';
import { useRoundState } from '../store/round-context';
import { useMediaView } from './media-context';
import { stageFeed } from './media-view';
import { Picture } from './Picture';
import styles from './people.module.css';

/** Who speaks, or the screen that is shared, large. Nothing when there is no picture: then the people are the layout. */
export function Stage() {
  const feeds = useMediaView((view) => view.feeds);
  const speaker = feeds.find((feed) => feed.speaking && !feed.local)?.identity ?? null;
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => { if (speaker) setLast(speaker); }, [speaker]);
  const shown = stageFeed(feeds, last);
  const feed = feeds.find((one) => one.identity === shown?.identity);
  const member = useRoundState((round) => round.present.find((one) => one.member.id === feed?.memberId)?.member ?? null);
  if (!shown || !feed) return null;
  return (
    <figure className={styles.stage} data-speaking={feed.speaking || undefined}>
      <Picture identity={shown.identity} source={shown.source} mirrored={feed.local && shown.source === 'camera'} />
      <figcaption>{shown.source === 'share' ? 'Screen of ' : ''}{member?.name ?? 'Somebody'}</figcaption>
    </figure>
  );
}
