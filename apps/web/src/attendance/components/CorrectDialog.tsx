import { listMembers, type AttendanceRow, type SheetView } from '@without-walls/contracts';
import { Button, Checkbox, Dialog, SelectField, Stack, TextField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { usePages } from '../../app/query/usePages';
import { CheckedField } from '../../cases/check/CheckedField';
import { useCorrect } from '../attendance.queries';
import styles from './attendance.module.css';

type Props = { sheet: SheetView; /** Null adds somebody who is not on the sheet. */ row: AttendanceRow | null; onClose: () => void };

/** Says of one member whether they were there, and why that is known better than what the room saw. */
export function CorrectDialog({ sheet, row, onClose }: Props) {
  const [memberId, setMemberId] = useState(row?.member.id ?? '');
  const [met, setMet] = useState(row?.met ?? true);
  const [minutes, setMinutes] = useState(String(Math.floor(row?.minutes ?? sheet.windowMinutes)));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [blocks, setBlocks] = useState(0);
  const correct = useCorrect();
  const count = Number(minutes);
  const faults = {
    who: memberId ? undefined : 'Choose who was there',
    minutes: minutes.trim() && count >= 0 && count <= sheet.windowMinutes ? undefined : `Give minutes from 0 to ${Math.floor(sheet.windowMinutes)}`,
    reason: reason.trim() ? undefined : 'Say in a line how this is known',
  };
  const submit = async () => {
    setAsked(true);
    if (faults.who || faults.minutes || faults.reason || blocks > 0) return;
    if (!(await correct.run({ params: { id: sheet.id, memberId }, body: { version: row?.version ?? 0, met, minutes: count, reason: reason.trim() } }))) return;
    announce('Corrected');
    onClose();
  };
  const shown = (fault: string | undefined) => (asked ? fault : undefined);
  return (
    <Dialog open onClose={onClose} title={row ? `Correct ${row.member.name}` : 'Add somebody who was there'} size="small">
      <Stack gap={4}>
        {row?.contested ? <p className={styles.contest}><strong>Contested:</strong> {row.contested}</p> : null}
        {row ? null : <WhoField sheet={sheet} value={memberId} onChange={setMemberId} error={shown(faults.who)} />}
        <TextField label="Minutes of the lecture" type="number" min={0} max={Math.floor(sheet.windowMinutes)} value={minutes} onChange={setMinutes} error={shown(faults.minutes)} />
        <Checkbox label="Meets the rule" hint={`The rule asks for ${sheet.presentPercent} % of ${Math.floor(sheet.windowMinutes)} minutes.`} checked={met} onChange={setMet} />
        <CheckedField label="Why" hint="Kept with the record; the member reads it too." value={reason} onChange={setReason} onBlocks={setBlocks} maxLength={200} error={shown(faults.reason)} />
        <ProblemNotice error={correct.error} />
        <div className={styles.acts}><Button variant="primary" pending={correct.pending} onClick={() => void submit()}>{row ? 'Correct' : 'Add'}</Button></div>
      </Stack>
    </Dialog>
  );
}

/** Members who are not on the sheet yet: they sat with others at one camera, or were missed. */
function WhoField({ sheet, value, onChange, error }: { sheet: SheetView; value: string; onChange: (id: string) => void; error: string | undefined }) {
  const people = usePages(['people', 'list', 'attendance'], listMembers, { query: { limit: 100 } });
  const there = new Set(sheet.rows.map((row) => row.member.id));
  const options = people.items.filter((one) => !there.has(one.id)).map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }));
  return <SelectField label="Who" hint="For instance somebody who sat with others at one camera." value={value} empty="Choose" options={options} onChange={onChange} error={error} />;
}
