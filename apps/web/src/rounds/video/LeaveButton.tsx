import { Button } from '@without-walls/ui';
import { useState, type ReactNode } from 'react';
import styles from './people.module.css';

/** Leaves at one press: one can come back by the same door. */
export function LeaveButton({ onLeave, icon }: { onLeave: () => Promise<void>; icon: ReactNode }) {
  const [pending, setPending] = useState(false);
  const leave = () => {
    setPending(true);
    void onLeave().finally(() => setPending(false));
  };
  return <Button id="leave-round" variant="quiet" icon={icon} pending={pending} aria-keyshortcuts="Shift+L" onClick={leave}><span className={styles.word}>Leave</span></Button>;
}
