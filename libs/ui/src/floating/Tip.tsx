import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import styles from './Tip.module.css';

type Props = { text: string; keys?: string; children: ReactElement };

const waitMs = 300;

/** Whether the tip is wanted: after a moment of hovering, at once on keyboard focus; Escape puts it away. */
function useWanted() {
  const [wanted, setWanted] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setWanted(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!wanted) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setWanted(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [wanted]);
  const on = {
    onPointerEnter: (event: { pointerType: string }) => {
      if (event.pointerType === 'mouse') timer.current = setTimeout(() => setWanted(true), waitMs);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: { target: Element }) => event.target.matches(':focus-visible') && setWanted(true),
    onBlur: hide,
  };
  return { wanted, on };
}

/** A tooltip on hover and focus. Never the only place where something is said. */
export function Tip({ text, keys, children }: Props) {
  const { wanted, on } = useWanted();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor} className={styles.anchor} {...on}>
      {children}
      {wanted ? <Bubble anchor={anchor.current}>{text}{keys ? <kbd className={styles.keys}>{keys}</kbd> : null}</Bubble> : null}
    </span>
  );
}

/** Under its anchor, or above where there is no room; in the top layer, so that nothing cuts it off. */
function Bubble({ anchor, children }: { anchor: HTMLElement | null; children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const tip = box.current;
    if (!tip || !anchor) return;
    tip.showPopover();
    const at = anchor.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const below = at.bottom + 6;
    const left = Math.min(Math.max(8, at.left + at.width / 2 - own.width / 2), window.innerWidth - own.width - 8);
    tip.style.left = `${left}px`;
    tip.style.top = `${below + own.height > window.innerHeight ? at.top - own.height - 6 : below}px`;
  }, [anchor]);
  return <span ref={box} popover="manual" role="tooltip" className={styles.tip}>{children}</span>;
}
