import type { SectionName } from '@without-walls/contracts';
import { useEffect } from 'react';
import { orderedSections } from '../words/sections';
import type { Looked } from './useLooked';

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]');

/** The section whose heading or tick has the focus, else the first not looked at. */
function current(looked: Looked): SectionName {
  const inside = document.activeElement?.closest('section[id^="s-"]')?.id.slice(2);
  return orderedSections.find((section) => section === inside) ?? orderedSections.find((section) => !looked.looked.has(section)) ?? 'questions';
}

function focusSection(section: SectionName | undefined) {
  const heading = section ? document.getElementById(`h-${section}`) : null;
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** J and K move between sections, L ticks one and goes on. */
export function useLookKeys(looked: Looked) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
      const key = event.key.toLowerCase();
      if (!['j', 'k', 'l'].includes(key)) return;
      event.preventDefault();
      const here = current(looked);
      const at = orderedSections.indexOf(here);
      const inside = document.activeElement?.closest('section[id^="s-"]') !== null;
      if (key === 'l') looked.set(here, true);
      focusSection(orderedSections[key === 'k' ? at - 1 : inside || key === 'l' ? at + 1 : at]);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [looked]);
}
