import { carriedTo } from './carried.js';
import { examine } from './detect.js';
import type { DetectOptions, Span } from './types.js';

/** One text of a case. `field` is its name for the rules, as in `DetectOptions`. */
export interface CaseText {
  readonly text: string;
  readonly field?: string;
}

/**
 * `detect` over all texts of a case: a name found in one of them is found in each. Marks in the order of the texts.
 * A text is searched once more only when others brought a name that it does not have itself.
 */
export function detectAll(texts: readonly CaseText[], options: DetectOptions = {}): Span[][] {
  const forText = ({ field }: CaseText): DetectOptions => (field === undefined ? options : { ...options, field });
  const first = texts.map((one) => examine(one.text, forText(one)));
  const names = first.map((one) => one.names);
  return texts.map((one, i) => {
    const { spans, names: own } = first[i]!;
    const carried = one.text.trim() ? carriedTo(own, names) : null;
    return carried ? examine(one.text, { ...forText(one), carried }).spans : spans;
  });
}
