import type { RoundState } from '@without-walls/contracts';
import { mayBeRecorded, recordingNow, unanswered } from '@without-walls/domain';
import { Button, InlineNotice, Row } from '@without-walls/ui';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useRoundSettings } from '../useRoundSettings';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { recordingSentence } from './recording-words';
import styles from './recording.module.css';

/** Whether this round is recorded, said to everybody; asking for it, and answering. Nothing is there where nobody asked. */
export function RecordingBar() {
  const recording = useRoundState((round) => round.recording);
  const wall = useWall();
  if (!recording) return wall ? null : <Ask />;
  return (
    <div className={styles.bar}>
      <Standing />
      {wall ? null : <MyAnswer />}
      {wall ? null : <Lead />}
    </div>
  );
}

/** For who leads, where the network has decided that rounds may be recorded. */
function Ask() {
  const { facilitate } = useCan();
  const settings = useRoundSettings().data;
  const { run, pending } = useCommand();
  if (!facilitate || !settings?.recording) return null;
  return <div className={styles.bar}><Button size="small" variant="quiet" pending={pending} onClick={() => void run({ type: 'ask-recording', leaveOutCases: settings.recordingLeavesOutCases })}>Ask whether we may record</Button></div>;
}

const nowOf = (round: RoundState) => recordingNow(round);

function Standing() {
  const now = useRoundState(nowOf);
  const open = useRoundState((round) => unanswered(round).length);
  const said = useRoundState((round) => round.recording?.said ?? null);
  const running = useRoundState((round) => round.recording?.running ?? false);
  const atWork = useRoundState((round) => round.recording?.atWork ?? false);
  return <p role="status" className={styles.standing} data-on={now === 'on' || atWork || undefined}>{recordingSentence({ now, running, atWork, unanswered: open, said })}</p>;
}

function MyAnswer() {
  const self = useSelf();
  const { run, pending } = useCommand();
  const answered = useRoundState((round) => round.recording?.answers.some((one) => one.memberId === self.id) ?? false);
  const may = useRoundState((round) => mayBeRecorded(round, self.id));
  const over = useRoundState((round) => round.recording?.over ?? false);
  const by = useRoundState((round) => round.recording?.askedBy.name ?? '');
  const leaveOut = useRoundState((round) => round.recording?.leaveOutCases ?? true);
  const say = (agrees: boolean) => void run({ type: 'answer-recording', agrees });
  if (over) return null;
  if (answered) return <Row><span className={styles.quiet}>{may ? 'You agreed.' : 'You said no: your camera and microphone stay off.'}</span><Button size="small" variant="quiet" pending={pending} onClick={() => say(!may)}>{may ? 'I no longer agree' : 'I agree after all'}</Button></Row>;
  return (
    <InlineNotice tone="needs" title={`${by} asks whether this round may be recorded`} actions={<Row><Button size="small" variant="primary" pending={pending} onClick={() => say(true)}>I agree</Button><Button size="small" pending={pending} onClick={() => say(false)}>I do not agree</Button></Row>}>
      {leaveOut ? 'While a case is discussed the recording stands still. ' : 'Cases are recorded too. '}If you do not agree you stay, with camera and microphone off.
    </InlineNotice>
  );
}

function Lead() {
  const { facilitate } = useCan();
  const { run, pending } = useCommand();
  const running = useRoundState((round) => round.recording?.running ?? false);
  const ready = useRoundState((round) => round.state === 'live' && unanswered(round).length === 0);
  const over = useRoundState((round) => round.recording?.over ?? false);
  if (!facilitate || over) return null;
  return <Row>{running ? null : <Button size="small" variant="primary" pending={pending} disabled={!ready} onClick={() => void run({ type: 'start-recording' })}>Start recording</Button>}<Button size="small" pending={pending} onClick={() => void run({ type: 'stop-recording' })}>{running ? 'Stop recording' : 'Ask no longer'}</Button></Row>;
}
