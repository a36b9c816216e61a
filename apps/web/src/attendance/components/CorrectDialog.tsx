import { listMembers, type AttendanceRow, type SheetView } from '@without-walls/contracts';
import { Button, Checkbox, Dialog, SelectField, Stack, TextField } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { usePages } from '../../app/query/usePages';
import { CheckedField } from '../../cases/check/CheckedField';
import { useCorrect } from '../attendance.queries';
import styles from './attendance.module.css';

/** Says of one member whether they were there; the reason stays beside it. Without a row: somebody who is not on the sheet. */
export function CorrectDialog({ sheet, row, onClose }: { sheet: SheetView; row: AttendanceRow | null; onClose: () => void }) {
  const people = usePages(['people', 'list', 'attendance'], listMembers, { query: { limit: 100 } });
  const [who, setWho] = useState(row?.member.id ?? '');
  const [met, setMet] = useState(row ? !row.met : true);
  const [minutes, setMinutes] = useState(String(row && !row.met ? sheet.windowMinutes : (row?.minutes ?? sheet.windowMinutes)));
  const [reason, setReason] = useState('');
  const correct = useCorrect();
  const missing = people.items.filter((one) => !sheet.rows.some((other) => other.member.id === one.id));
  const go = async () => {
    if (who && reason.trim() && (await correct.run({ params: { id: sheet.id, memberId: who }, body: { version: row?.version ?? 0, met, minutes: Number(minutes), reason: reason.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={row ? `Correct ${row.member.name}` : 'Add somebody'} size="small">
      <Stack gap={4}>
        {row ? null : <SelectField label="Who" value={who} empty="Choose a member" onChange={setWho} options={missing.map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }))} />}
        <Checkbox label="There for enough of the lecture" checked={met} onChange={setMet} />
        <TextField label="Minutes of the lecture" type="number" min={0} max={600} value={minutes} onChange={setMinutes} />
        <CheckedField label="Why" hint="They read it, and it stays in the audit trail. No names: “sat with a colleague at one camera”" oneLine maxLength={200} value={reason} onChange={setReason} />
        <ProblemNotice error={correct.error} />
        <div className={styles.acts}><Button variant="primary" pending={correct.pending} disabled={!who || !reason.trim()} onClick={() => void go()}>Save</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
