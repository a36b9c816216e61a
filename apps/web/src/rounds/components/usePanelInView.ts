import { useEffect, useRef, useState } from 'react';
import type { Focus } from '../phase-words';

export const panels = ['case', 'floor', 'board', 'advice', 'people'] as const;
export type Panel = (typeof panels)[number];

const panelOf = (focus: Focus): Panel => (focus === 'floor' ? 'board' : focus === 'item' ? 'case' : focus);
const isTyping = () => document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea, select');

/** On a phone one panel is in view: the phase's, until somebody chooses another. It never changes under a person who types. */
export function usePanelInView(focus: Focus): [Panel, (panel: Panel) => void] {
  const [panel, setPanel] = useState<Panel>(panelOf(focus));
  const last = useRef(focus);
  useEffect(() => {
    if (last.current === focus) return;
    last.current = focus;
    if (!isTyping()) setPanel(panelOf(focus));
  }, [focus]);
  return [panel, setPanel];
}

/** Brings a panel into view and puts the focus on its heading: only when a person asked for it. */
export function goToPanel(panel: Panel): void {
  requestAnimationFrame(() => document.getElementById(`panel-${panel}`)?.focus());
}
