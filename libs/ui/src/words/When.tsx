import { use } from 'react';
import { useNow } from '../live/useNow';
import { whenWords } from './time';
import styles from './When.module.css';
import { ZoneContext, readerZone } from './zones';

type Props = {
  /** An ISO instant. */
  at: string;
  /** `both`: date, clock and distance. `distance`: only how far, the date as a tooltip. `date`: without the distance. */
  show?: 'both' | 'distance' | 'date';
  /** Zone the event belongs to, when it is not the network's. */
  zone?: string;
};

/** A time, shown twice: "Thu 4 Dec, 13:00 (in 3 days)", and on the network's clock where that differs. */
export function When({ at, show = 'both', zone }: Props) {
  const networkZone = use(ZoneContext);
  const words = whenWords(at, useNow(), readerZone(), zone ?? networkZone);
  if (show === 'distance') return <time dateTime={at} title={words.absolute} className={styles.when}>{words.distance}</time>;
  return (
    <time dateTime={at} className={styles.when}>
      <span className={styles.piece}>{words.absolute}</span>
      {words.elsewhere ? <span className={styles.quiet}>, {words.elsewhere}</span> : null}
      {show === 'both' ? <> <span className={`${styles.piece} ${styles.quiet}`}>({words.distance})</span></> : null}
    </time>
  );
}
