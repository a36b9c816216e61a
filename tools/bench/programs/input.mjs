// How a measuring program reads what it is asked, and answers.
import { text } from 'node:stream/consumers';

export const readInput = async () => JSON.parse(await text(process.stdin));

export const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
