// Starting programs, waiting for them, and stopping them by process group: never by name.
import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, rollLog } from './files.mjs';
import { startedAt, stillRuns } from './identity.mjs';
import { Lines } from './lines.mjs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const running = new Set();
let closing = false;

/** From now on nothing more is started: what is under way would otherwise go on starting things behind our back. */
export function startNothingMore() {
  closing = true;
}

export const isClosing = () => closing;

/** Every program this process started that has not ended yet. */
export const stillRunning = () => [...running];

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches us alone and we stop things in order.
 * With `log` its output goes to that file as well; `onLine(line, stream)` sees every line.
 */
export function launch(name, command, args, { cwd, env, log, onLine, uid, gid, input } = {}) {
  if (closing) throw new Error(`${name} was not started, because everything is being stopped`);
  const sink = log ? openLog(log) : null;
  const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
  const started = child.pid ? startedAt(child.pid) : null;
  const handle = { name, child, pid: child.pid, started, exit: null };
  running.add(handle);
  if (input !== undefined) child.stdin.end(input);
  listen(child.stdout, 'out', sink, onLine);
  listen(child.stderr, 'err', sink, onLine);
  handle.ended = ending(handle, sink);
  return handle;
}

function openLog(file) {
  makeFolder(dirname(file));
  rollLog(file);
  return openSync(file, 'a');
}

function listen(stream, which, sink, onLine) {
  const lines = new Lines((line) => onLine?.(line, which));
  stream.on('data', (chunk) => {
    if (sink !== null) writeSync(sink, chunk);
    if (onLine) lines.push(chunk.toString('utf8'));
  });
  stream.on('end', () => lines.flush());
}

function ending(handle, sink) {
  return new Promise((resolve) => {
    const finish = (exit) => {
      if (handle.exit) return;
      handle.exit = exit;
      running.delete(handle);
      if (sink !== null) closeSync(sink);
      resolve(exit);
    };
    handle.child.once('error', (error) => finish({ code: null, signal: null, error }));
    handle.child.once('close', (code, signal) => finish({ code, signal }));
  });
}

/** Asks a program to end, then insists after `grace` milliseconds. Resolves when it is gone. */
export async function stop(handle, { signal = 'SIGTERM', grace = 10_000 } = {}) {
  if (!handle || handle.exit || !handle.pid) return;
  signalGroup(handle, signal);
  const timer = setTimeout(() => signalGroup(handle, 'SIGKILL'), grace);
  await handle.ended;
  clearTimeout(timer);
  // Whatever the program itself started and left behind in its group goes with it.
  signalGroup(handle, 'SIGKILL');
}

function signalGroup(handle, signal) {
  try {
    process.kill(-handle.pid, signal);
  } catch {
    // The group has ended.
  }
}

/** Stops a program of an earlier run that was recorded as `{ pid, started }`, if it still is that program. */
export async function stopRecorded(record, { signal = 'SIGTERM', grace = 10_000 } = {}) {
  if (!stillRuns(record)) return false;
  signalGroup(record, signal);
  for (const end = Date.now() + grace; Date.now() < end; await sleep(50)) {
    if (!stillRuns(record)) return true;
  }
  signalGroup(record, 'SIGKILL');
  await sleep(200);
  return true;
}

/** Runs a program to its end, or until `limit` milliseconds. Resolves `{ code, signal, error, timedOut, output }`; output holds its last lines. */
export async function run(command, args, options = {}) {
  const kept = [];
  const onLine = (line, stream) => {
    kept.push(line);
    if (kept.length > (options.keep ?? 400)) kept.shift();
    options.onLine?.(line, stream);
  };
  const handle = launch(options.name ?? command, command, args, { ...options, onLine });
  let timedOut = false;
  const timer = options.limit && setTimeout(() => {
    timedOut = true;
    void stop(handle, { grace: 3000 });
  }, options.limit);
  const exit = await handle.ended;
  clearTimeout(timer);
  return { ...exit, timedOut, output: kept.join('\n') };
}
