// Video: a server someone named, one that is here, one that Go builds while the product already runs, or none, said plainly.
import { join } from 'node:path';
import { keptSecret } from '../lib/files.mjs';
import { buildLivekit, findGo, findLivekit, howToGetVideo } from '../lib/livekit-build.mjs';
import { writeStatus } from '../lib/livekit-status.mjs';
import { livekitReady, livekitSpec, planLivekit } from '../lib/livekit.mjs';
import { inData, logsDir } from '../lib/paths.mjs';
import { Refusal, say, warn } from '../lib/say.mjs';

const statusFile = inData('livekit-status.json');
const triple = ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'];

/** The variables of a server someone named, null when there are none; a part of them is a mistake. */
export function namedServer(env) {
  const missing = triple.filter((name) => !env[name]);
  if (missing.length === triple.length) return null;
  if (missing.length > 0) throw new Refusal(`For video of your own set all of ${triple.join(', ')}: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`);
  return Object.fromEntries([...triple, 'LIVEKIT_API_URL'].filter((name) => env[name]).map((name) => [name, env[name]]));
}

export class Video {
  #abort = new AbortController();
  #plan = null;
  #program = null;
  state = 'absent';
  detail = '';

  constructor(supervisor) {
    this.supervisor = supervisor;
  }

  /** Decides how video will be had and returns what the API must know from its start. */
  async prepare({ env, ports, apiPort, noVideo }) {
    if (noVideo) return this.#absent('Video was switched off with --no-video');
    const named = namedServer(env);
    if (named) return this.#become('up', `Video by ${named.LIVEKIT_URL}`, named);
    this.#program = findLivekit();
    const go = this.#program ? null : await findGo();
    if (go?.reason) return this.#absent(howToGetVideo(go.reason));
    this.#go = go?.path;
    this.#plan = await planLivekit({ ports, secret: keptSecret(inData('livekit-secret')), apiPort, configFile: inData('livekit.yaml') });
    const building = 'The video server is being built, once, for all checkouts of yours (about 4 minutes)';
    return this.#become(this.#program ? 'starting' : 'building', this.#program ? 'The video server is starting' : building, this.#plan.env);
  }

  #go;

  #absent(reason) {
    return this.#become('absent', reason, { LIVEKIT_URL: '', LIVEKIT_API_URL: '', LIVEKIT_API_KEY: '', LIVEKIT_API_SECRET: '' });
  }

  #become(state, detail, env) {
    Object.assign(this, { state, detail });
    writeStatus(statusFile, state, detail);
    return { ...env, LIVEKIT_STATUS_FILE: statusFile };
  }

  /** Starts what is here; builds what is not, without making anyone wait for it. */
  async begin() {
    if (this.state === 'starting') await this.#start();
  }

  /** To be called once the product is open. Never rejects: a build that fails is said and shown, nothing else stops. */
  buildInBackground() {
    if (this.state !== 'building') return Promise.resolve();
    return this.#build().catch((error) => this.#failed(error.message));
  }

  async #build() {
    const show = progressLines();
    const onProgress = (text) => {
      if (show(text)) this.#become('building', `The video server is being built: ${text}`);
    };
    this.#program = await buildLivekit({ go: this.#go, log: join(logsDir, 'livekit-build.log'), onProgress, signal: this.#abort.signal });
    await this.#start();
    if (this.state === 'up') say('  Video is ready: members who reload a round now have it.');
  }

  async #start() {
    this.#become('starting', 'The video server is starting');
    const spec = livekitSpec(this.#plan, this.#program, join(logsDir, 'livekit.log'));
    const program = this.supervisor.start({ ...spec, onEnd: () => this.#restarting(), onStart: () => void this.#follow(program) });
    await this.#follow(program);
  }

  async #follow(program) {
    const answer = await livekitReady(this.#plan, program);
    if (answer === 'ready') this.#become('up', 'Video is ready');
    else if (answer === 'timeout') this.#failed('the server did not answer');
  }

  #restarting() {
    this.#become('starting', 'The video server stopped and is starting again');
  }

  #failed(reason) {
    if (this.#abort.signal.aborted) return;
    this.#become('failed', `Video is not to be had now: ${reason}. Rounds go on without it; it is tried again at the next start`);
    warn(`${this.detail}.`);
  }

  givenUp() {
    this.#failed(`the server keeps stopping (its log is ${join(logsDir, 'livekit.log')})`);
  }

  stop() {
    this.#abort.abort();
  }
}

/** Lets a progress text through when it has news: a new text, and not more often than every 15 seconds. */
export function progressLines(now = Date.now, print = (text) => say(`  Video server: ${text}`)) {
  let last = '';
  let at = -Infinity;
  return (text) => {
    if (text === last || now() - at < 15_000) return false;
    last = text;
    at = now();
    print(text);
    return true;
  };
}
