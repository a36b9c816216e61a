import { useEffect, useState } from 'react';
import { announce } from '../live/announce';
import { Button } from './Button';
import styles from './UndoBar.module.css';

type Props = { /** What happened: "Opinion withdrawn". */ text: string; onUndo: () => void; onGone: () => void; /** Milliseconds it stays; it waits while hovered or focused. */ forMs?: number };

/** Undo instead of "are you sure": says what happened and offers the way back for a while. */
export function UndoBar({ text, onUndo, onGone, forMs = 10_000 }: Props) {
  const [held, setHeld] = useState(false);
  useEffect(() => announce(`${text}. Undo is at the end of the page.`), [text]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, forMs);
    return () => clearTimeout(timer);
  }, [held, forMs, onGone]);
  return (
    <div className={styles.bar} role="group" aria-label={text} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{text}</span>
      <Button variant="quiet" size="small" onClick={onUndo}>Undo</Button>
    </div>
  );
}
