// Ending on request. npm passes on a Ctrl-C that the terminal has sent us already, so a repeat within two seconds is the same request.
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

/** When npm itself is killed outright no signal reaches us: notice that our parent changed. */
export function onParentGone(end, { env = process.env, every = 1000 } = {}) {
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, every);
  timer.unref();
}
