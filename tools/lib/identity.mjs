// Which process is this? A pid alone may have been given to another program since; its start time tells.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A text that stays the same for the life of a process, or null when there is no such process. */
export function startedAt(pid) {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Field 3 is the state: a zombie has ended and only waits for its parent. Field 22 is the start time.
    return fields[0] === 'Z' ? null : fields[19];
  } catch {
    return null;
  }
}

function fromPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** True while the very process that was recorded as `{ pid, started }` lives. */
export const stillRuns = ({ pid, started }) => Boolean(started) && startedAt(pid) === started;
