// Which lines of a child's log deserve the terminal: failures only, in one short line, not the same one over and over.
const quietFor = 10_000;

/** The short text of a log line worth showing, or null. Knows pino's JSON, Postgres, and bare stderr text. */
export function worthShowing(line, stream = 'out') {
  if (line.startsWith('{')) return fromJson(line);
  if (/\b(FATAL|PANIC):/.test(line)) return line.replace(/^.*?\b(FATAL|PANIC):\s*/, '$1: ');
  if (stream === 'err' && /\b(Error|error|EADDRINUSE|Cannot find|failed)\b/.test(line)) return line.trim();
  return null;
}

function fromJson(line) {
  try {
    const entry = JSON.parse(line);
    if (typeof entry.level !== 'number' || entry.level < 50) return null;
    return String(entry.msg ?? entry.err?.message ?? 'error');
  } catch {
    return null;
  }
}

/** An onLine handler that shows failures of the program `name`. */
export function echoErrors(name, show, now = Date.now) {
  const shown = new Map();
  return (line, stream) => {
    const text = worthShowing(line, stream);
    if (!text || now() - (shown.get(text) ?? -Infinity) < quietFor) return;
    shown.set(text, now());
    show(`${name} | ${text.slice(0, 240)}`);
  };
}
