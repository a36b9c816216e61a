import type { ReactNode } from 'react';
import { useWall } from '../wall/wall';
import styles from './Room.module.css';
import type { Panel } from './usePanelInView';

type Props = { name: Panel; heading: ReactNode; note?: ReactNode; actions?: ReactNode; children: ReactNode; foot?: ReactNode };

/** One panel of the room: a heading that can be gone to, a body that scrolls, a foot that stays. */
export function RoomPanel({ name, heading, note, actions, children, foot }: Props) {
  const wall = useWall();
  return (
    <section className={styles.panel} data-name={name} aria-labelledby={`panel-${name}`}>
      <header className={styles.panelHead}>
        <h2 id={`panel-${name}`} tabIndex={-1}>{heading}</h2>
        {note ? <span className={styles.note}>{note}</span> : null}
        {wall ? null : actions}
      </header>
      <div className={styles.panelBody} role="group" aria-labelledby={`panel-${name}`} tabIndex={0}>{children}</div>
      {foot && !wall ? <div className={styles.panelFoot}>{foot}</div> : null}
    </section>
  );
}
