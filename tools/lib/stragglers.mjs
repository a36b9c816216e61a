// Whatever was started one-off (an install, a build, a migration) and still runs when we end.
import { stillRunning, stop } from './processes.mjs';

export async function stopStragglers() {
  await Promise.all(stillRunning().map((handle) => stop(handle, { grace: 3000 })));
}
