import { heardLeast } from '@without-walls/domain';
import { Button, useNow } from '@without-walls/ui';
import { useCan, useRound, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useWall } from '../wall/wall';
import styles from './floor.module.css';

const heardWords = (ms: number): string => (ms < 30_000 ? 'not heard yet' : `${Math.max(1, Math.round(ms / 60_000))} min`);

/** For who leads: whose voice was heard least, by how long they had the floor, and one press to invite them. */
export function HeardLeast() {
  const { facilitate } = useCan();
  const wall = useWall();
  return facilitate && !wall ? <List /> : null;
}

function List() {
  const round = useRoundState((state) => state);
  const now = useNow() + useRound((view) => view.offset);
  const { run, pending } = useCommand();
  const least = heardLeast(round, new Date(now));
  if (least.length === 0) return null;
  return (
    <section className={styles.least} aria-label="Heard least">
      <h3>Heard least</h3>
      <ul>
        {least.map(({ member, ms }) => (
          <li key={member.id}>
            <span>{member.name} <span className={styles.quiet}>{heardWords(ms)}</span></span>
            <Button size="small" variant="quiet" pending={pending} onClick={() => void run({ type: 'invite-to-speak', memberId: member.id })}>Invite {member.name} to speak</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
