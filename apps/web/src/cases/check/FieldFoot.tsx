import styles from './check.module.css';
import { countMarks, type LiveMark } from './live-marks';

type Props = { id: string; marks: readonly LiveMark[]; length: number; maxLength: number | undefined };

/** Under a field: its open marks in words, and the room that is left when it gets short. Read out with the field. */
export function FieldFoot({ id, marks, length, maxLength }: Props) {
  const counts = countMarks(marks);
  const short = maxLength !== undefined && length > maxLength * 0.8;
  if (counts.block + counts.undecided === 0 && !short) return <div id={id} hidden />;
  return (
    <div id={id} className={styles.foot}>
      {counts.block > 0 ? <span className={styles.must}>■ {counts.block} must go</span> : null}
      {counts.undecided > 0 ? <span className={styles.decide}>▲ {counts.undecided} to decide</span> : null}
      {short ? <span className={styles.left}>{maxLength - length} characters left</span> : null}
    </div>
  );
}
