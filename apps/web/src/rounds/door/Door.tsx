import { Button, InlineNotice, Page, Stack, When } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useRoundState } from '../store/round-context';
import { keepChoice, readChoice } from '../video/devices';
import { hasLine, type MediaMode } from '../video/modes';
import { useMedia } from '../video/media-context';
import { OtherWays } from '../video/OtherWays';
import { useVideoState } from '../video/useVideoState';
import { AgendaAhead } from './AgendaAhead';
import { LobbyBar } from './LobbyBar';
import { TakePart } from './TakePart';
import styles from './door.module.css';
import type { Entry } from './useEntry';
import { useSoundElsewhere } from './useSoundElsewhere';

/** Before coming in: what is planned and who is here; a look at oneself; how to take part. One press, and nothing is sent before it. */
export function Door({ entry }: { entry: Entry }) {
  const title = useRoundState((round) => round.title);
  const startsAt = useRoundState((round) => round.startsAt);
  const live = useRoundState((round) => round.state === 'live');
  const elsewhere = useSoundElsewhere();
  const video = useVideoState();
  const [choice, setChoice] = useState(readChoice);
  const [chosen, setChosen] = useState(false);
  const mode: MediaMode = elsewhere === 'tab' || (elsewhere === 'device' && !chosen) ? 'text' : choice.mode;
  usePrepared(hasLine(mode));
  const set = (change: Partial<typeof choice>) => {
    if (change.mode) setChosen(true);
    setChoice(keepChoice(change));
  };
  return (
    <Page heading={live ? `${title} is on` : title} lede={<When at={startsAt} />}>
      <LobbyBar />
      <div className={styles.columns}>
        <AgendaAhead />
        <Stack gap={5}>
          {elsewhere === 'tab' ? <InlineNotice tone="info">This round is open with sound in another tab. Here you come in without, so that nobody hears an echo.</InlineNotice> : null}
          {elsewhere === 'device' ? <InlineNotice tone="info" title="You are already in with sound on another device">{hasLine(mode) ? 'With sound on both, everybody may hear an echo. Mute one of them.' : 'Here you come in without, so that nobody hears an echo. You can choose otherwise.'}</InlineNotice> : null}
          {video && video.state !== 'up' ? <InlineNotice tone="info">{video.say} You can come in now; {video.state === 'off' ? 'the round works without it.' : 'it is offered when it is ready.'}<OtherWays /></InlineNotice> : null}
          <TakePart mode={mode} choice={choice} onChange={set} elsewhere={elsewhere === 'tab'}>
            <ProblemNotice error={entry.error} />
            <p><Button variant="primary" pending={entry.pending} onClick={() => void entry.enter(mode)}>Join the round</Button></p>
          </TakePart>
          <p className={styles.aside}><Link to="/connection">Test my connection</Link> before the round, and send or keep what it finds.</p>
        </Stack>
      </div>
    </Page>
  );
}

function usePrepared(withLine: boolean): void {
  const media = useMedia();
  useEffect(() => {
    if (withLine) media.prepare();
  }, [media, withLine]);
}
