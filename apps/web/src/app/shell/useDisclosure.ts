import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'react-router';

type Disclosure<E extends HTMLElement> = {
  open: boolean;
  close: () => void;
  /** Goes on the element that holds the button and the panel: a press outside it closes. */
  box: RefObject<E | null>;
  button: { type: 'button'; ref: RefObject<HTMLButtonElement | null>; 'aria-expanded': boolean; onClick: () => void };
};

/** A button that shows a panel: Escape, a press outside, and a move to another page close it. */
export function useDisclosure<E extends HTMLElement = HTMLLIElement>(): Disclosure<E> {
  const [open, setOpen] = useState(false);
  const box = useRef<E>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, [open]);
  return { open, close: () => setOpen(false), box, button: { type: 'button', ref: button, 'aria-expanded': open, onClick: () => setOpen(!open) } };
}
