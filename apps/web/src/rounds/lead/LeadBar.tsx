import { IconArrowRight, IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useRoundState } from '../store/round-context';
import { nextStepWords } from './next-step';
import styles from './lead.module.css';
import { useLead } from './useLead';

const size = { size: 18, stroke: 1.75 };

/** The facilitator's controls: the next step first, and Finish where it is not pressed by mistake. */
export function LeadBar({ onFinish }: { onFinish: () => void }) {
  const lead = useLead();
  const words = useRoundState(nextStepWords);
  const timer = useRoundState((round) => round.timer);
  const live = useRoundState((round) => round.state === 'live');
  return (
    <div className={styles.bar} role="group" aria-label="Lead the round">
      {words ? <Button variant="primary" pending={lead.pending} aria-keyshortcuts="N" onClick={() => void lead.next()}>{words}<IconArrowRight {...size} aria-hidden="true" /></Button> : null}
      <Button disabled={!timer} aria-keyshortcuts="E" icon={<IconPlus {...size} />} onClick={() => void lead.extend()}>2 min</Button>
      <Button disabled={!timer} aria-keyshortcuts="P" icon={timer?.pausedAt ? <IconPlayerPlay {...size} /> : <IconPlayerPause {...size} />} onClick={() => void lead.pauseOrResume()}>{timer?.pausedAt ? 'Resume' : 'Pause'}</Button>
      <Button disabled={!live} variant={words ? 'secondary' : 'primary'} aria-keyshortcuts="Shift+F" onClick={onFinish}>Finish</Button>
    </div>
  );
}
