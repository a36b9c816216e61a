import type { SectionName } from '@without-walls/contracts';
import { fieldsOfCase } from '@without-walls/domain';
import { useEffect } from 'react';
import type { CaseEditor } from './useCaseEditor';
import { fieldId } from './field-id';

type Place = { section: SectionName; field: string; at: number };

/** Where the caret stands, when it stands in a field of the form. */
function caretPlace({ editor }: CaseEditor): Place | null {
  const { active } = editor;
  if (active) return { section: active.section, field: active.field, at: active.start + 1 };
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) return null;
  const found = fieldsOfCase(editor.content).find((one) => fieldId(one.section, one.field) === area.id);
  return found ? { section: found.section, field: found.field, at: area.selectionEnd } : null;
}

/** F8 or Alt N: the next mark. F9: the case as the team will see it. */
export function useEditorKeys(editor: CaseEditor, onRead: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const nextMark = event.key === 'F8' || (event.altKey && event.code === 'KeyN');
      if (!nextMark && event.key !== 'F9') return;
      event.preventDefault();
      if (nextMark) editor.next(caretPlace(editor));
      else onRead();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
