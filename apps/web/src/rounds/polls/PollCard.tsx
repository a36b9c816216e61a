import type { Poll } from '@without-walls/contracts';
import { pollCounts } from '@without-walls/domain';
import { Button } from '@without-walls/ui';
import { refusalOf } from '../may';
import { useCan, useRound, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import styles from './polls.module.css';

/** One question to everybody, shown as numbers. The own choice can be changed until it is closed. */
export function PollCard({ poll }: { poll: Poll }) {
  const voter = useRound((view) => view.voter);
  const self = useSelf();
  const can = useCan();
  const wall = useWall();
  const { run, pending } = useCommand();
  const chooses = useRoundState((round) => refusalOf(round, { type: 'choose', pollId: poll.id, option: 0 }, self, can) === null);
  const counts = pollCounts(poll);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const own = voter ? poll.choices[voter] : undefined;
  return (
    <section className={styles.poll} aria-label={`Poll: ${poll.question}`}>
      <h3>{poll.question}</h3>
      <ul>
        {poll.options.map((option, index) => (
          <li key={option} data-own={(own === index && !wall) || undefined}>
            {chooses && !wall ? <button type="button" aria-pressed={own === index} onClick={() => void run({ type: 'choose', pollId: poll.id, option: index })}>{option}</button> : <span>{option}{own === index && !wall ? ' (your choice)' : ''}</span>}
            <strong>{counts[index]}</strong>
            <span className={styles.share} aria-hidden="true"><span style={{ transform: `scaleX(${all > 0 ? (counts[index] ?? 0) / all : 0})` }} /></span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{all === 1 ? '1 answer' : `${all} answers`}{poll.open ? '. Shown as numbers; the record of the round holds who chose what.' : '. Closed.'} {poll.open && can.facilitate && !wall ? <Button size="small" variant="quiet" pending={pending} onClick={() => void run({ type: 'close-poll', pollId: poll.id })}>Close the poll</Button> : null}</p>
    </section>
  );
}
