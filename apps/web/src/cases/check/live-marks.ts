import type { CaseContent, CaseView, CheckResult, SectionName } from '@without-walls/contracts';
import type { Span } from '@without-walls/deidentify';
import { fieldsOfCase } from '@without-walls/domain';
import { keyOf, type FieldKey } from './case-check';

type Tier = Span['tier'];
export type Decided = CheckResult['marks'][number]['decided'];

/** A mark in the text as it stands on the screen now. */
export type LiveMark = {
  key: string; section: SectionName; field: string; start: number; end: number; text: string; type: string; tier: Tier; rule: string; reason: string; replacement: string; alternatives: readonly string[]; decided: Decided;
};

/** The same words under the same rule are decided once for the whole case, as the API has it; so a decision outlives the edits around it. */
export function decisionKey(mark: Pick<LiveMark, 'rule' | 'text'>): string {
  return `${mark.rule}|${mark.text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** What the API knows as kept, in terms of the words it was decided about. */
export function keptByServer(view: Pick<CaseView, 'content' | 'check'>): Map<string, Decided> {
  const texts = new Map(fieldsOfCase(view.content).map((one) => [keyOf(one.section, one.field), one.text]));
  const kept = new Map<string, Decided>();
  for (const mark of view.check.marks) {
    if (mark.decided !== 'not-an-identifier' && mark.decided !== 'kept-with-reason') continue;
    const text = texts.get(keyOf(mark.section, mark.field))?.slice(mark.start, mark.end) ?? '';
    kept.set(decisionKey({ rule: mark.rule, text }), mark.decided);
  }
  return kept;
}

/** Marks that only the API has (it knows more names), for fields whose text is as the API saw it. */
function serverMarks(view: Pick<CaseView, 'content' | 'check'>): Map<FieldKey, { text: string; spans: Span[] }> {
  const byField = new Map(fieldsOfCase(view.content).map((one) => [keyOf(one.section, one.field), { text: one.text, spans: [] as Span[] }]));
  for (const { section, field, start, end, type, tier, rule, reason, replacement } of view.check.marks) {
    byField.get(keyOf(section, field))?.spans.push({ start, end, type: type as Span['type'], tier, rule, reason, replacement, alternatives: [], score: 1 });
  }
  return byField;
}

const apart = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.end <= b.start || b.end <= a.start;

/** All marks of the case in the order of the form: what this device found, what the API adds, what was decided. */
export function liveMarks(content: CaseContent, found: ReadonlyMap<FieldKey, readonly Span[]>, view: Pick<CaseView, 'content' | 'check'>, kept: ReadonlyMap<string, Decided>): LiveMark[] {
  const fromServer = serverMarks(view);
  return fieldsOfCase(content).flatMap(({ section, field, text }) => {
    const key = keyOf(section, field);
    const own = found.get(key) ?? [];
    const there = fromServer.get(key);
    const added = there?.text === text ? there.spans.filter((span) => own.every((one) => apart(one, span))) : [];
    return [...own, ...added].filter((span) => span.end <= text.length).sort((a, b) => a.start - b.start).map((span) => {
      const words = text.slice(span.start, span.end);
      const decided = span.tier === 'warn' ? (kept.get(decisionKey({ rule: span.rule, text: words })) ?? null) : null;
      return { key: `${key}@${span.start}`, section, field, start: span.start, end: span.end, text: words, type: span.type, tier: span.tier, rule: span.rule, reason: span.reason, replacement: span.replacement, alternatives: span.alternatives, decided };
    });
  });
}

export type Counts = { block: number; undecided: number; hint: number };

export function countMarks(marks: readonly LiveMark[]): Counts {
  return {
    block: marks.filter((mark) => mark.tier === 'block').length,
    undecided: marks.filter((mark) => mark.tier === 'warn' && !mark.decided).length,
    hint: marks.filter((mark) => mark.tier === 'hint').length,
  };
}

/** True for a mark that keeps the case from being submitted. */
export const isOpen = (mark: LiveMark): boolean => mark.tier === 'block' || (mark.tier === 'warn' && !mark.decided);

/** The next open mark after a place, round the end to the beginning; null when none is open. */
export function nextOpen(marks: readonly LiveMark[], after: { section: SectionName; field: string; at: number } | null): LiveMark | null {
  const open = marks.filter(isOpen);
  if (!after) return open[0] ?? null;
  const here = marks.findIndex((mark) => mark.section === after.section && mark.field === after.field && mark.start >= after.at);
  const rest = here >= 0 ? marks.slice(here).filter(isOpen) : laterFields(marks, after).filter(isOpen);
  return rest[0] ?? open[0] ?? null;
}

function laterFields(marks: readonly LiveMark[], after: { section: SectionName; field: string; at: number }): readonly LiveMark[] {
  const last = marks.findLastIndex((mark) => mark.section === after.section && mark.field === after.field);
  return last >= 0 ? marks.slice(last + 1) : marks;
}
