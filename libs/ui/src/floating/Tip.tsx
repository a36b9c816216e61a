import { Tooltip } from '@mantine/core';
import '@mantine/core/styles/Tooltip.layer.css';
import type { ReactElement } from 'react';
import { Kit } from './Kit';
import styles from './Tip.module.css';

type Props = { text: string; keys?: string; children: ReactElement };

/** A tooltip on hover and focus. Never the only place where something is said. */
export function Tip({ text, keys, children }: Props) {
  return (
    <Kit>
      <Tooltip label={keys ? <>{text} <kbd className={styles.keys}>{keys}</kbd></> : text} events={{ hover: true, focus: true, touch: false }} openDelay={300} withArrow={false} classNames={{ tooltip: styles.tip }}>
        {children}
      </Tooltip>
    </Kit>
  );
}
