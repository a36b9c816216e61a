import type { CaseContent, CaseView, SectionName } from '@without-walls/contracts';
import { replaceField } from '@without-walls/domain';
import { announce } from '@without-walls/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { decisionKey, isOpen, nextOpen, type LiveMark } from '../check/live-marks';
import { typeInto, withSpace } from '../check/type-into';
import { actionOfReason, type MarkReason } from '../words/marks';
import { isSection } from '../words/sections';
import type { ActiveMark, Editor, FocusWish } from './EditorContext';
import { fieldId } from './field-id';
import { useCaseMarks } from './useCaseMarks';
import { useDecisions } from './useDecisions';
import { useDraft } from './useDraft';

export type Undo = { text: string; before: CaseContent; sections: SectionName[] } | null;

const alike = (a: LiveMark, b: LiveMark): boolean => a.type === b.type && a.text.toLowerCase() === b.text.toLowerCase();

function textAt(content: CaseContent, section: SectionName, field: string): string {
  const value = field.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | null)?.[part], content[section]);
  return typeof value === 'string' ? value : '';
}

/** Everything the editor of one case can do; its parts get it from `EditorContext`. */
export function useCaseEditor(view: CaseView) {
  const { draft, ...saved } = useDraft(view);
  const { content } = saved;
  const { marks, counts, state, keep } = useCaseMarks(view, draft, content);
  const decisions = useDecisions(view, draft);
  const [params, setParams] = useSearchParams();
  const asked = params.get('section');
  const section: SectionName = isSection(asked) ? asked : 'questions';
  const [active, setActive] = useState<ActiveMark>(null);
  const [wish, setWish] = useState<FocusWish>(null);
  const [undo, setUndo] = useState<Undo>(null);

  const open = (next: SectionName) => {
    if (next !== section) setParams((now) => { now.set('section', next); return now; }, { replace: true, preventScrollReset: true });
  };
  const go = (next: SectionName, field = '') => {
    setActive(null);
    open(next);
    setWish((last) => ({ section: next, field, turn: (last?.turn ?? 0) + 1 }));
  };
  const goToMark = (mark: LiveMark) => {
    open(mark.section);
    setWish((last) => ({ section: mark.section, field: mark.field, turn: (last?.turn ?? 0) + 1 }));
    setActive({ section: mark.section, field: mark.field, start: mark.start, inPanel: true });
  };
  const goNext = (after: { section: SectionName; field: string; at: number } | null) => {
    // The text has just changed: ask for the marks as they are in the next turn.
    setTimeout(() => nextWish(after), 0);
  };
  const [pendingNext, nextWish] = useState<{ section: SectionName; field: string; at: number } | null | undefined>(undefined);

  /** Marks of other sections are changed in the draft itself; the way back is the undo bar. */
  const writeAway = (targets: readonly LiveMark[], replacement: string) => {
    const before = draft.snapshot().content;
    let next = before;
    for (const one of [...targets].sort((a, b) => b.start - a.start)) {
      const text = textAt(next, one.section, one.field);
      const { start, end } = withSpace(text, one.start, one.end, replacement);
      next = replaceField(next, one.section, one.field, text.slice(0, start) + replacement + text.slice(end));
    }
    const sections = [...new Set(targets.map((one) => one.section))];
    for (const name of sections) draft.edit(name, next[name]);
    if (targets.length > 0) setUndo({ text: targets.length === 1 ? `Replaced “${targets[0]?.text ?? ''}”` : `Replaced in ${targets.length} places`, before, sections });
  };

  const replace = (mark: LiveMark, replacement: string, everywhere: boolean) => {
    const targets = everywhere ? marks.filter((other) => isOpen(other) && alike(other, mark)) : [mark];
    const areaOf = (one: LiveMark) => document.getElementById(fieldId(one.section, one.field)) as HTMLTextAreaElement | null;
    const here = targets.filter((one) => areaOf(one)).sort((a, b) => b.start - a.start);
    for (const one of here) typeInto(areaOf(one) as HTMLTextAreaElement, one.start, one.end, replacement);
    writeAway(targets.filter((one) => !here.includes(one)), replacement);
    for (const one of targets) decisions.send(one, replacement === '' ? 'removed' : 'replaced', null);
    announce(targets.length === 1 ? 'Replaced' : `Replaced in ${targets.length} places`);
    if (active) goNext({ section: mark.section, field: mark.field, at: mark.start + replacement.length });
    setActive(null);
  };

  const keepMark = (mark: LiveMark, reason: MarkReason, everywhere: boolean) => {
    // One decision per rule covers the same words wherever they stand in the case.
    const targets = everywhere ? marks.filter((other) => isOpen(other) && other.tier === 'warn' && alike(other, mark)) : [mark];
    const byRule = new Map(targets.map((one) => [decisionKey(one), one]));
    for (const [key, one] of byRule) {
      keep(key, actionOfReason[reason]);
      decisions.send(one, actionOfReason[reason], reason);
    }
    announce('Kept, with the reason');
    if (active) goNext({ section: mark.section, field: mark.field, at: mark.end });
    setActive(null);
  };

  const takeBack = () => {
    if (undo) for (const name of undo.sections) draft.edit(name, undo.before[name]);
    setUndo(null);
  };

  const editor: Editor = { content, edit: (name, value) => draft.edit(name, value), marks, active, setActive, replace, keep: keepMark, go, goToMark, wish };
  const next = (after: { section: SectionName; field: string; at: number } | null) => {
    const found = nextOpen(marks, after);
    if (found) goToMark(found);
    else announce('No identifiers found by the checker');
    return found !== null;
  };
  return { editor, draft, saved, counts, checker: state, section, decisionError: decisions.error, undo, takeBack, forgetUndo: () => setUndo(null), next, pendingNext, clearPendingNext: () => nextWish(undefined) };
}

export type CaseEditor = ReturnType<typeof useCaseEditor>;
