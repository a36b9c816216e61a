import type { OwnAttendance } from '@without-walls/contracts';
import { Button, DataTable, EmptyState, Page, ShowMore, Stack, StateChip, When, buttonLook, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useMyAttendance } from '../attendance.queries';
import { howWords, minuteWords } from '../attendance-words';
import styles from '../components/attendance.module.css';
import { ContestDialog } from '../components/ContestDialog';

/** My own record: what counts, what is not reviewed yet, and the way to say that it is not right. */
export function MyAttendancePage() {
  const mine = useMyAttendance();
  const may = useMay();
  const [contesting, setContesting] = useState<OwnAttendance | null>(null);
  return (
    <Page heading="My attendance" lede="A lecture counts when you were there long enough and somebody has reviewed it." actions={may('attendance.review') ? <Link to="/attendance" {...buttonLook('secondary')}>Review attendance</Link> : null}>
      <Loaded query={mine.query} lines={8}>
        {() => (mine.items.length === 0 ? <EmptyState heading="Nothing here yet">After your first learning session, your minutes stand here.</EmptyState> : (
          <Stack gap={2}>
            <DataTable caption="My attendance" columns={columnsOf(setContesting)} rows={mine.items} rowKey={(one) => one.sheetId} />
            <ShowMore shown={mine.items.length} more={mine.more} onMore={mine.fetchMore} pending={mine.fetchingMore} noun="lectures" />
          </Stack>
        ))}
      </Loaded>
      {contesting ? <ContestDialog record={contesting} onClose={() => setContesting(null)} /> : null}
    </Page>
  );
}

const columnsOf = (onContest: (one: OwnAttendance) => void): readonly Column<OwnAttendance>[] => [
  { key: 'title', title: 'Lecture', cell: (one) => one.title },
  { key: 'at', title: 'When', cell: (one) => <When at={one.at} show="date" /> },
  { key: 'minutes', title: 'Minutes', align: 'end', cell: (one) => `${minuteWords(one.minutes)} of ${Math.floor(one.windowMinutes)}` },
  { key: 'counts', title: 'Counts', cell: (one) => <Counts one={one} /> },
  { key: 'how', title: 'Known from', cell: (one) => <>{howWords[one.how]}{one.note ? <span className={styles.quiet}> (corrected: {one.note})</span> : null}</> },
  { key: 'acts', title: 'Not right?', actions: true, align: 'end', cell: (one) => (one.contested ? <span className={styles.quiet}>You said: {one.contested}</span> : <Button size="small" variant="quiet" aria-label={`${one.title}: this is not right`} onClick={() => onContest(one)}>This is not right</Button>) },
];

function Counts({ one }: { one: OwnAttendance }) {
  if (!one.met) return <StateChip tone="plain">Not long enough</StateChip>;
  return one.state === 'locked' ? <StateChip tone="pine">Counts</StateChip> : <StateChip tone="blue">Once reviewed</StateChip>;
}
