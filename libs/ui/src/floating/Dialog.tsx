import { Modal } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';
import { Kit } from './Kit';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Centimetres of thought: `small` for a question, `wide` for a document. */
  size?: 'small' | 'normal' | 'wide';
  /** False when only a choice inside may end it. */
  canClose?: boolean;
  /** Hides what is underneath, for an unattended screen. */
  opaque?: boolean;
  zIndex?: number;
};

const widths = { small: '26rem', normal: '36rem', wide: '52rem' } as const;

/** Gives the focus back to what had it, also when the dialog is taken away rather than closed. */
function useFocusBack(open: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    clearTimeout(timer.current);
    if (!open) return;
    const before = document.activeElement;
    return () => {
      timer.current = setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus(), 0);
    };
  }, [open]);
}

/** A dialog: keeps the focus (first on `data-autofocus`, else on the first control), closes on Escape, gives the focus back to where it was. */
export function Dialog({ open, onClose, title, children, size = 'normal', canClose = true, opaque = false, zIndex = 400 }: Props) {
  useFocusBack(open);
  return (
    <Kit>
      <Modal.Root
        opened={open}
        onClose={onClose}
        size={widths[size]}
        zIndex={zIndex}
        closeOnEscape={canClose}
        closeOnClickOutside={canClose}
        transitionProps={{ duration: 120, transition: 'fade' }}
        returnFocus={false}
        classNames={{ content: styles.content, title: styles.title, body: styles.body, close: styles.close }}
      >
        <Modal.Overlay {...(opaque ? { backgroundOpacity: 1, color: 'var(--ww-paper)' } : { backgroundOpacity: 0.4 })} />
        <Modal.Content>
          {/* The kit's own header is a <header>, which a screen reader would list as a second banner of the page. */}
          <div className={styles.header}>
            <Modal.Title>{title}</Modal.Title>
            {canClose ? <Modal.CloseButton aria-label="Close" /> : null}
          </div>
          <Modal.Body>{children}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Kit>
  );
}
