import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startedAt, stillRuns } from './identity.mjs';
import { launch, run, sleep, stop } from './processes.mjs';
import { Supervisor } from './supervisor.mjs';

const node = (script) => ({ command: process.execPath, args: ['-e', script], env: process.env, cwd: process.cwd(), log: undefined });
const forever = "setInterval(() => {}, 1000); console.log('up')";

const eventually = async (ask) => {
  for (let i = 0; i < 200 && !ask(); i += 1) await sleep(50);
  assert.ok(ask());
};

test('runs a program and keeps its last words', async () => {
  const done = await run(process.execPath, ['-e', "console.log('one'); console.error('two'); process.exit(3)"]);
  assert.equal(done.code, 3);
  assert.match(done.output, /one/);
  assert.match(done.output, /two/);
});

test('a program that is not there is an error, not a crash', async () => {
  const done = await run('/nowhere/program', []);
  assert.equal(done.error.code, 'ENOENT');
});

test('a program over its limit is stopped', async () => {
  const done = await run(process.execPath, ['-e', forever], { limit: 300 });
  assert.equal(done.timedOut, true);
});

test('stopping insists when asking does not help', async () => {
  const handle = launch('stubborn', process.execPath, ['-e', `process.on('SIGTERM', () => {}); ${forever}`], { onLine: () => {} });
  const record = { pid: handle.pid, started: handle.started };
  await sleep(300);
  assert.equal(stillRuns(record), true);
  await stop(handle, { grace: 300 });
  assert.equal(stillRuns(record), false);
});

test('a pid given to another program is not ours', () => {
  assert.equal(stillRuns({ pid: process.pid, started: startedAt(process.pid) }), true);
  assert.equal(stillRuns({ pid: process.pid, started: 'another time' }), false);
  assert.equal(stillRuns({ pid: 2 ** 22 + 1, started: '1' }), false);
});

test('starts a program again after it ended, and gives up after the last pause', async () => {
  const givenUp = [];
  const supervisor = new Supervisor({ pauses: [10, 10], onGivenUp: (name) => givenUp.push(name) });
  const program = supervisor.start({ name: 'short', ...node('process.exit(1)') });
  await eventually(() => givenUp.length === 1);
  assert.deepEqual(givenUp, ['short']);
  assert.equal(program.failures, 3);
});

test('starts again what was killed, and not what ended by itself', async () => {
  const givenUp = [];
  const supervisor = new Supervisor({ pauses: [], onGivenUp: (name) => givenUp.push(name) });
  const pausesAfter = ({ signal }) => (signal === 'SIGKILL' ? [10] : []);
  const killed = supervisor.start({ name: 'killed', ...node(forever), pausesAfter, readyText: 'up' });
  await eventually(() => killed.ready);
  const { pid } = killed.handle;
  process.kill(pid, 'SIGKILL');
  await eventually(() => killed.handle.pid !== pid && killed.ready);
  supervisor.start({ name: 'ended', ...node('process.exit(1)'), pausesAfter });
  await eventually(() => givenUp.length === 1);
  assert.deepEqual(givenUp, ['ended']);
  await supervisor.stopAll();
});

test('hears that a program is ready, records it, and stops it without starting it again', async () => {
  const changes = [];
  const supervisor = new Supervisor({ onChange: (records) => changes.push(records.map(({ name }) => name)) });
  const program = supervisor.start({ name: 'long', ...node(forever), readyText: 'up' });
  await eventually(() => program.ready);
  assert.deepEqual(changes[0], ['long']);
  await supervisor.stopAll();
  assert.ok(program.handle.exit);
  assert.deepEqual(changes.at(-1), []);
});
