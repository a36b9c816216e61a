import { useId, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { Announcer } from '../live/Announcer';
import styles from './Dialog.module.css';
import { InDialog } from './in-dialog';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** `small` for a question, `wide` for a document. */
  size?: 'small' | 'normal' | 'wide';
  /** False when only a choice inside may end it. */
  canClose?: boolean;
  /** Hides what is underneath, for an unattended screen. */
  opaque?: boolean;
};

/** A dialog: keeps the focus (first on `data-autofocus`, else on the first control), closes on Escape, gives the focus back to where it was. */
export function Dialog({ open, ...rest }: Props) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, children, size = 'normal', canClose = true, opaque = false }: Omit<Props, 'open'>) {
  const box = useRef<HTMLDialogElement>(null);
  const label = useId();
  const outside = useOutsidePress(box, () => canClose && onClose());
  useModal(box);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Taken here rather than at `cancel`, which a browser lets be refused only once.
    event.preventDefault();
    event.stopPropagation();
    if (canClose) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog ref={box} className={styles.dialog} data-size={size} data-opaque={opaque || undefined} aria-labelledby={label} aria-modal="true" onKeyDown={onKeyDown} onCancel={(event) => event.preventDefault()} {...outside}>
      <div className={styles.box}>
        <div className={styles.header}>
          <h2 id={label} className={styles.title}>{title}</h2>
          {canClose ? <button type="button" className={styles.close} aria-label="Close" onClick={onClose} /> : null}
        </div>
        <div className={styles.body}><InDialog value>{children}</InDialog></div>
      </div>
      {/* What is outside an open dialog is silent to screen readers, its announcer too. */}
      <Announcer />
    </dialog>
  );
}

/** Shows the dialog over everything, and gives the focus back when it is gone, also when it is taken away. */
function useModal(box: RefObject<HTMLDialogElement | null>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    clearTimeout(timer.current);
    const dialog = box.current;
    const goBack = placeOfFocus();
    const page = document.documentElement;
    // A page without a scroll bar must not make room for one. A second dialog finds the first one's answer.
    if (!document.querySelector('dialog[open]')) page.toggleAttribute('data-scrolls', page.scrollHeight > page.clientHeight);
    dialog?.showModal();
    const first = dialog?.querySelector<HTMLElement>('[data-autofocus]') ?? dialog?.querySelector<HTMLElement>(`.${styles.body} :is(input, select, textarea, button, a[href]):not([disabled], [type='hidden'])`);
    first?.focus();
    return () => {
      dialog?.close();
      timer.current = setTimeout(goBack, 0);
    };
  }, [box]);
}

/** Remembers where the focus is, with the caret: a text under a modal dialog can lose its own. */
function placeOfFocus(): () => void {
  const element = document.activeElement;
  const caret = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? [element.selectionStart, element.selectionEnd] as const : null;
  return () => {
    if (!(element instanceof HTMLElement) || !element.isConnected) return;
    element.focus();
    if (caret && caret[0] !== null) (element as HTMLTextAreaElement).setSelectionRange(...caret);
  };
}

/** A press that begins and ends on the backdrop; not one that selects text and ends outside. */
function useOutsidePress(box: RefObject<HTMLDialogElement | null>, onOutside: () => void) {
  const began = useRef(false);
  return {
    onPointerDown: (event: PointerEvent) => {
      began.current = event.target === box.current;
    },
    onClick: (event: { target: EventTarget }) => {
      if (began.current && event.target === box.current) onOutside();
    },
  };
}
