import type { AttendanceRow, MemberRef, SheetView } from '@without-walls/contracts';
import { Button, Checkbox, Dialog, Stack, TextField } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { MemberPicker } from '../../people/components/MemberPicker';
import { useCorrect } from '../attendance.queries';
import styles from './attendance.module.css';

/** Says of one member whether they were there; the reason stays beside it. Without a row: somebody who is not on the sheet. */
export function CorrectDialog({ sheet, row, onClose }: { sheet: SheetView; row: AttendanceRow | null; onClose: () => void }) {
  const [who, setWho] = useState<MemberRef | null>(row?.member ?? null);
  const [met, setMet] = useState(row ? !row.met : true);
  const [minutes, setMinutes] = useState(String(row && !row.met ? sheet.windowMinutes : (row?.minutes ?? sheet.windowMinutes)));
  const lecture = sheet.kind === 'lecture';
  const [hours, setHours] = useState(String(row?.creditMinutes || sheet.teachingMinutes));
  const [reason, setReason] = useState('');
  const correct = useCorrect();
  const go = async () => {
    if (who && reason.trim() && (await correct.run({ params: { id: sheet.id, memberId: who.id }, body: { version: row?.version ?? 0, met: met && lecture, minutes: Number(minutes), creditMinutes: Number(hours), reason: reason.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={row ? `Correct ${row.member.name}` : 'Add somebody'} size="small">
      <Stack gap={4}>
        {row ? null : <MemberPicker label="Who" value={who} onChange={setWho} without={sheet.rows.map((one) => one.member.id)} />}
        {lecture ? <Checkbox label="There for enough of the lecture" checked={met} onChange={setMet} /> : null}
        <TextField label={lecture ? 'Minutes of the lecture' : 'Minutes of the session'} hint={`It took ${sheet.windowMinutes}`} type="number" min={0} max={sheet.windowMinutes} step={0.5} value={minutes} onChange={setMinutes} />
        {sheet.teachingMinutes > 0 ? <TextField label="Minutes that count in hours" hint={`The session taught for ${sheet.teachingMinutes}: lecture, questions and cases, without breaks`} type="number" min={0} max={sheet.teachingMinutes} step={0.5} value={hours} onChange={setHours} /> : null}
        <CheckedField label="Why" hint="They read it, and it stays in the audit trail. No names: “sat with a colleague at one camera”" oneLine maxLength={200} value={reason} onChange={setReason} />
        <ProblemNotice error={correct.error} />
        <div className={styles.acts}><Button variant="primary" pending={correct.pending} disabled={!who || !reason.trim()} onClick={() => void go()}>Save</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
