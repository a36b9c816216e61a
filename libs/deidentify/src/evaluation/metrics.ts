import type { Span } from '../types.js';
import type { Labelled } from './generate.js';

/** Counts over labelled elements; full and touched are by block and warn marks together. */
export interface Tally {
  elements: number;
  full: number;
  touched: number;
}

export interface Score {
  overall: Tally;
  byType: Record<string, Tally>;
  documents: number;
  leaking: number;
  spans: number;
  rightSpans: number;
  wrong: { id: string; text: string; rule: string }[];
  leaks: { id: string; type: string; text: string }[];
}

type Detect = (text: string) => Span[];

const COUNTS = /[\p{L}\p{N}]/u;

/** How much of an element is covered: every letter and digit, some, or none. */
export function coverage(text: string, element: { start: number; end: number }, spans: readonly Span[]): 'full' | 'part' | 'none' {
  let covered = 0;
  let all = 0;
  for (let i = element.start; i < element.end; i += 1) {
    if (!COUNTS.test(text[i] ?? '')) continue;
    all += 1;
    if (spans.some((span) => span.start <= i && i < span.end)) covered += 1;
  }
  return covered === all ? 'full' : covered > 0 ? 'part' : 'none';
}

const empty = (): Tally => ({ elements: 0, full: 0, touched: 0 });

function count(tally: Tally, result: 'full' | 'part' | 'none'): void {
  tally.elements += 1;
  if (result === 'full') tally.full += 1;
  if (result !== 'none') tally.touched += 1;
}

/** The leak metric over labelled texts. */
export function score(texts: readonly Labelled[], detect: Detect): Score {
  const result: Score = { overall: empty(), byType: {}, documents: texts.length, leaking: 0, spans: 0, rightSpans: 0, wrong: [], leaks: [] };
  for (const { id, text, elements } of texts) {
    const spans = detect(text).filter((span) => span.tier !== 'hint');
    let leaked = false;
    for (const element of elements) {
      const found = coverage(text, element, spans);
      count(result.overall, found);
      count((result.byType[element.type] ??= empty()), found);
      if (found === 'full') continue;
      leaked = true;
      result.leaks.push({ id, type: element.type, text: text.slice(element.start, element.end) });
    }
    if (leaked) result.leaking += 1;
    for (const span of spans) {
      result.spans += 1;
      if (elements.some((element) => element.start < span.end && span.start < element.end)) result.rightSpans += 1;
      else result.wrong.push({ id, text: text.slice(span.start, span.end), rule: span.rule });
    }
  }
  return result;
}

export interface Alarms {
  words: number;
  block: number;
  warn: number;
  blockPerThousand: number;
  warnPerThousand: number;
  documentsWithBlock: number;
  documents: number;
  marks: { text: string; rule: string; tier: string }[];
}

/** False alarms on texts that name nobody. */
export function alarms(texts: readonly string[], detect: Detect): Alarms {
  const result: Alarms = { words: 0, block: 0, warn: 0, blockPerThousand: 0, warnPerThousand: 0, documentsWithBlock: 0, documents: texts.length, marks: [] };
  for (const text of texts) {
    result.words += text.split(/\s+/).length;
    const spans = detect(text).filter((span) => span.tier !== 'hint');
    result.block += spans.filter((span) => span.tier === 'block').length;
    result.warn += spans.filter((span) => span.tier === 'warn').length;
    if (spans.some((span) => span.tier === 'block')) result.documentsWithBlock += 1;
    result.marks.push(...spans.map((span) => ({ text: text.slice(span.start, span.end), rule: span.rule, tier: span.tier })));
  }
  result.blockPerThousand = (1000 * result.block) / result.words;
  result.warnPerThousand = (1000 * result.warn) / result.words;
  return result;
}
