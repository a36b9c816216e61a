import { retryJob, type listFailedJobs, type ReplyOf } from '@without-walls/contracts';
import { Button, DataTable, EmptyState, InlineNotice, ShowMore, Stack, When, announce, type Column } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAction } from '../../app/query/useAction';
import { OperationsPage } from '../components/OperationsPage';
import styles from '../components/Operations.module.css';
import { jobsKey, useFailedJobs, type FailedJob } from '../operations.queries';

type Reply = ReplyOf<typeof listFailedJobs>;

function headingFor(first: Reply | undefined, failed: number, more: boolean): string {
  if (!first) return 'Failed jobs';
  if (!first.reachable) return 'The queue cannot be reached';
  if (failed === 0) return 'No job has failed';
  return failed === 1 ? 'One job gave up' : `${more ? 'More than ' : ''}${failed} jobs gave up`;
}

function columns(retry: (job: FailedJob) => void, pending: boolean): Column<FailedJob>[] {
  return [
    { key: 'name', title: 'Job', cell: (job) => job.name },
    { key: 'subject', title: 'About', cell: (job) => <span className={styles.small}>{job.subject}</span> },
    { key: 'error', title: 'Error', cell: (job) => <span className={styles.small}>{job.error}</span> },
    { key: 'attempts', title: 'Attempts', align: 'end', cell: (job) => job.attempts },
    { key: 'at', title: 'Gave up', cell: (job) => <When at={job.failedAt} /> },
    { key: 'retry', title: 'Try again', actions: true, cell: (job) => <Button size="small" pending={pending} aria-label={`Try again: ${job.name}, ${job.subject}`} onClick={() => retry(job)}>Try again</Button> },
  ];
}

/** Jobs that gave up, each of which can be tried again; trying twice does no harm. */
export function JobsPage() {
  const jobs = useFailedJobs();
  const action = useAction(retryJob, { stale: [jobsKey], onDone: () => announce('The job is in the queue again') });
  const retry = (job: FailedJob) => void action.run({ params: { queue: job.queue, id: job.id } });
  const waiting = jobs.first?.waiting ?? 0;
  return (
    <OperationsPage heading={headingFor(jobs.first, jobs.items.length, jobs.more)} lede={waiting > 0 ? `${waiting} ${waiting === 1 ? 'job waits' : 'jobs wait'} for their turn.` : 'Mail, letters and follow-ups are made by jobs. One that fails is tried several times before it lands here.'}>
      <ProblemNotice error={action.error} />
      <Loaded query={jobs.query} lines={6}>
        {() => (
          <Stack gap={4}>
            {jobs.first && !jobs.first.reachable ? <InlineNotice tone="decide" title="Redis does not answer">What people save is safe in the database. Jobs follow by themselves when the queue is back.</InlineNotice> : null}
            {jobs.items.length === 0 ? <EmptyState heading="Nothing to see to">A job that gives up is listed here with its error, and can be tried again.</EmptyState> : <DataTable caption="Failed jobs, newest first" columns={columns(retry, action.pending)} rows={jobs.items} rowKey={(job) => `${job.queue} ${job.id}`} />}
            <ShowMore shown={jobs.items.length} more={jobs.more} onMore={jobs.fetchMore} pending={jobs.fetchingMore} noun="jobs" />
          </Stack>
        )}
      </Loaded>
    </OperationsPage>
  );
}
