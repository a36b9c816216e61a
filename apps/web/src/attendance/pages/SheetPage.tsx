import type { AttendanceRow, SheetView } from '@without-walls/contracts';
import { Button, EmptyState, Page, Section, When } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useSheet } from '../attendance.queries';
import styles from '../components/attendance.module.css';
import { CorrectDialog } from '../components/CorrectDialog';
import { ImportDialog } from '../components/ImportDialog';
import { LockPanel } from '../components/LockPanel';
import { SheetTable } from '../components/SheetTable';

/** The attendance of one lecture on one day: looked through, corrected, locked. */
export function SheetPage() {
  const { id = '' } = useParams();
  const query = useSheet(id);
  usePageTitle(query.data?.title);
  return <Page heading={query.data?.title ?? 'Attendance'} lede={query.data ? ledeOf(query.data) : undefined}><Loaded query={query} lines={8}>{(sheet) => <Sheet sheet={sheet} />}</Loaded></Page>;
}

const ledeOf = (sheet: SheetView): string => `${sheet.met} of ${sheet.people} were there for ${sheet.presentPercent} % of the ${Math.floor(sheet.windowMinutes)} minutes or more.${sheet.contested > 0 ? ` ${sheet.contested} say their record is not right.` : ''}`;

type Asked = { kind: 'row'; row: AttendanceRow | null } | { kind: 'import' };

function Sheet({ sheet }: { sheet: SheetView }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <p className={styles.quiet}><When at={sheet.from} />. {sheet.sessionId ? <Link to={`/sessions/${sheet.sessionId}`}>The session</Link> : null}</p>
      <LockPanel sheet={sheet} />
      <Section heading="Who was there" actions={sheet.can.correct ? <div className={styles.acts}><Button size="small" onClick={() => setAsked({ kind: 'row', row: null })}>Add somebody</Button><Button size="small" onClick={() => setAsked({ kind: 'import' })}>Take in a list</Button></div> : null}>
        {sheet.rows.length === 0 ? <EmptyState level={3} heading="Nobody yet">Add those who were there, or take in the list of the video program.</EmptyState> : <SheetTable sheet={sheet} onCorrect={(row) => setAsked({ kind: 'row', row })} />}
      </Section>
      {asked?.kind === 'row' ? <CorrectDialog sheet={sheet} row={asked.row} onClose={close} /> : null}
      {asked?.kind === 'import' ? <ImportDialog sheet={sheet} onClose={close} /> : null}
    </>
  );
}
