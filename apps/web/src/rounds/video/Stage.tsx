import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useRoundState } from '../store/round-context';
import { useMedia, useMediaView } from './media-context';
import type { Pin } from './media-view';
import { Picture } from './Picture';
import styles from './people.module.css';

const size = { size: 16, stroke: 1.75 };

/** Who speaks, what is pinned, or the screen that is shared, large. Nothing when there is no picture: then the people are the layout. */
export function Stage({ shown }: { shown: Pin | null }) {
  const media = useMedia();
  const pinned = useMediaView((view) => view.pin !== null);
  const feed = useMediaView((view) => view.feeds.find((one) => one.identity === shown?.identity) ?? null);
  const member = useRoundState((round) => round.present.find((one) => one.member.id === feed?.memberId)?.member ?? null);
  if (!shown || !feed) return null;
  const name = `${shown.source === 'share' ? 'Screen of ' : ''}${member?.name ?? 'Somebody'}`;
  return (
    <figure className={styles.stage} data-source={shown.source} data-speaking={feed.speaking || undefined}>
      <Picture identity={shown.identity} source={shown.source} mirrored={feed.local && shown.source === 'camera'} />
      <figcaption>
        <span>{name}</span>
        <Button size="small" variant="quiet" aria-label={pinned ? `Let ${name} go` : `Keep ${name} large`} icon={pinned ? <IconPinnedOff {...size} /> : <IconPin {...size} />} onClick={() => media.pin(pinned ? null : shown)}>{pinned ? 'Let go' : 'Keep large'}</Button>
      </figcaption>
    </figure>
  );
}
