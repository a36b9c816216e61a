import type { AttendanceRow, SheetView } from '@without-walls/contracts';
import { Button, DataTable, MemberName, StateChip, type Column } from '@without-walls/ui';
import { howWords, minuteWords } from '../attendance-words';
import styles from './attendance.module.css';
import { SpanBar } from './SpanBar';

type Props = { sheet: SheetView; onCorrect: (row: AttendanceRow) => void };

/** Who was there, how long, when, and how it is known. What somebody contests stands first. */
export function SheetTable({ sheet, onCorrect }: Props) {
  const rows = [...sheet.rows].sort((a, b) => Number(Boolean(b.contested)) - Number(Boolean(a.contested)));
  const columns: readonly Column<AttendanceRow>[] = [
    { key: 'who', title: 'Who', cell: (row) => <Person row={row} /> },
    { key: 'met', title: 'By the rule', cell: (row) => <StateChip tone={row.met ? 'pine' : 'plain'}>{row.met ? 'Met' : 'Not met'}</StateChip> },
    { key: 'minutes', title: 'Minutes', align: 'end', cell: (row) => `${minuteWords(row.minutes)}, ${row.percent} %` },
    { key: 'when', title: 'When', cell: (row) => <SpanBar row={row} window={sheet} /> },
    { key: 'how', title: 'Known from', cell: (row) => <>{howWords[row.how]}{row.note ? <span className={styles.quiet}> (corrected: {row.note})</span> : null}</> },
    { key: 'acts', title: 'Change', actions: true, align: 'end', cell: (row) => (sheet.can.correct ? <Button size="small" variant="quiet" aria-label={`Correct ${row.member.name}`} onClick={() => onCorrect(row)}>Correct</Button> : null) },
  ];
  return <DataTable caption="Who was there" columns={columns} rows={rows} rowKey={(row) => row.member.id} />;
}

function Person({ row }: { row: AttendanceRow }) {
  return (
    <span className={styles.person}>
      <MemberName member={row.member} brief />
      {row.contested ? <span className={styles.contest}><strong>Contested:</strong> {row.contested}</span> : null}
    </span>
  );
}
