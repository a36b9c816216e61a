import type { AttendanceRow, SheetView } from '@without-walls/contracts';
import { Button, Chip, ConfirmButton, DataTable, InlineNotice, Page, StateChip, VisuallyHidden, When, announce, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { hoursWords, howWords, lockWords, lockedWords, minutesWords, sheetWords, spanBox, spanWords } from '../attendance-words';
import { useLock, useSheet } from '../attendance.queries';
import styles from '../components/attendance.module.css';
import { CorrectDialog } from '../components/CorrectDialog';
import { ImportDialog } from '../components/ImportDialog';
import { WindowDialog } from '../components/WindowDialog';
import { UnlockDialog } from '../components/UnlockDialog';

/** The attendance of one lecture, or of a session without one: who, for how long, by what evidence; corrected with a reason, then locked. */
export function SheetPage() {
  const { id = '' } = useParams();
  const query = useSheet(id);
  usePageTitle(query.data?.title);
  return <Page heading={query.data?.title ?? 'Attendance'} lede={query.data ? <><When at={query.data.at} />, {sheetWords(query.data)}</> : undefined}><Loaded query={query} lines={8}>{(sheet) => <Sheet sheet={sheet} />}</Loaded></Page>;
}

type Asking = { kind: 'correct'; row: AttendanceRow | null } | { kind: 'import' } | { kind: 'window' } | { kind: 'unlock' } | null;

function Sheet({ sheet }: { sheet: SheetView }) {
  const [asking, setAsking] = useState<Asking>(null);
  const lock = useLock();
  const close = () => setAsking(null);
  const run = async () => {
    if (await lock.run({ params: { id: sheet.id }, body: { version: sheet.version } })) announce('Locked');
  };
  const columns: readonly Column<AttendanceRow>[] = [
    { key: 'who', title: 'Who', cell: (row) => row.member.name },
    { key: 'there', title: 'There', cell: (row) => <><Bar row={row} sheet={sheet} />{minutesWords(row.minutes, sheet.windowMinutes)} <span className={styles.quiet}>{howWords[row.how]}</span>{sheet.teachingMinutes > 0 && row.creditMinutes !== row.minutes ? <><br /><span className={styles.quiet}>{hoursWords(row.creditMinutes, sheet.teachingMinutes)}</span></> : null}</> },
    ...(sheet.kind === 'lecture' ? [{ key: 'met', title: 'Enough of the lecture', cell: (row: AttendanceRow) => (row.met ? <StateChip tone="pine">Enough</StateChip> : <StateChip tone="plain">Not enough</StateChip>) }] : []),
    { key: 'notes', title: 'Worth knowing', cell: (row) => <>{row.contested ? <Chip tone="amber">Says: {row.contested}</Chip> : null} {row.note ? <span className={styles.quiet}>{row.corrected ? 'Corrected: ' : ''}{row.note}</span> : null}</> },
    { key: 'acts', title: 'Correct', actions: true, align: 'end', cell: (row) => (sheet.can.correct ? <Button size="small" variant="quiet" aria-label={`Correct ${row.member.name}`} onClick={() => setAsking({ kind: 'correct', row })}>Correct</Button> : null) },
  ];
  const contested = sheet.rows.filter((row) => row.contested).length;
  return (
    <>
      {sheet.state === 'locked' ? <InlineNotice tone="good" title="Locked">{sheet.lockedBy?.name}, {sheet.lockedAt ? <When at={sheet.lockedAt} /> : null}. {lockedWords(sheet)}</InlineNotice> : null}
      {sheet.state === 'locked' && contested > 0 ? <InlineNotice tone="needs">{contested === 1 ? 'Somebody says' : `${contested} people say`} that it is not right. {sheet.can.unlock ? 'To correct it, open it again.' : 'An educator can open it again.'}</InlineNotice> : null}
      <ProblemNotice error={lock.error} />
      <div className={styles.acts}>
        {sheet.can.lock ? <ConfirmButton variant="primary" what={`${lockWords(sheet)}${contested > 0 ? `; ${contested} who said that it is not right were not answered yet` : ''}.`} does="Lock it" pending={lock.pending} onConfirm={() => void run()}>Reviewed: lock it</ConfirmButton> : null}
        {sheet.can.correct ? <><Button onClick={() => setAsking({ kind: 'correct', row: null })}>Add somebody</Button><Button onClick={() => setAsking({ kind: 'import' })}>Take in a list</Button><Button onClick={() => setAsking({ kind: 'window' })}>Correct the times</Button></> : null}
        {sheet.can.unlock ? <Button variant="danger" onClick={() => setAsking({ kind: 'unlock' })}>Open it again</Button> : null}
        {sheet.sessionId ? <Link to={`/sessions/${sheet.sessionId}`}>The session</Link> : null}
      </div>
      <DataTable caption="Who was there" columns={columns} rows={sheet.rows} rowKey={(row) => row.member.id} />
      {asking?.kind === 'correct' ? <CorrectDialog sheet={sheet} row={asking.row} onClose={close} /> : null}
      {asking?.kind === 'import' ? <ImportDialog sheet={sheet} onClose={close} /> : null}
      {asking?.kind === 'window' ? <WindowDialog sheet={sheet} onClose={close} /> : null}
      {asking?.kind === 'unlock' ? <UnlockDialog sheet={sheet} onClose={close} /> : null}
    </>
  );
}

function Bar({ row, sheet }: { row: AttendanceRow; sheet: SheetView }) {
  if (row.spans.length === 0) return null;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">{row.spans.map((span) => <span key={span.from} style={spanBox(span, sheet)} />)}</span>
      <VisuallyHidden>{spanWords(row.spans)}</VisuallyHidden>
    </>
  );
}
