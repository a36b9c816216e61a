import { KeyHint } from '@without-walls/ui';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { tierWords, typeWords } from '../words/marks';
import styles from './check.module.css';
import type { LiveMark } from './live-marks';
import { MarkActs, type MarkHandlers } from './MarkActs';

type Props = MarkHandlers & { mark: LiveMark; layer: RefObject<HTMLDivElement | null>; inPanel: boolean; times: number; onClose: () => void };

const width = 352;

/** What to do about the mark at the caret, right under it. Enter replaces, Escape leaves it for later. */
export function MarkPopover({ mark, layer, inPanel, times, onClose, ...handlers }: Props) {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const box = layer.current;
    const run = box?.querySelector<HTMLElement>(`[data-start="${mark.start}"]`);
    if (!box || !run) return setPlace(null);
    setPlace({ top: run.offsetTop + run.offsetHeight + 8, left: Math.max(0, Math.min(run.offsetLeft, box.clientWidth - width)) });
    run.scrollIntoView?.({ block: 'nearest' });
  }, [layer, mark.start, mark.end]);
  if (!place) return null;
  return (
    <div
      className={styles.pop} style={place} role="dialog" aria-label={`${mark.text}: ${typeWords(mark.type)}, ${tierWords[mark.tier].label}`}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}
    >
      <MarkActs mark={mark} times={times} autoFocus={inPanel} {...handlers} />
      <p className={styles.keys}>{mark.tier === 'hint' ? null : <><KeyHint keys="Enter" /> replaces, </>}<KeyHint keys="Esc" /> leaves it for later, <KeyHint keys="F8" /> goes to the next</p>
    </div>
  );
}
