// Ending on request: by signal, or because npm is no longer there to pass one on.
import { readFileSync } from 'node:fs';

// npm passes on a Ctrl-C that the terminal has sent us already, so a repeat within two seconds is the same request.
export function onEnding(end) {
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (first === 0) {
        first = Date.now();
        end(signal);
      } else if (Date.now() - first > 2000 && signal === 'SIGINT') {
        process.stderr.write('Still stopping; a moment, please.\n');
      }
    });
  }
}

/** When npm itself is killed outright no signal reaches us: notice that it, or the shell between us, has ended. */
export function onParentGone(end, { env = process.env, every = 1000, look = forebears } = {}) {
  if (!env.npm_lifecycle_event) return;
  const before = look();
  const timer = setInterval(() => {
    if (look() === before) return;
    clearInterval(timer);
    end();
  }, every);
  timer.unref();
}

/** Our parent; and where that is a shell that npm started for us, its parent too. */
function forebears() {
  const found = /^\d+ \((\w+)\) \w (\d+)/.exec(statOf(process.ppid));
  return found && /^(ba|da|z)?sh$/.test(found[1]) ? `${process.ppid} ${found[2]}` : String(process.ppid);
}

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
