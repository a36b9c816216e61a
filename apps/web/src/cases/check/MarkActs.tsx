import { Button } from '@without-walls/ui';
import { useEffect, useRef, useState } from 'react';
import { reasonWords, tierWords, type MarkReason } from '../words/marks';
import styles from './check.module.css';
import type { LiveMark } from './live-marks';

export type MarkHandlers = {
  onReplace: (mark: LiveMark, replacement: string, everywhere: boolean) => void;
  /** Absent where nothing can be kept by decision, such as a comment. */
  onKeep?: (mark: LiveMark, reason: MarkReason, everywhere: boolean) => void;
};

type Props = MarkHandlers & { mark: LiveMark; /** How often the same words stand open in the case, this one included. */ times: number; /** Press to go to the words. */ onGo?: () => void; autoFocus?: boolean };

const shown = (replacement: string): string => (replacement === '' ? 'Leave it out' : replacement);

/** One mark: the words, what they are and why, and what can be done about them. */
export function MarkActs({ mark, times, onGo, autoFocus = false, onReplace, onKeep }: Props) {
  const [asking, setAsking] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (autoFocus) first.current?.focus({ preventScroll: true });
  }, [autoFocus, mark.key]);
  const { sign, label } = tierWords[mark.tier];
  const all = everywhere && times > 1;
  return (
    <div className={styles.item} data-tier={mark.tier}>
      <div className={styles.what}>
        <span className={styles.sign} aria-hidden="true">{sign}</span>
        {onGo ? <button type="button" className={styles.quote} onClick={onGo}>“{mark.text}”</button> : <span className={styles.quote}>“{mark.text}”</span>}
        <span className={styles.tier}>{label}</span>
      </div>
      <p className={styles.why}>{mark.reason}</p>
      {mark.tier === 'hint' ? null : (
        <div className={styles.acts}>
          <Button ref={first} size="small" variant={autoFocus ? 'primary' : 'secondary'} data-replace="" onClick={() => onReplace(mark, mark.replacement, all)}>{mark.replacement === '' ? 'Leave it out' : `Replace with “${mark.replacement}”`}</Button>
          {mark.alternatives.slice(0, 3).map((other) => <Button key={other} size="small" variant="quiet" onClick={() => onReplace(mark, other, all)}>{shown(other)}</Button>)}
          {mark.tier === 'warn' && onKeep ? <Button size="small" variant="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>Not an identifier…</Button> : null}
        </div>
      )}
      {times > 1 && mark.tier !== 'hint' ? <label className={styles.why}><input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.currentTarget.checked)} /> Everywhere in this case ({times} times)</label> : null}
      {asking && onKeep ? <Reasons onPick={(reason) => onKeep(mark, reason, all)} /> : null}
    </div>
  );
}

function Reasons({ onPick }: { onPick: (reason: MarkReason) => void }) {
  return (
    <div className={styles.reasons} role="group" aria-label="Why it may stay">
      <span className={styles.why}>It may stay, because it is…</span>
      {(Object.entries(reasonWords) as [MarkReason, string][]).map(([reason, words], i) => <Button key={reason} size="small" variant="quiet" autoFocus={i === 0} onClick={() => onPick(reason)}>{words}</Button>)}
    </div>
  );
}
