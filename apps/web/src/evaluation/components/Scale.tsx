import styles from './chart.module.css';

export interface Mark {
  label: string;
  /** What stands behind it, said beside. */
  note: string;
  /** Where it was, for a change; null where there is one point only. */
  from: number | null;
  to: number | null;
}
type Props = { marks: readonly Mark[]; lowest: number; highest: number; say: (value: number) => string; /** What the two ends of a change are called. */ ends?: readonly [string, string] };

/** Points on one scale, a row each; two points with a line between where there is a before. An open and a full dot differ without their colour. */
export function Scale({ marks, lowest, highest, say, ends }: Props) {
  const at = (value: number): string => `${((value - lowest) / (highest - lowest)) * 100}%`;
  const named = marks.findIndex(({ from, to }) => from !== null && to !== null);
  return (
    <ul className={styles.rows}>
      {marks.map((mark, i) => (
        <li key={mark.label} className={styles.row}>
          <span>{mark.label}</span>
          <svg className={styles.track} data-named={(ends && i === named) || undefined}>
            <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
            {mark.to === null ? null : <Points mark={{ ...mark, to: mark.to }} at={at} say={say} ends={i === named ? ends : undefined} />}
          </svg>
          <span className={styles.note}>{mark.note}</span>
        </li>
      ))}
      <li className={styles.row}><span /><span className={styles.ends}><span>{say(lowest)}</span><span>{say(highest)}</span></span><span /></li>
    </ul>
  );
}

function Points({ mark: { from, to }, at, say, ends }: { mark: { from: number | null; to: number }; at: (value: number) => string; say: (value: number) => string; ends: Props['ends'] }) {
  const up = from === null || to >= from;
  const text = (value: number, after: boolean, word?: string) => <text className={styles.value} x={at(value)} dx={after ? 10 : -10} y="100%" dy={-7} textAnchor={after ? 'start' : 'end'}>{word ? `${word} ` : ''}{say(value)}</text>;
  return (
    <>
      {from === null ? null : <line className={styles.way} x1={at(from)} x2={at(to)} y1="100%" y2="100%" transform="translate(0 -12)" />}
      {from === null ? null : <circle className={styles.open} cx={at(from)} cy="100%" r="5" transform="translate(0 -12)" />}
      <circle className={styles.full} cx={at(to)} cy="100%" r="6" transform="translate(0 -12)" />
      {from === null ? null : text(from, !up, ends?.[0])}
      {text(to, up, ends?.[1])}
    </>
  );
}
