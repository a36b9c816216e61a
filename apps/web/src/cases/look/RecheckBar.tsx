import type { Recheck } from '@without-walls/contracts';
import { Button, InlineNotice, When } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useLatestRecheck, useStartRecheck } from '../cases.queries';
import styles from './look.module.css';
import { recheckWords } from './recheck-words';

/** All released cases under the rules of now: how far it is, what it found, and a button to do it again. */
export function RecheckBar() {
  const query = useLatestRecheck();
  const start = useStartRecheck();
  const run = query.data?.recheck ?? null;
  const running = run !== null && run.finishedAt === null;
  if (!query.data) return null;
  return (
    <section className={styles.recheck} aria-label="Check of released cases">
      {run ? <Standing run={run} /> : <p className={styles.quiet}>When the rules of the check change, all released cases are checked again by themselves.</p>}
      <ProblemNotice error={start.error} />
      {running ? null : <Button size="small" variant="quiet" pending={start.pending} onClick={() => void start.run({})}>Check all released cases again</Button>}
    </section>
  );
}

function Standing({ run }: { run: Recheck }) {
  const words = recheckWords(run);
  if (!run.finishedAt) {
    return (
      <div className={styles.recheckRun}>
        <label htmlFor="recheck-progress">{words}</label>
        <progress id="recheck-progress" value={run.done} max={Math.max(run.total, 1)} />
      </div>
    );
  }
  const line = <>{words} <span className={styles.quiet}><When at={run.finishedAt} show="distance" />{run.by ? `, asked for by ${run.by.name}` : ', because the rules had changed'}.</span></>;
  return run.held > 0 ? <InlineNotice tone="danger" title="Cases out of sight">{line}</InlineNotice> : <p>{line}</p>;
}
