// Statements that the API was seen to send.
import { deserialize } from 'node:v8';
import { readOr } from '../lib/files.mjs';

/** `[{ text, values }]` in the order in which they were sent. */
export const recorded = (file) => readOr(file, '').split('\n').filter(Boolean).map((line) => deserialize(Buffer.from(line, 'base64')));

/** Refuses what cannot be sent again and again with the same effect. */
export function checkRepeatable(statements) {
  if (statements.length === 0) throw new Error('The API sent no statement at all: is its recording loaded?');
  const other = statements.find(({ text }) => !/^\s*(SELECT|WITH)\b/i.test(text));
  if (other) throw new Error(`A read that sends "${other.text.slice(0, 80)}" cannot be repeated by a bare server`);
}
