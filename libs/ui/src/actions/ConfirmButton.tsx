import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonVariant } from './Button';
import styles from './ConfirmButton.module.css';

type Props = {
  children: ReactNode;
  /** What will happen, said before it does: "The case is taken out of sight of everyone at once." */
  what: ReactNode;
  /** The words of the button that does it: "Recall the case". */
  does: string;
  onConfirm: () => void;
  pending?: boolean;
  disabled?: boolean;
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
};

/** For the few acts that cannot be undone: says in place what will happen, then does it. */
export function ConfirmButton({ children, what, does, onConfirm, pending = false, disabled, variant = 'secondary', size }: Props) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) first.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) return <Button ref={opener} variant={variant} size={size} disabled={disabled} onClick={() => setAsking(true)}>{children}</Button>;
  const danger = variant === 'danger' || variant === 'danger-filled';
  return (
    <div className={styles.ask} role="group" aria-label={does} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false); } }}>
      <p>{what}</p>
      <Button ref={first} variant={danger ? 'danger-filled' : 'primary'} size={size} pending={pending} onClick={onConfirm}>{does}</Button>
      <Button variant="quiet" size={size} onClick={() => setAsking(false)}>Not now</Button>
    </div>
  );
}
