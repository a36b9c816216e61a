import { examineDocx } from './docx.js';
import { type Answer, type Examined, Held, type Question, insideLimits } from './examined.js';
import { examineImage } from './image.js';
import { examinePdf } from './pdf.js';

function byKind({ kind, bytes }: Question): Promise<Examined> {
  if (kind === 'pdf') return examinePdf(bytes);
  return kind === 'docx' ? examineDocx(bytes) : examineImage(kind, bytes);
}

/** Takes a file apart. Whatever goes wrong on the way is an answer too: the file is held. */
export async function examine(question: Question): Promise<Answer> {
  try {
    const examined = await byKind(question);
    const letters = [...examined.pages.map((page) => page.words.text), ...examined.hidden.map((one) => one.text)].reduce((sum, text) => sum + text.length, 0);
    return letters > insideLimits.text ? { held: 'too-much-text' } : { examined };
  } catch (error) {
    return { held: error instanceof Held ? error.reason : 'unreadable' };
  }
}
