import { useDelayed } from '../live/useDelayed';
import { VisuallyHidden } from '../words/VisuallyHidden';
import styles from './states.module.css';

const widths = ['62%', '88%', '74%', '92%', '56%', '80%'];

/** Grey lines where text will be, shown only after 300 ms. */
export function Skeleton({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  const late = useDelayed(true);
  if (!late) return <div className={styles.lines} style={{ minHeight: `${lines * 1.75}rem` }} />;
  return (
    <div className={styles.lines} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, i) => <div key={i} className={styles.bar} style={{ width: widths[i % widths.length] }} />)}
    </div>
  );
}
