import { IconAntennaBars5, IconChevronUp } from '@tabler/icons-react';
import { Tip, VisuallyHidden } from '@without-walls/ui';
import { useState } from 'react';
import { useMediaView } from './media-context';
import { modeWords } from './modes';
import styles from './people.module.css';
import { SettingsDialog } from './SettingsDialog';

/** Which mode is on, in a word, and the way to another. */
export function ModeButton() {
  const [open, setOpen] = useState(false);
  const mode = useMediaView((view) => view.mode);
  return (
    <>
      <Tip text="How you take part" keys="C">
        <button id="round-mode" type="button" className={styles.mode} aria-keyshortcuts="C" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <IconAntennaBars5 size={20} stroke={1.75} aria-hidden="true" />
          <VisuallyHidden>How you take part: </VisuallyHidden>{modeWords[mode].short}
          <IconChevronUp size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Tip>
      <SettingsDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
