import { readMedia } from '@without-walls/contracts';
import { Button, InlineNotice, Page, Stack, When } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useRead } from '../../app/query/useRead';
import { useRoundState } from '../store/round-context';
import { keepChoice, readChoice } from '../video/devices';
import { hasLine, type MediaMode } from '../video/modes';
import { useMedia } from '../video/media-context';
import { soundElsewhere } from '../video/one-tab';
import { AgendaAhead } from './AgendaAhead';
import { TakePart } from './TakePart';
import styles from './door.module.css';
import type { Entry } from './useEntry';

/** Before coming in: what is planned and who is here; a look at oneself; how to take part. One press, and nothing is sent before it. */
export function Door({ entry }: { entry: Entry }) {
  const roundId = useRoundState((round) => round.id);
  const title = useRoundState((round) => round.title);
  const startsAt = useRoundState((round) => round.startsAt);
  const live = useRoundState((round) => round.state === 'live');
  const { guest } = useMe();
  const elsewhere = useElsewhere(roundId);
  const video = useRead(['media'], readMedia, {}, { refetchInterval: 15_000 });
  const [choice, setChoice] = useState(readChoice);
  const mode: MediaMode = elsewhere ? 'text' : choice.mode;
  usePrepared(hasLine(mode));
  const set = (change: Partial<typeof choice>) => setChoice(keepChoice(change));
  return (
    <Page heading={live ? `${title} is on` : title} lede={<When at={startsAt} />}>
      <div className={styles.columns}>
        <AgendaAhead />
        <Stack gap={5}>
          {elsewhere ? <InlineNotice tone="info">This round is open with sound in another tab. Here you come in without, so that nobody hears an echo.</InlineNotice> : null}
          {video.data && video.data.state !== 'up' ? <InlineNotice tone="info">{video.data.say} You can come in now; {video.data.state === 'off' ? 'the round works without it.' : 'it is offered when it is ready.'}</InlineNotice> : null}
          <TakePart mode={mode} choice={choice} onChange={set} elsewhere={elsewhere}>
            <ProblemNotice error={entry.error} />
            <p><Button variant="primary" pending={entry.pending} onClick={() => void entry.enter(mode)}>Join the round</Button></p>
          </TakePart>
          {guest ? null : <p className={styles.aside}><Link to="/connection">Test my connection</Link> before the round, and send or keep what it finds.</p>}
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

function useElsewhere(roundId: string): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = () => void soundElsewhere(roundId).then((found) => { if (!gone) setElsewhere(found); });
    look();
    const timer = setInterval(look, 3000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [roundId]);
  return elsewhere;
}
