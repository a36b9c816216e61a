import type { StatementRun } from '@without-walls/contracts';
import { creditSchemes } from '@without-walls/domain';
import { Button, Line, LineList, Section, When } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { periodWords, runWords } from '../statement-words';
import { usePauseRun, useRuns } from '../statements.queries';
import styles from './statements.module.css';

/** Orders of statements with how far they are; a running one can be paused and goes on where it stopped. */
export function Runs() {
  const query = useRuns();
  return (
    <Loaded query={query} lines={2} level={3}>
      {({ items }) => (items.length === 0 ? null : <Section heading="Orders" note={String(items.length)}><LineList>{items.slice(0, 8).map((run) => <Run key={run.id} run={run} />)}</LineList></Section>)}
    </Loaded>
  );
}

function Run({ run }: { run: StatementRun }) {
  const pause = usePauseRun();
  const label = `${periodWords(run.period)}, ${creditSchemes[run.scheme].name}`;
  return (
    <Line
      detail={<>{run.by.name}, <When at={run.startedAt} show="distance" /><ProblemNotice error={pause.error} /></>}
      action={run.state === 'done' ? null : <Button size="small" pending={pause.pending} onClick={() => void pause.run({ params: { id: run.id }, body: { state: run.state === 'paused' ? 'running' : 'paused' } })}>{run.state === 'paused' ? 'Go on' : 'Pause'}</Button>}
    >
      {label}: <span aria-live="polite">{runWords(run)}</span>
      {run.state === 'done' ? null : <progress className={styles.progress} aria-label={`Issued of ${label}`} value={run.done + run.had + run.unfit} max={Math.max(1, run.total)} />}
    </Line>
  );
}
