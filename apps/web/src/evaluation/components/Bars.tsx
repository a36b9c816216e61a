import type { Bar } from '@without-walls/contracts';
import { DataTable } from '@without-walls/ui';
import { barsSentence, countWords, hiddenWords, percentWords } from '../report-words';
import { Chart } from './Chart';
import styles from './chart.module.css';

/** People in groups that add up to everybody. */
export function Bars({ heading, bars, total }: { heading: string; bars: readonly Bar[]; total: number | null }) {
  const whole = Math.max(1, total ?? 0, ...bars.map((one) => one.count ?? 0));
  const share = ({ count }: Bar): string => (count === null || total === null ? hiddenWords : total === 0 ? '-' : percentWords(count / total));
  const table = (
    <DataTable
      caption={`${heading}: people, of ${countWords(total)} who came`}
      columns={[{ key: 'label', title: 'Group', cell: (bar: Bar) => bar.label }, { key: 'count', title: `People, of ${countWords(total)}`, align: 'end', cell: (bar) => countWords(bar.count) }, { key: 'share', title: 'Share', align: 'end', cell: share }]}
      rows={bars}
      rowKey={(bar) => bar.label}
    />
  );
  return (
    <Chart heading={heading} note={total === null ? undefined : `of ${total} people who came`} sentence={barsSentence(bars, total)} table={table}>
      <ul className={styles.rows}>
        {bars.map((bar) => (
          <li key={bar.label} className={styles.row}>
            <span>{bar.label}</span>
            {bar.count === null ? <span /> : <svg className={styles.bar} width="100%"><rect className={styles.fill} height="100%" width={`${(bar.count / whole) * 100}%`} rx="3" /></svg>}
            <span className={styles.note}>{bar.count === null ? hiddenWords : `${bar.count}${total ? ` (${share(bar)})` : ''}`}</span>
          </li>
        ))}
      </ul>
    </Chart>
  );
}
