// `npm start`: from an empty checkout to an open product, and everything stopped again on Ctrl-C.
import { apiReady } from './lib/app.mjs';
import { build } from './lib/build.mjs';
import { checkDisk } from './lib/disk.mjs';
import { withDotEnv } from './lib/dotenv.mjs';
import { makeFolder } from './lib/files.mjs';
import { isClosing, startNothingMore } from './lib/processes.mjs';
import { checkNode, checkPlatform } from './lib/node-version.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { dataDir, inRoot, logsDir, root } from './lib/paths.mjs';
import { Ports } from './lib/ports.mjs';
import { explain, say, seconds, step } from './lib/say.mjs';
import { onEnding, onParentGone } from './lib/signals.mjs';
import { stopStragglers } from './lib/stragglers.mjs';
import { Supervisor } from './lib/supervisor.mjs';
import { httpAnswers, until } from './lib/wait.mjs';
import { beginAnew } from './start/fresh.mjs';
import { OneAtATime } from './start/one-at-a-time.mjs';
import { parseOptions, usage } from './start/options.mjs';
import { prepareDatabase, productEnv, startDevServers, startPrograms } from './start/programs.mjs';
import { printReady } from './start/ready.mjs';
import { startPostgres, startRedis } from './start/services.mjs';
import { Video } from './start/video.mjs';

class Start {
  /** @type {Promise<void> | null} */
  #ending = null;

  constructor(options) {
    this.options = options;
    this.env = withDotEnv(inRoot('.env'));
    this.ports = new Ports();
    this.once = new OneAtATime(dataDir);
    this.supervisor = new Supervisor({ onChange: (records) => this.once.record(records), onGivenUp: (name) => this.#givenUp(name) });
    this.video = new Video(this.supervisor);
  }

  async run() {
    makeFolder(logsDir);
    this.once.claim();
    this.claimed = true;
    await this.once.stopLeftovers();
    if (this.options.fresh) beginAnew(this.env);
    await ensurePackages({ log: `${logsDir}/npm-ci.log` });
    checkDisk(root, 300, 'the product');
    const port = await this.#apiPort();
    await this.#open(port);
  }

  async #apiPort() {
    if (this.env.PORT) return this.ports.insist(this.env.PORT, 'PORT');
    const port = await this.ports.take(4100);
    if (port !== 4100) step(`Port 4100 is in use, so port ${port} is taken instead (PORT chooses another).`);
    return port;
  }

  async #open(port) {
    const { env, ports, supervisor, options } = this;
    const [databaseUrl, redisUrl] = await this.#servicesAndBuild();
    const video = await this.video.prepare({ env, ports, apiPort: port, noVideo: options.noVideo });
    const webPort = options.dev ? await ports.take(5173) : null;
    const publicUrl = `http://localhost:${webPort ?? port}`;
    const product = productEnv({ env, port, publicUrl, databaseUrl, redisUrl, video, dev: options.dev });
    await Promise.all([prepareDatabase(product), this.video.begin()]);
    const base = `http://${loopbackFor(product.HOST)}:${port}`;
    const since = Date.now();
    const api = startPrograms({ env: product, supervisor, dev: options.dev });
    await apiReady(base, api);
    if (options.dev) await this.#dev(product, webPort, base);
    step(`Started (${seconds(since)}).`);
    this.once.announce(product.PUBLIC_URL);
    await printReady({ env: product, address: product.PUBLIC_URL, video: this.video });
    void this.video.buildInBackground();
  }

  async #servicesAndBuild() {
    const { env, ports, supervisor } = this;
    const since = Date.now();
    // All three are let finish even when one fails, so that nothing is begun behind the back of stopping.
    const results = await Promise.allSettled([startPostgres({ env, ports, supervisor }), startRedis({ env, ports, supervisor }), build({ log: `${logsDir}/build.log` })]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    step(`Built, with Postgres and Redis up (${seconds(since)}).`);
    return results.slice(0, 2).map((result) => result.value);
  }

  async #dev(env, webPort, apiBase) {
    const web = startDevServers({ env, supervisor: this.supervisor, webPort, apiBase });
    await until(() => httpAnswers(`http://127.0.0.1:${webPort}/`), { timeout: 30_000, handle: () => web.handle });
  }

  #givenUp(name) {
    if (name === 'livekit') this.video.givenUp();
    if (name === 'livekit' || name === 'web' || name.startsWith('tsc ')) return;
    void this.end(1);
  }

  /** Stops everything once, in order, and leaves with `code`. */
  end(code, why) {
    this.#ending ??= this.#end(code, why);
    return this.#ending;
  }

  async #end(code, why) {
    if (why) say(`\n${why}`);
    startNothingMore();
    this.video.stop();
    await this.supervisor.stopAll();
    await stopStragglers();
    if (this.claimed) this.once.release();
    if (why) say('Everything is stopped; the data are kept.');
    process.exit(code);
  }
}

const loopbackFor = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

async function main() {
  checkNode();
  checkPlatform();
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return say(usage);
  const start = new Start(options);
  onEnding((signal) => void start.end(0, `Stopping (${signal}).`));
  process.on('uncaughtException', (error) => {
    explain(error);
    void start.end(1);
  });
  onParentGone(() => void start.end(0, 'npm has ended, so this ends too.'));
  try {
    await start.run();
  } catch (error) {
    // Once we are stopping, what fails fails because of that.
    if (!isClosing()) explain(error);
    await start.end(1);
  }
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
