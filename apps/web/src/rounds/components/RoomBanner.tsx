import { readMedia } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { useConnection } from '../../app/live/connection';
import { useRead } from '../../app/query/useRead';
import { useRound } from '../store/round-context';
import { usePolling } from '../store/usePolling';
import { useMedia, useMediaView } from '../video/media-context';
import { lineIsThin } from '../video/quality-of-line';
import { roomSentence, type RoomOffer } from './room-sentence';
import styles from './RoomBanner.module.css';

const offerWords: Record<RoomOffer, string> = { connect: 'Connect', sound: 'Turn on sound', reconnect: 'Connect again', saver: 'Go to Saver', audio: 'Go to audio and slides' };

/** One sentence about what is not as usual, and what can be done about it. */
export function RoomBanner() {
  const { online, socket, degraded: away } = useConnection();
  const polling = usePolling();
  const catchingUp = useRound((view) => view.catchingUp);
  const retrying = useRound((view) => view.pending.filter((one) => one.tries > 0).length);
  const video = useRead(['media'], readMedia, {}, { refetchInterval: 15_000 });
  const media = useMedia();
  const view = useMediaView((one) => one);
  // Said once a visit: who stays with Full has answered.
  const [thin, setThin] = useState(lineIsThin);
  const sentence = roomSentence({ online, polling: polling && (socket === 'up' || away), catchingUp, retrying, video: video.data ?? null, media: view, thin });
  const acts: Record<RoomOffer, () => void> = { connect: () => void media.choose(media.wanted), reconnect: () => void media.choose(media.wanted), sound: () => void media.startSound(), saver: () => void media.choose('saver'), audio: () => void media.choose('audio') };
  return (
    <div role="status" aria-label="What is going on">
      {sentence ? <p className={styles.banner} data-tone={sentence.tone}>{sentence.text}{sentence.offer ? <Button size="small" onClick={acts[sentence.offer]}>{offerWords[sentence.offer]}</Button> : null}{thin && sentence.offer === 'saver' && sentence.tone === 'quiet' ? <Button size="small" variant="quiet" onClick={() => setThin(false)}>Stay with Full</Button> : null}</p> : null}
    </div>
  );
}
