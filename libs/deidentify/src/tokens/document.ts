import { listsReady } from '../lists/lists.js';
import { SHAPE, tokenise, type Token } from './tokenise.js';
import { eponymTokens } from './eponym-context.js';

/** A normalised text with its words and what is known of its habits. */
export interface Document {
  text: string;
  tokens: readonly Token[];
  /** 1 for words that belong to a medical eponym. */
  eponym: Uint8Array;
  /** 1 for words in a line that is written in capitals throughout. */
  shouting: Uint8Array;
  lists: boolean;
}

/** Marks the words of lines where most words of three letters and more are in capitals. */
function shoutingTokens(text: string, tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let from = 0;
  while (from < tokens.length) {
    const lineEnd = text.indexOf('\n', tokens[from]?.end ?? 0);
    let to = from;
    let long = 0;
    let upper = 0;
    while (to < tokens.length && (lineEnd < 0 || (tokens[to]?.start ?? 0) < lineEnd)) {
      const token = tokens[to];
      if (token && token.text.length > 2) {
        long += 1;
        if (token.shape === SHAPE.UPPER) upper += 1;
      }
      to += 1;
    }
    if (long >= 3 && upper / long > 0.7) marks.fill(1, from, to);
    from = Math.max(to, from + 1);
  }
  return marks;
}

export function readDocument(text: string): Document {
  const tokens = tokenise(text);
  return { text, tokens, eponym: eponymTokens(text, tokens), shouting: shoutingTokens(text, tokens), lists: listsReady() };
}
