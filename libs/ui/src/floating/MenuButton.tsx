import { Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { use, type ReactElement, type ReactNode } from 'react';
import { InDialog } from './in-dialog';
import { Kit } from './Kit';
import styles from './MenuButton.module.css';

export type MenuAction = { key: string; label: string; icon?: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean };
type Props = { /** The button that opens it. */ children: ReactElement; actions: readonly MenuAction[]; label: string };

/** A button with a menu of actions, arrow keys and typing included. */
export function MenuButton({ children, actions, label }: Props) {
  const inDialog = use(InDialog);
  return (
    <Kit>
      <Menu withinPortal={!inDialog} position="bottom-end" shadow="md" trapFocus classNames={{ dropdown: styles.dropdown, item: styles.item }}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown aria-label={label}>
          {actions.map((action) => (
            <Menu.Item key={action.key} leftSection={action.icon} disabled={action.disabled} data-danger={action.danger || undefined} onClick={action.onSelect}>
              {action.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Kit>
  );
}
