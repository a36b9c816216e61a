import type { SheetView } from '@without-walls/contracts';
import { Button, Dialog, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useUnlock } from '../attendance.queries';
import styles from './attendance.module.css';

/** Opening a locked sheet takes its credits away until it is locked again. */
export function UnlockDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const unlock = useUnlock();
  const go = async () => {
    if (reason.trim() && (await unlock.run({ params: { id: sheet.id }, body: { version: sheet.version, reason: reason.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Open it again?" size="small">
      <Stack gap={4}>
        <p>Its {sheet.met} credits do not count until it is locked again. Statements that were issued stay as they are until you supersede them.</p>
        <CheckedField label="Why" oneLine maxLength={200} value={reason} onChange={setReason} autoFocus />
        <ProblemNotice error={unlock.error} />
        <div className={styles.acts}><Button variant="danger-filled" pending={unlock.pending} disabled={!reason.trim()} onClick={() => void go()}>Open it again</Button><Button variant="quiet" onClick={onClose}>Leave it locked</Button></div>
      </Stack>
    </Dialog>
  );
}
