import type { CaseFile } from '@without-walls/contracts';
import { Button, Dialog, InlineNotice } from '@without-walls/ui';
import { useState } from 'react';
import { FileDecision } from './FileDecision';
import styles from './files.module.css';
import { holdWords } from './file-words';
import { PageLook } from './PageLook';

type Props = { caseId: string; file: CaseFile; onClose: () => void };

/** One file, page by page: what is marked, what is blacked out, and at the desk what becomes of it. */
export function FileLook({ caseId, file, onClose }: Props) {
  const [number, setNumber] = useState(1);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([1]));
  const [unsaved, setUnsaved] = useState(0);
  const page = file.pages[number - 1];
  const go = (next: number) => {
    setNumber(next);
    setSeen((now) => new Set([...now, next]));
  };
  return (
    <Dialog open onClose={onClose} title={file.label} size="wide" canClose={unsaved === 0}>
      <div className={styles.look}>
        {file.inside?.held ? <InlineNotice tone="danger" title="Could not be looked through">{holdWords[file.inside.held]}</InlineNotice> : null}
        {file.inside?.scan ? <InlineNotice tone="decide" title="A picture of text">The checker cannot read it. Read every line yourself, and black out what names somebody.</InlineNotice> : null}
        {page ? <PageLook key={`${page.id} ${file.version}`} caseId={caseId} file={file} page={page} onUnsaved={setUnsaved} /> : null}
        {file.pages.length > 1 ? (
          <nav className={styles.turn} aria-label="Pages of the file">
            <Button size="small" disabled={number === 1 || unsaved > 0} onClick={() => go(number - 1)}>Page before</Button>
            <span aria-live="polite">Page {number} of {file.pages.length}, {seen.size} looked at</span>
            <Button size="small" disabled={number === file.pages.length || unsaved > 0} onClick={() => go(number + 1)}>Next page</Button>
          </nav>
        ) : null}
        {unsaved > 0 ? <p className={styles.quiet}>Black out what you marked, or take the rectangles away, before you go on.</p> : null}
        {file.can.decide ? <FileDecision caseId={caseId} file={file} seen={seen} waiting={unsaved > 0} onDone={onClose} /> : null}
      </div>
    </Dialog>
  );
}
