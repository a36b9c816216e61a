import type { SheetView } from '@without-walls/contracts';
import { Button, Dialog, Stack, TextField, zoneWords } from '@without-walls/ui';
import { useState } from 'react';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useCorrectWindow } from '../attendance.queries';
import { instantNear, timeOf } from '../clock-fields';
import styles from './attendance.module.css';

/** When it really was, where whoever led forgot to begin or end it; everybody is counted again. */
export function WindowDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const zone = useMe().network.timeZone;
  const [from, setFrom] = useState(timeOf(sheet.from, zone));
  const [to, setTo] = useState(timeOf(sheet.to, zone));
  const [reason, setReason] = useState('');
  const correct = useCorrectWindow();
  // A time that was left as it was keeps its seconds.
  const at = (time: string, was: string): string | null => (time === timeOf(was, zone) ? was : instantNear(time, sheet.from, zone));
  const [begins, ends] = [at(from, sheet.from), at(to, sheet.to)];
  const go = async () => {
    if (begins && ends && reason.trim() && (await correct.run({ params: { id: sheet.id }, body: { version: sheet.version, from: begins, to: ends, reason: reason.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={sheet.kind === 'lecture' ? 'When was the lecture?' : 'When was the session?'} size="small">
      <Stack gap={4}>
        <p>On the clock of {zoneWords(zone)}. Everybody is counted again by what is known of them; what was corrected by hand stays.{sheet.kind === 'lecture' ? ' Hours of what taught beside it stay too.' : ''}</p>
        <TextField type="time" label="It began" value={from} onChange={setFrom} />
        <TextField type="time" label="It ended" value={to} onChange={setTo} />
        <CheckedField label="Why" hint="It stays in the audit trail. No names" oneLine maxLength={200} value={reason} onChange={setReason} />
        <ProblemNotice error={correct.error} />
        <div className={styles.acts}><Button variant="primary" pending={correct.pending} disabled={!begins || !ends || !reason.trim()} onClick={() => void go()}>Count again</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
