import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { useShowPending } from './useShowPending';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-filled';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  icon?: ReactNode;
  /** While true a press does nothing; the label stays, so that nothing jumps. */
  pending?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button. One primary at most on a screen. */
export function Button({ variant = 'secondary', size = 'normal', icon, pending = false, children, onClick, type = 'button', className, ...rest }: ButtonProps) {
  const late = useShowPending(pending);
  return (
    <button
      {...rest}
      type={type}
      className={className ? `${styles.button} ${className}` : styles.button}
      data-variant={variant}
      data-size={size}
      data-pending={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {late ? <span className={styles.spinner} aria-hidden="true" /> : icon ? <span className={styles.icon} aria-hidden="true">{icon}</span> : null}
      {children}
    </button>
  );
}

/** The class of a button, for a link that looks like one: `<Link {...buttonLook('primary')} to="…">`. */
export function buttonLook(variant: ButtonVariant = 'secondary', size: 'normal' | 'small' = 'normal') {
  return { className: styles.button, 'data-variant': variant, 'data-size': size } as const;
}
