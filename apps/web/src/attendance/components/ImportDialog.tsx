import { listMembers, type SheetView, type previewImport, type ReplyOf } from '@without-walls/contracts';
import { Button, Dialog, InlineNotice, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { usePages } from '../../app/query/usePages';
import { useApplyImport, usePreviewImport } from '../attendance.queries';
import { decided, type Decisions } from '../decisions';
import { textOf } from '../list-file';
import styles from './attendance.module.css';
import { ImportLines } from './ImportLines';

type Props = { sheet: SheetView; onClose: () => void };

/** Takes in a list from Zoom or Teams: first shown, doubtful names decided by a person, then taken in. */
export function ImportDialog({ sheet, onClose }: Props) {
  const [read, setRead] = useState<ReplyOf<typeof previewImport> | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const preview = usePreviewImport();
  const apply = useApplyImport();
  const people = usePages(['people', 'list', 'attendance'], listMembers, { query: { limit: 100 } });
  const open = async (file: File | undefined) => {
    if (!file) return;
    setRead(null);
    setDecisions({});
    setRead(await preview.run({ params: { id: sheet.id }, body: { text: textOf(new Uint8Array(await file.arrayBuffer())) } }));
  };
  const rows = decided(read?.lines ?? [], decisions);
  const take = async () => {
    if (!(await apply.run({ params: { id: sheet.id }, body: { version: sheet.version, rows } }))) return;
    announce(`${rows.length} taken in`);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Take in a list of participants" size="wide">
      <Stack gap={4}>
        <label className={styles.file}>The file from Zoom or Teams (CSV)<input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void open(event.currentTarget.files?.[0])} /></label>
        <ProblemNotice error={preview.error ?? apply.error} />
        {read && read.lines.length === 0 ? <InlineNotice tone="decide" live title="No list of participants in this file">It needs a heading row with a name and a duration.</InlineNotice> : null}
        {read && read.lines.length > 0 ? (
          <>
            <ImportLines lines={read.lines} people={people.items} decisions={decisions} onDecide={(line, memberId) => setDecisions({ ...decisions, [line]: memberId })} />
            <p className={styles.quiet}>Such a list says how long somebody was there, not when. What was corrected by hand stays, and taking it in twice changes nothing.</p>
            <div className={styles.acts}><Button variant="primary" disabled={rows.length === 0} pending={apply.pending} onClick={() => void take()}>Take in {rows.length} of {read.lines.length}</Button></div>
          </>
        ) : null}
      </Stack>
    </Dialog>
  );
}
