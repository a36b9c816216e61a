import { Button, Dialog } from '@without-walls/ui';
import { useState } from 'react';
import { openWords } from '../words/marks';
import { CheckPanel } from './CheckPanel';
import styles from './editor.module.css';
import type { CaseEditor } from './useCaseEditor';

/** The check where there is no room for it at the side: one line at the bottom that opens it. */
export function CheckBar({ editor }: { editor: CaseEditor }) {
  const [open, setOpen] = useState(false);
  const { counts } = editor;
  const something = counts.block + counts.undecided > 0;
  return (
    <div className={styles.checkBar} data-must={counts.block > 0 || undefined} data-decide={counts.undecided > 0 || undefined}>
      <span><span aria-hidden="true">{counts.block > 0 ? '■ ' : counts.undecided > 0 ? '▲ ' : '✓ '}</span>{openWords(counts)}</span>
      {something || counts.hint > 0 ? <Button size="small" onClick={() => setOpen(true)}>See the marks</Button> : null}
      <Dialog open={open} onClose={() => setOpen(false)} title="Check for identifiers"><CheckPanel editor={editor} onLeave={() => setOpen(false)} /></Dialog>
    </div>
  );
}
