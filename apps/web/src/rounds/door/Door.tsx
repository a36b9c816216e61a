import { readMedia } from '@without-walls/contracts';
import { Button, InlineNotice, Page, RadioChoices, Stack, When } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useRead } from '../../app/query/useRead';
import { useRoundState } from '../store/round-context';
import { DevicePickers } from '../video/DevicePickers';
import { keepChoice, readChoice } from '../video/devices';
import { hasCamera, hasLine, type MediaMode } from '../video/modes';
import { useMedia } from '../video/media-context';
import { modeChoices } from '../video/mode-choices';
import { soundElsewhere } from '../video/one-tab';
import { AgendaAhead } from './AgendaAhead';
import { Check } from './Check';
import { useRoundSettings } from '../useRoundSettings';
import { PhoneLine } from '../video/PhoneLine';
import styles from './door.module.css';
import type { Entry } from './useEntry';

/** Before coming in: what is planned and who is here; a look at oneself; how to take part. One press, and nothing is sent before it. */
export function Door({ entry }: { entry: Entry }) {
  const roundId = useRoundState((round) => round.id);
  const title = useRoundState((round) => round.title);
  const startsAt = useRoundState((round) => round.startsAt);
  const live = useRoundState((round) => round.state === 'live');
  const elsewhere = useElsewhere(roundId);
  const video = useRead(['media'], readMedia, {}, { refetchInterval: 15_000 });
  const settings = useRoundSettings();
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
          {mode === 'phone' ? <PhoneLine /> : null}
          {!hasLine(mode) ? null : <Check mode={mode} choice={choice} onChange={set} />}
          <ProblemNotice error={entry.error} />
          <p><Button variant="primary" pending={entry.pending} onClick={() => void entry.enter(mode)}>Join the round</Button></p>
          <RadioChoices label="What you take part with" value={mode} onChange={(next) => set({ mode: next })} choices={modeChoices(settings.data?.phone ?? null).map((one) => ({ ...one, disabled: elsewhere && one.value !== 'text' }))} />
          {!hasLine(mode) ? null : <DevicePickers choice={choice} withCamera={hasCamera(mode)} onPick={(kind, id) => set(kind === 'videoinput' ? { cameraId: id } : kind === 'audioinput' ? { micId: id } : { speakerId: id })} />}
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
