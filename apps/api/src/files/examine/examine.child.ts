// A process of its own for one file: what a hostile file does to it ends with it. It gets no settings, no database and no network address.
import { examine } from './examine.js';
import type { Question } from './examined.js';

process.on('disconnect', () => process.exit(1));
process.once('message', (question: Question) => {
  void examine({ ...question, bytes: new Uint8Array(question.bytes) }).then((answer) => process.send!(answer, () => process.exit(0)));
});
process.send!('ready');
