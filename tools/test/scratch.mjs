// A throw-away folder for one test run, and the sweeping up after runs that were killed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder, makeOpenFolder, readOr, writeWhole } from '../lib/files.mjs';
import { startedAt, stillRuns } from '../lib/identity.mjs';
import { inData } from '../lib/paths.mjs';
import { stopRecorded } from '../lib/processes.mjs';
import { step } from '../lib/say.mjs';
import { closedFolder, databaseUser, openFolder } from '../lib/unprivileged.mjs';

const runsFolder = inData('test-runs');

export class Scratch {
  constructor() {
    this.folder = mkdtempSync(join(openTemp(), 'without-walls-test-'));
    makeOpenFolder(this.folder);
    this.file = join(runsFolder, `${process.pid}.json`);
    this.record([]);
  }

  in(...names) {
    return join(this.folder, ...names);
  }

  /** Keeps on disk what runs for us, so that a later run can stop it if this one is killed. */
  record(programs) {
    const owner = { pid: process.pid, started: startedAt(process.pid) };
    writeWhole(this.file, JSON.stringify({ owner, folder: this.folder, programs }));
  }

  remove() {
    removeFolders(this.folder);
    rmSync(this.file, { force: true });
  }
}

function removeFolders(folder) {
  rmSync(folder, { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(openFolder(folder), { recursive: true, force: true });
}

/** The temporary folder, unless the database's user cannot enter it. */
function openTemp() {
  const user = databaseUser();
  const open = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => !user || closedFolder(join(folder, 'x'), user) === null);
  return open ?? tmpdir();
}

export async function sweepEarlierRuns() {
  makeFolder(runsFolder);
  for (const name of readdirSync(runsFolder).filter((file) => file.endsWith('.json'))) {
    const run = JSON.parse(readOr(join(runsFolder, name), '{}'));
    if (!run.owner || stillRuns(run.owner)) continue;
    for (const record of [...run.programs].reverse()) {
      if (await stopRecorded(record, { signal: record.name === 'postgres' ? 'SIGINT' : 'SIGTERM' })) step(`Stopped ${record.name}, left over from a test run that was killed.`);
    }
    removeFolders(run.folder);
    rmSync(join(runsFolder, name), { force: true });
  }
}
