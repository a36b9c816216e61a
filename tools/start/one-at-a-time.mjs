// One `npm start` per checkout; and what an earlier one left behind when it was killed is stopped first.
import { rmSync } from 'node:fs';
import { readOr, writeWhole } from '../lib/files.mjs';
import { startedAt, stillRuns } from '../lib/identity.mjs';
import { inData } from '../lib/paths.mjs';
import { stopRecorded } from '../lib/processes.mjs';
import { Refusal, step } from '../lib/say.mjs';

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export class OneAtATime {
  constructor(folder = inData()) {
    this.lock = `${folder}/start.json`;
    this.running = `${folder}/running.json`;
  }

  claim() {
    const other = parsed(readOr(this.lock, 'null'));
    if (other && stillRuns(other)) throw new Refusal(alreadyRuns(other));
    this.#write({});
  }

  #write(more) {
    writeWhole(this.lock, JSON.stringify({ pid: process.pid, started: startedAt(process.pid), ...more }));
  }

  announce(address) {
    this.#write({ address });
  }

  record(records) {
    writeWhole(this.running, JSON.stringify(records));
  }

  /** Stops, last started first, what an earlier run could not stop itself. */
  async stopLeftovers() {
    for (const record of (parsed(readOr(this.running, '[]')) ?? []).reverse()) {
      const signal = record.name === 'postgres' ? 'SIGINT' : 'SIGTERM';
      if (await stopRecorded(record, { signal })) step(`Stopped ${record.name}, left over from an earlier run (process ${record.pid}).`);
    }
    rmSync(this.running, { force: true });
  }

  release() {
    rmSync(this.lock, { force: true });
    rmSync(this.running, { force: true });
  }
}

export function alreadyRuns({ pid, address }) {
  const where = address ? ` at ${address}` : ' (it is still starting)';
  return `Without Walls already runs from this checkout${where}: use that one, or stop it first with Ctrl-C in its terminal or "kill ${pid}".`;
}
