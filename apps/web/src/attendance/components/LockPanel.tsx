import type { SheetView } from '@without-walls/contracts';
import { Button, ConfirmButton, Dialog, InlineNotice, Stack, When } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useLock, useUnlock } from '../attendance.queries';

/** Reviewed means locked: from then on it counts. Opening it again needs a reason. */
export function LockPanel({ sheet }: { sheet: SheetView }) {
  const lock = useLock();
  if (sheet.state === 'locked') return <Locked sheet={sheet} />;
  const left = sheet.contested > 0 ? ` ${sheet.contested === 1 ? 'One record is' : `${sheet.contested} records are`} still contested and stay as they stand now.` : '';
  return (
    <Stack gap={2}>
      {sheet.can.lock ? <ConfirmButton variant="primary" what={`${sheet.met} of ${sheet.people} get the credit.${left}`} does="Lock it" pending={lock.pending} onConfirm={() => void lock.run({ params: { id: sheet.id }, body: { version: sheet.version } })}>Reviewed: lock it</ConfirmButton> : null}
      <ProblemNotice error={lock.error} />
    </Stack>
  );
}

function Locked({ sheet }: { sheet: SheetView }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <InlineNotice tone="good" title="Locked: it counts" actions={sheet.can.unlock ? <Button size="small" onClick={() => setAsking(true)}>Open it again</Button> : null}>
        {sheet.lockedAt ? <>{sheet.lockedBy?.name ?? 'Somebody'}, <When at={sheet.lockedAt} /></> : null}
      </InlineNotice>
      {asking ? <UnlockDialog sheet={sheet} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function UnlockDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unlock = useUnlock();
  const submit = async () => {
    setAsked(true);
    if (!reason.trim()) return;
    if (await unlock.run({ params: { id: sheet.id }, body: { version: sheet.version, reason: reason.trim() } })) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Open this attendance again?" size="small">
      <Stack gap={4}>
        <p>It does not count until it is locked again.</p>
        <CheckedField label="Why" value={reason} onChange={setReason} maxLength={200} error={asked && !reason.trim() ? 'Say why in a line' : undefined} />
        <ProblemNotice error={unlock.error} />
        <div><Button variant="primary" pending={unlock.pending} onClick={() => void submit()}>Open it again</Button></div>
      </Stack>
    </Dialog>
  );
}
