// What the tools say, and the one way in which they refuse to go on.
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint('1', text);
export const dim = (text) => paint('2', text);
export const red = (text) => paint('31', text);
export const green = (text) => paint('32', text);

// A terminal that was closed must not take down what has to stop things in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** A reason to stop that the reader can act on: shown as one sentence, without a stack. */
export class Refusal extends Error {
  constructor(sentence, details = '') {
    super(sentence);
    this.name = 'Refusal';
    this.details = details;
  }
}

export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

export function step(text) {
  say(`${dim('·')} ${text}`);
}

export function warn(text) {
  process.stderr.write(`${red('!')} ${text}\n`);
}

/** Prints why a tool stops. A bug shows its stack; a refusal shows its sentence and, below it, what was seen. */
export function explain(error) {
  if (!(error instanceof Refusal)) return warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (error.details) process.stderr.write(`${dim(error.details.trimEnd())}\n`);
  warn(error.message);
}

export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}
