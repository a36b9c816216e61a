import { Button } from '../actions/Button';
import styles from './DataTable.module.css';

type Props = { shown: number; more: boolean; onMore: () => void; pending: boolean; /** Plural of what is listed: "people". */ noun: string };

/** The end of a paged list: how many are shown, and the next page when there is one. */
export function ShowMore({ shown, more, onMore, pending, noun }: Props) {
  if (!more) return null;
  return <div className={styles.more}><Button size="small" pending={pending} onClick={onMore}>Show more {noun}</Button><span>{shown} shown</span></div>;
}
