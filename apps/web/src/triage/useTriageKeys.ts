import { useEffect } from 'react';

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input:not([type=checkbox],[type=radio]),textarea,select');

/** J and K move through the list, O goes to the opinion. */
export function useTriageKeys(step: (by: 1 | -1) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
      const key = event.key.toLowerCase();
      if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === 'o') document.querySelector<HTMLElement>('#opinion-outcome, #decision-outcome')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [step]);
}
