import { Popover } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import { use, type ReactElement, type ReactNode } from 'react';
import { InDialog } from './in-dialog';
import { Kit } from './Kit';
import styles from './PopoverPanel.module.css';

type Props = { open: boolean; onClose: () => void; /** What it hangs on; must take a ref. */ anchor: ReactElement; label: string; children: ReactNode; trapFocus?: boolean; position?: 'bottom' | 'bottom-start' | 'bottom-end' | 'top' | 'right' };

/** A small panel beside what it is about. Escape and a press outside close it. */
export function PopoverPanel({ open, onClose, anchor, label, children, trapFocus = true, position = 'bottom-start' }: Props) {
  const inDialog = use(InDialog);
  return (
    <Kit>
      <Popover opened={open} onDismiss={onClose} onClose={onClose} position={position} trapFocus={trapFocus} returnFocus withinPortal={!inDialog} shadow="md" classNames={{ dropdown: styles.panel }}>
        <Popover.Target>{anchor}</Popover.Target>
        <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
      </Popover>
    </Kit>
  );
}
