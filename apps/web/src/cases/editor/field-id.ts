import type { SectionName } from '@without-walls/contracts';

/** The id of a control of the form. */
export function fieldId(section: SectionName, field: string): string {
  return `f-${section}-${field.replaceAll('.', '-')}`;
}

/** What readiness names is not always one control; this is where to go instead. */
const stands: Partial<Record<SectionName, Record<string, string>>> = {
  treatments: { response: 'rows' }, medicines: { dose: 'rows' }, redFlags: { unassessed: 'answers' },
};

export function targetOf(section: SectionName, field: string): string {
  return fieldId(section, stands[section]?.[field] ?? field);
}

/** Puts the focus on a control, or on the first one inside a group; on the section's heading when it is not there. */
export function focusField(section: SectionName, field: string): boolean {
  const found = document.getElementById(targetOf(section, field));
  if (!found) return false;
  const control = found.matches('input,select,textarea,button') ? found : found.querySelector<HTMLElement>('input,select,textarea,button');
  found.scrollIntoView({ block: 'center' });
  (control ?? found).focus({ preventScroll: true });
  return true;
}
