import type { ReactNode } from 'react';
import { Tip } from '../floating/Tip';
import styles from './ToolbarButton.module.css';

type Props = {
  /** The accessible name and the tooltip. */
  name: string;
  icon: ReactNode;
  onClick: () => void;
  /** As shown: "M", "Ctrl K". */
  shortcut?: string;
  /** For a switch: whether it is on. */
  pressed?: boolean;
  /** `off` marks a device that is switched off. */
  tone?: 'plain' | 'off';
  disabled?: boolean;
};

/** An icon in a toolbar, with its name and shortcut on hover and focus. */
export function ToolbarButton({ name, icon, onClick, shortcut, pressed, tone = 'plain', disabled }: Props) {
  return (
    <Tip text={name} keys={shortcut}>
      <button type="button" className={styles.button} aria-label={name} aria-pressed={pressed} aria-keyshortcuts={shortcut?.replaceAll(' ', '+').replaceAll('Ctrl', 'Control')} data-tone={tone} disabled={disabled} onClick={onClick}>
        <span aria-hidden="true" style={{ display: 'inline-flex' }}>{icon}</span>
      </button>
    </Tip>
  );
}
