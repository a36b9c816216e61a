import type { JobName } from '@without-walls/contracts';
import type { JobQueues } from './job-queues.js';
import type { JobRegistry } from './job-registry.js';
import type { Outbox } from './outbox.js';

/** Runs what is due in this process until the outbox and all queues are quiet: for tests and the demo, where no worker runs. Answers how many jobs ran; delayed ones stay. */
export async function drain(outbox: Outbox, queues: JobQueues, registry: JobRegistry): Promise<number> {
  let ran = 0;
  for (;;) {
    await outbox.settle();
    const due = (await Promise.all(queues.all().map((queue) => queue.getJobs(['waiting', 'prioritized'])))).flat();
    if (due.length === 0) return ran;
    for (const job of due) {
      await registry.run(job.name as JobName, job.data);
      await job.remove();
      ran += 1;
    }
  }
}
