// Answers JSON lines {id, text, knownNames?, refDate?} with the marks of the identifier check, one line each, in order.
import { createInterface } from 'node:readline';
import { loadLibrary } from './deidentify-lists/load.mjs';

const { detect, loadLists } = await loadLibrary('index.js');
await loadLists();

const isStrings = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const optional = (value, holds) => value === undefined || value === null || holds(value);

function parse(line) {
  const input = JSON.parse(line);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Error('a line must be a JSON object');
  if (typeof input.id !== 'string') throw new Error('id must be a string');
  if (typeof input.text !== 'string') throw new Error('text must be a string');
  if (!optional(input.knownNames, isStrings)) throw new Error('knownNames must be a list of strings');
  if (!optional(input.refDate, (value) => typeof value === 'string')) throw new Error('refDate must be a string');
  return input;
}

function answer(line) {
  const { id, text, knownNames, refDate } = parse(line);
  const spans = detect(text, { knownNames: knownNames ?? [], refDate: refDate ?? undefined });
  return { id, spans: spans.map(({ start, end, type, tier, score, rule, replacement }) => ({ start, end, type, tier, score, rule, replacement })) };
}

function write(value) {
  return new Promise((done) => (process.stdout.write(`${JSON.stringify(value)}\n`) ? done() : process.stdout.once('drain', done)));
}

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  let reply;
  try {
    reply = answer(line);
  } catch (error) {
    // A JSON parser's message quotes its input, which may be case text.
    reply = { id: null, error: error instanceof SyntaxError ? 'not valid JSON' : error.message };
    process.exitCode = 1;
  }
  await write(reply);
}
