// A LiveKit server for the journeys: here already, or built while the other parts run, or absent with a reason.
import { buildLivekit, findGo, findLivekit } from '../lib/livekit-build.mjs';
import { livekitReady, livekitSpec, planLivekit } from '../lib/livekit.mjs';
import { step } from '../lib/say.mjs';
import { afterOutage } from './outages.mjs';

/** Begins at once what takes long. Resolves `{ path }` or `{ reason }`; never rejects. */
export async function livekitProgram({ log, signal }) {
  const found = findLivekit();
  if (found) return { path: found };
  const go = await findGo();
  if (go.reason) return { reason: `there is no LiveKit server and ${go.reason}` };
  step('Building the video server in the background, once for all checkouts of yours (about 4 minutes).');
  try {
    return { path: await buildLivekit({ go: go.path, log, signal }) };
  } catch (error) {
    return { reason: `the LiveKit server could not be built: ${error.message}` };
  }
}

/** Starts it for an API on `apiPort`: `{ env }` or `{ reason }`. */
export async function startLivekit({ program, scratch, ports, supervisor, apiPort, secret }) {
  if (program.reason) return { reason: program.reason };
  const plan = await planLivekit({ ports, secret, apiPort, configFile: scratch.in('livekit.yaml') });
  const running = supervisor.start({ ...livekitSpec(plan, program.path, scratch.in('livekit.log')), pausesAfter: afterOutage });
  const answer = await livekitReady(plan, running);
  return answer === 'ready' ? { env: plan.env } : { reason: `the LiveKit server did not start (${answer})` };
}
