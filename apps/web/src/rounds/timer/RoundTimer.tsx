import { announce, VisuallyHidden } from '@without-walls/ui';
import { timerLeft } from '@without-walls/domain';
import { useEffect, useRef, useState } from 'react';
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
  const mark = useMarks(timer?.version ?? null, left, timer?.durationMs ?? 0);
  if (!timer) return <div className={styles.timer} data-none="" />;
  const share = shareLeft(left, timer.durationMs);
  const paused = timer.pausedAt !== null;
  return (
    <div className={styles.timer} role="timer" data-over={left < 0 || undefined} data-paused={paused || undefined}>
      <span aria-hidden="true" className={styles.digits} style={{ fontWeight: Math.round(300 + 450 * share) }}>{left < 0 ? '+' : ''}{clockDigits(left)}</span>
      <span aria-hidden="true" className={styles.of}>{paused ? 'paused' : left < 0 ? 'over' : `of ${minuteDigits(timer.durationMs)}`}</span>
      <VisuallyHidden>{timerSentence(left, paused)}</VisuallyHidden>
      {mark ? <span aria-hidden="true" className={styles.mark}>{mark}</span> : null}
      <span aria-hidden="true" className={styles.track}><span style={{ transform: `scaleX(${share})` }} /></span>
    </div>
  );
}

const shownMs = 10_000;

/** Says the time at its marks, and answers what was said for a while, to be read. A changed timer begins anew, so that an extension is not taken for time gone by. */
function useMarks(version: number | null, left: number, durationMs: number): string | null {
  const last = useRef<{ version: number | null; left: number }>({ version, left });
  const [shown, setShown] = useState<{ version: number; said: string } | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = { version, left };
    if (version === null || before.version !== version) return;
    const said = markPassed(before.left, left, durationMs);
    if (!said) return;
    announce(said);
    setShown({ version, said });
  }, [version, left, durationMs]);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), shownMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown && shown.version === version ? shown.said : null;
}
