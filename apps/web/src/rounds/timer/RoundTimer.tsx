import { announce, VisuallyHidden } from '@without-walls/ui';
import { timerLeft } from '@without-walls/domain';
import { useEffect, useRef } from 'react';
import { useRound } from '../store/round-context';
import styles from './RoundTimer.module.css';
import { clockDigits, markPassed, shareLeft, timerSentence } from './timer-words';
import { useTick } from './useTick';

const minuteDigits = (ms: number) => clockDigits(Math.max(0, ms));

/** The server's clock of this phase. Calm: its figures thin as time goes and turn apricot in overtime; nothing blinks. */
export function RoundTimer() {
  const timer = useRound((view) => view.round?.timer ?? null);
  const offset = useRound((view) => view.offset);
  const now = useTick(timer !== null && timer.pausedAt === null) + offset;
  const left = timer ? timerLeft(timer, new Date(now)) : 0;
  useSpokenMarks(timer?.version ?? null, left, timer?.durationMs ?? 0);
  if (!timer) return <div className={styles.timer} data-none="" />;
  const share = shareLeft(left, timer.durationMs);
  const paused = timer.pausedAt !== null;
  return (
    <div className={styles.timer} role="timer" data-over={left < 0 || undefined} data-paused={paused || undefined}>
      <span aria-hidden="true" className={styles.digits} style={{ fontWeight: Math.round(300 + 450 * share) }}>{left < 0 ? '+' : ''}{clockDigits(left)}</span>
      <span aria-hidden="true" className={styles.of}>{paused ? 'paused' : left < 0 ? 'over' : `of ${minuteDigits(timer.durationMs)}`}</span>
      <VisuallyHidden>{timerSentence(left, paused)}</VisuallyHidden>
      <span aria-hidden="true" className={styles.track}><span style={{ transform: `scaleX(${share})` }} /></span>
    </div>
  );
}

/** Says the time at its marks. A changed timer begins anew, so that an extension is not taken for time gone by. */
function useSpokenMarks(version: number | null, left: number, durationMs: number) {
  const last = useRef<{ version: number | null; left: number }>({ version, left });
  useEffect(() => {
    const before = last.current;
    last.current = { version, left };
    if (version === null || before.version !== version) return;
    const said = markPassed(before.left, left, durationMs);
    if (said) announce(said);
  }, [version, left, durationMs]);
}
