import type { AttendanceRow } from '@without-walls/contracts';
import { VisuallyHidden } from '@without-walls/ui';
import { placeOf, spanWords } from '../attendance-words';
import styles from './attendance.module.css';

type Props = { row: AttendanceRow; window: { from: string; to: string } };

/** When in the lecture somebody was there, drawn and in words. Lists and marks by hand know how long, not when. */
export function SpanBar({ row, window }: Props) {
  if (row.spans.length === 0) return <span className={styles.quiet}>{row.minutes > 0 ? 'Only the minutes are known' : 'Not seen'}</span>;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {row.spans.map((span) => {
          const { left, width } = placeOf(span, window);
          return <span key={span.from} style={{ left: `${left}%`, width: `${width}%` }} />;
        })}
      </span>
      <VisuallyHidden>{spanWords(row.spans, window)}</VisuallyHidden>
    </>
  );
}
