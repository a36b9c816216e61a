// Whatever was started one-off (an install, a build, a migration) and still runs when we end.
import { stillRunning, stop } from './processes.mjs';

/** All of them, or with a `supervisor` all but those it looks after and stops in its own order. */
export async function stopStragglers(supervisor) {
  const kept = new Set(supervisor?.records().map(({ pid }) => pid));
  await Promise.all(stillRunning().filter(({ pid }) => !kept.has(pid)).map((handle) => stop(handle, { grace: 3000 })));
}
