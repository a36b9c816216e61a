/** Widens a removal by one neighbouring space, so that no double space is left. */
export function withSpace(text: string, start: number, end: number, replacement: string): { start: number; end: number } {
  if (replacement !== '') return { start, end };
  const spaceBefore = start === 0 || /\s/.test(text[start - 1] ?? '');
  return spaceBefore && text[end] === ' ' ? { start, end: end + 1 } : { start, end };
}

/** Replaces part of a text field as if it had been typed, so that the field's own undo takes it back. */
export function typeInto(area: HTMLTextAreaElement, from: number, to: number, replacement: string): void {
  const { start, end } = withSpace(area.value, from, to, replacement);
  area.focus();
  area.setSelectionRange(start, end);
  // Deprecated, but the only way into the native undo stack that all browsers share.
  const typed = document.execCommand(replacement === '' ? 'delete' : 'insertText', false, replacement);
  if (typed) return;
  area.setRangeText(replacement, start, end, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
