import { useEffect } from 'react';
import type { CaseEditor } from './useCaseEditor';
import { fieldId, focusField } from './field-id';

/** Moves the focus to what was asked for: a field, a section's heading, or the next mark after one was dealt with. */
export function useEditorFocus({ editor, section, pendingNext, clearPendingNext, next }: CaseEditor) {
  const { wish, active } = editor;
  useEffect(() => {
    if (!wish || wish.section !== section) return;
    // Rows open themselves for the wish first; one frame later the field is there.
    const frame = requestAnimationFrame(() => {
      if (active?.inPanel) return;
      if (wish.field && focusField(wish.section, wish.field)) return;
      document.getElementById('section-heading')?.focus();
      window.scrollTo({ top: 0 });
    });
    return () => cancelAnimationFrame(frame);
    // The turn alone says that something new was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wish?.turn, section]);
  useEffect(() => {
    if (pendingNext === undefined) return;
    clearPendingNext();
    const found = next(pendingNext);
    if (!found && pendingNext) document.getElementById(fieldId(pendingNext.section, pendingNext.field))?.focus();
  }, [pendingNext, clearPendingNext, next]);
}
