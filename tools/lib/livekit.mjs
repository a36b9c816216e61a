// A LiveKit server of our own on loopback: configured, started, watched.
import { writeWhole } from './files.mjs';
import { livekitConfig } from './livekit-config.mjs';
import { udpFree } from './ports.mjs';
import { httpAnswers, until } from './wait.mjs';

const apiKey = 'without-walls';

/** Takes ports and gives back everything that the API and the server need, before the server is there. */
export async function planLivekit({ ports, secret, apiPort, configFile }) {
  const port = await ports.take(7880);
  const udpPort = await ports.take(7882, { free: udpFree });
  const webhookUrl = `http://127.0.0.1:${apiPort}/api/livekit/webhook`;
  writeWhole(configFile, livekitConfig({ port, udpPort, key: apiKey, secret, webhookUrl }), 0o600);
  const http = `http://127.0.0.1:${port}`;
  const env = { LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_URL: http, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: secret };
  return { port, http, env, configFile };
}

export function livekitSpec(plan, program, log) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME ?? '/' };
  // A second signal ends it at once; the first waits for rooms to empty.
  return { name: 'livekit', command: program, args: ['--config', plan.configFile], env, log, stopWith: { grace: 2000 } };
}

/** `ready`, `ended` or `timeout`. */
export const livekitReady = (plan, program, timeout = 30_000) => until(() => httpAnswers(plan.http), { timeout, handle: () => program.handle });
