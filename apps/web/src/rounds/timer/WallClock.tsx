import { clockWords, readerZone, useNow } from '@without-walls/ui';
import { useRound } from '../store/round-context';

/** The time of day, by the server's clock. */
export function WallClock() {
  const offset = useRound((view) => view.offset);
  return <span>{clockWords(new Date(useNow() + offset), readerZone())}</span>;
}
