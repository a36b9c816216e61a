import { memo, type ReactNode, type Ref } from 'react';
import { tierWords } from '../words/marks';
import styles from './check.module.css';
import type { LiveMark } from './live-marks';

type Props = { text: string; marks: readonly LiveMark[]; ref: Ref<HTMLDivElement> };

function parts(text: string, marks: readonly LiveMark[]): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    out.push(text.slice(at, mark.start));
    out.push(
      <mark key={mark.start} className={styles.mark} data-tier={mark.tier} data-decided={mark.decided ?? undefined} data-start={mark.start}>
        {mark.decided ? null : <span className={styles.margin}>{tierWords[mark.tier].sign}</span>}
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    at = mark.end;
  }
  out.push(text.slice(at));
  return out;
}

/** The text once more, unseen, under the field: it carries the marks and gives the field its height. */
export const MarkLayer = memo(function MarkLayer({ text, marks, ref }: Props) {
  return <div ref={ref} className={styles.layer} aria-hidden="true">{parts(text, marks)}{'\u200b'}</div>;
});
