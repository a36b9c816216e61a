import { Button, useNow } from '@without-walls/ui';
import { useMemo, useState } from 'react';
import { useConnection } from '../../app/live/connection';
import { useLead } from '../lead/useLead';
import { mayPass } from '../store/commands';
import { useCan, useRound, useRoundState } from '../store/round-context';
import { usePolling } from '../store/usePolling';
import { useMedia, useMediaView } from '../video/media-context';
import { OtherWays } from '../video/OtherWays';
import { lineIsThin } from '../video/quality-of-line';
import { useVideoState } from '../video/useVideoState';
import { breakDue, type BreakDue } from './break-due';
import { roomSentence, type RoomOffer } from './room-sentence';
import styles from './RoomBanner.module.css';

const offerWords: Record<RoomOffer, string> = { connect: 'Connect', sound: 'Turn on sound', reconnect: 'Connect again', saver: 'Go to Saver', audio: 'Go to audio and slides', break: 'Begin the break', speak: 'Turn the microphone on' };

/** One sentence about what is not as usual, and what can be done about it. */
export function RoomBanner() {
  const { online, socket, degraded: away } = useConnection();
  const polling = usePolling();
  const catchingUp = useRound((view) => view.catchingUp);
  const retrying = useRound((view) => view.pending.filter((one) => one.tries > 0).length);
  const unanswered = useRound((view) => view.error !== null && mayPass(view.error));
  const video = useVideoState() ?? null;
  const media = useMedia();
  const view = useMediaView((one) => one);
  const due = useBreakDue();
  const lead = useLead();
  // Said once a visit: who stays with Full has answered.
  const [thin, setThin] = useState(lineIsThin);
  const sentence = roomSentence({ online, polling: polling && (socket === 'up' || away), catchingUp, retrying, unanswered, video, media: view, thin, due });
  const acts: Record<RoomOffer, () => void> = { connect: () => void media.choose(media.wanted), reconnect: () => void media.choose(media.wanted), sound: () => void media.startSound(), saver: () => void media.choose('saver'), audio: () => void media.choose('audio'), speak: () => void media.toggle('mic'), break: () => void lead.takeBreak() };
  return (
    <div role="status" aria-label="What is going on">
      {sentence ? <p className={styles.banner} data-tone={sentence.tone}>{sentence.text}{sentence.offer ? <Button size="small" onClick={acts[sentence.offer]}>{offerWords[sentence.offer]}</Button> : null}{sentence.offer === 'speak' ? <Button size="small" variant="quiet" onClick={() => media.ask(null)}>Not now</Button> : null}{thin && sentence.offer === 'saver' && sentence.tone === 'quiet' ? <Button size="small" variant="quiet" onClick={() => setThin(false)}>Stay with Full</Button> : null}</p> : null}
      <OtherWays className={styles.banner} />
    </div>
  );
}

/** Suggested by the server, to everybody at once; only who leads can begin it. */
function useBreakDue(): BreakDue | null {
  const { facilitate } = useCan();
  const offset = useRound((view) => view.offset);
  const workingSince = useRoundState((round) => round.workingSince);
  const breakSuggestedAt = useRoundState((round) => round.breakSuggestedAt);
  const now = useNow() + offset;
  return useMemo(() => breakDue({ workingSince, breakSuggestedAt }, now, facilitate), [facilitate, workingSince, breakSuggestedAt, now]);
}
