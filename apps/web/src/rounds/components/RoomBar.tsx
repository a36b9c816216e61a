import { IconKeyboard } from '@tabler/icons-react';
import { ToolbarButton } from '@without-walls/ui';
import { LeadBar } from '../lead/LeadBar';
import { FinishDialog } from '../lead/FinishDialog';
import { useCan } from '../store/round-context';
import { MediaToolbar } from '../video/MediaToolbar';
import { Refusal } from './Refusal';
import type { RoomDialog } from './Room';
import styles from './Room.module.css';

type Props = { dialog: RoomDialog; onDialog: (dialog: RoomDialog) => void; onLeave: () => Promise<void>; onAdvice: (itemId: string) => void };

/** The bar at the bottom: sound and picture, hand and leave at the left; leading the round at the right. */
export function RoomBar({ dialog, onDialog, onLeave, onAdvice }: Props) {
  const { facilitate } = useCan();
  return (
    <footer className={styles.bar}>
      <div className={styles.tools} role="toolbar" aria-label="You in this round">
        <MediaToolbar onLeave={onLeave} />
        <span className={styles.wide}><ToolbarButton name="Keyboard shortcuts" shortcut="?" icon={<IconKeyboard size={20} stroke={1.75} />} onClick={() => onDialog('keys')} /></span>
      </div>
      {facilitate ? <LeadBar onFinish={() => onDialog('finish')} /> : null}
      <Refusal />
      {facilitate ? <FinishDialog open={dialog === 'finish'} onClose={() => onDialog(null)} onChange={onAdvice} /> : null}
    </footer>
  );
}
