import { CaseCode, StateChip, clockWords, readerZone } from '@without-walls/ui';
import type { RoundState } from '@without-walls/contracts';
import { useRoundState } from '../store/round-context';
import { RoundTimer } from '../timer/RoundTimer';
import { WallClock } from '../timer/WallClock';
import { expectedStart, isSuspended, nextItem, placeOf } from '../agenda';
import { useWall } from '../wall/wall';
import styles from './RoomHead.module.css';

/** What is on now, how much time it has, and what comes next: readable from three metres. */
export function RoomHead({ onAgenda }: { onAgenda: () => void }) {
  const title = useRoundState((round) => round.title);
  const state = useRoundState((round) => round.state);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{state === 'live' ? <StateChip tone="apricot">Live</StateChip> : <StateChip tone="quiet">Not begun</StateChip>} <WallClock /></p>
      </div>
      <Now />
      <RoundTimer />
      <Next onAgenda={onAgenda} />
    </header>
  );
}

function Now() {
  const round = useRoundState((state) => state);
  const item = round.agenda.find((one) => one.id === round.currentItemId);
  if (!item) return <p className={styles.now}>{round.state === 'lobby' ? <>Begins at {clockWords(new Date(round.startsAt), readerZone())}</> : 'Between two items'}</p>;
  return <p className={styles.now}><span className={styles.place}>{placeOf(round, item)}</span> {item.case ? <CaseCode code={item.case.code} /> : item.title}</p>;
}

function nextWords(round: RoundState): string {
  const next = nextItem(round);
  if (!next) return round.agenda.every((item) => item.state !== 'planned') ? 'Last item' : 'Agenda';
  const name = next.case ? next.case.code : next.title;
  if (isSuspended(round, next.id)) return `Then on with ${name}`;
  const at = expectedStart(round, next);
  return at ? `Next: ${name}, ${clockWords(at, readerZone())}` : `Next: ${name}`;
}

function Next({ onAgenda }: { onAgenda: () => void }) {
  const words = useRoundState(nextWords);
  if (useWall()) return <p className={styles.next}><span>{words}</span></p>;
  return <button type="button" className={styles.next} onClick={onAgenda} aria-keyshortcuts="A"><span>{words}</span><span className={styles.agenda}>Agenda</span></button>;
}
