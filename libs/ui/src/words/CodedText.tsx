import { CaseCode } from './CaseCode';

const code = /([2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3})/;

/** A sentence in which case codes are monospaced and never broken over two lines. */
export function CodedText({ text }: { text: string }) {
  return text.split(code).map((piece, i) => (i % 2 === 1 ? <CaseCode key={i} code={piece} copy={false} /> : piece));
}
