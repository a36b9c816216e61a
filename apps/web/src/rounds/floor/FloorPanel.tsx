import { IconHandStop, IconMessagePlus, IconQuestionMark } from '@tabler/icons-react';
import { queueOrder } from '@without-walls/domain';
import { Button } from '@without-walls/ui';
import { useMemo } from 'react';
import { RoomPanel } from '../components/RoomPanel';
import { useCan, useRound, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { FloorEntry } from './FloorEntry';
import styles from './floor.module.css';
import { HeardLeast } from './HeardLeast';
import { useFloor, type HandKind } from './useFloor';

const size = { size: 18, stroke: 1.75 };
const kinds: readonly { kind: HandKind; label: string; icon: typeof IconHandStop }[] = [
  { kind: 'hand', label: 'Raise hand', icon: IconHandStop },
  { kind: 'question', label: 'I have a question', icon: IconQuestionMark },
  { kind: 'add', label: 'I want to add', icon: IconMessagePlus },
];

/** Who speaks, who is next, and the own place among them. */
export function FloorPanel() {
  const queue = useRoundState((round) => round.queue);
  const ordered = useMemo(() => queueOrder(queue), [queue]);
  const waiting = ordered.filter((entry) => entry.state === 'waiting');
  const floor = useFloor();
  const note = waiting.length > 0 ? `${waiting.length} waiting` : null;
  return (
    <RoomPanel name="floor" heading="Floor" note={note} foot={<OwnHand floor={floor} />}>
      {ordered.length === 0 ? <p className={styles.empty}>Nobody is waiting to speak.</p> : (
        <ol className={styles.queue}>
          {ordered.map((entry) => <FloorEntry key={entry.id} entry={entry} place={waiting.indexOf(entry) + 1} last={waiting.length} floor={floor} />)}
        </ol>
      )}
      <HeardLeast />
    </RoomPanel>
  );
}

function OwnHand({ floor }: { floor: ReturnType<typeof useFloor> }) {
  const self = useSelf();
  const { speak } = useCan();
  const mine = useRoundState((round) => round.queue.find((entry) => entry.member.id === self.id) ?? null);
  const clarifying = useRoundState((round) => round.phase === 'clarify');
  const raising = useRound((view) => view.pending.some((one) => one.command.type === 'raise-hand'));
  if (!speak && !mine) return <p className={styles.quiet}>You are here to watch and listen. Who leads can invite you to speak.</p>;
  if (mine) return <Button onClick={() => void floor.lower(mine.id)} pending={floor.pending} icon={<IconHandStop {...size} />}>{mine.state === 'speaking' ? 'I have finished speaking' : 'Leave the queue'}</Button>;
  return (
    <div className={styles.hands} aria-busy={raising || undefined}>
      {kinds.filter(({ kind }) => !clarifying || kind === 'question').map(({ kind, label, icon: Icon }) => <Button key={kind} size="small" pending={raising} icon={<Icon {...size} />} onClick={() => void floor.raise(kind)}>{label}</Button>)}
    </div>
  );
}
