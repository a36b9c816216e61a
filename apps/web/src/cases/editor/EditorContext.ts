import type { CaseContent, SectionName } from '@without-walls/contracts';
import { createContext, use } from 'react';
import type { LiveMark } from '../check/live-marks';
import type { MarkReason } from '../words/marks';

export type ActiveMark = { section: SectionName; field: string; start: number; inPanel: boolean } | null;
export type FocusWish = { section: SectionName; field: string; turn: number } | null;

/** What the parts of the editor share. */
export type Editor = {
  content: CaseContent;
  edit: <K extends SectionName>(section: K, value: CaseContent[K]) => void;
  marks: readonly LiveMark[];
  active: ActiveMark;
  setActive: (active: ActiveMark) => void;
  replace: (mark: LiveMark, replacement: string, everywhere: boolean) => void;
  keep: (mark: LiveMark, reason: MarkReason, everywhere: boolean) => void;
  /** Opens a section at a field. */
  go: (section: SectionName, field?: string) => void;
  goToMark: (mark: LiveMark) => void;
  /** The field that was last asked for; rows open themselves for it. */
  wish: FocusWish;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('useEditor stands outside the case editor');
  return editor;
}

/** One section's value and a way to change part of it. */
export function useSection<K extends SectionName>(section: K): [CaseContent[K], (change: Partial<CaseContent[K]>) => void] {
  const { content, edit } = useEditor();
  return [content[section], (change) => edit(section, { ...content[section], ...change })];
}
