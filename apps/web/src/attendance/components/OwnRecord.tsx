import type { OwnAttendance } from '@without-walls/contracts';
import { Button, DataTable, EmptyState, Section, ShowMore, StateChip, When, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useMine } from '../attendance.queries';
import { countsWords, hoursWords, howWords, minutesWords } from '../attendance-words';
import styles from './attendance.module.css';
import { ContestDialog } from './ContestDialog';

/** My own record: what counted, what did not and why, and a way to say that it is not right. */
export function OwnRecord() {
  const list = useMine();
  const may = useMay();
  const [asking, setAsking] = useState<OwnAttendance | null>(null);
  const columns: readonly Column<OwnAttendance>[] = [
    { key: 'what', title: 'Session', cell: (row) => row.title },
    { key: 'at', title: 'When', cell: (row) => <When at={row.at} show="date" /> },
    { key: 'minutes', title: 'There', cell: (row) => <>{minutesWords(row.minutes, row.windowMinutes)}{row.kind === 'lecture' ? ' of the lecture' : ''} <span className={styles.quiet}>{howWords[row.how]}</span>{row.creditMinutes > 0 && row.creditMinutes !== row.minutes ? <><br />{hoursWords(row.creditMinutes)}</> : null}</> },
    { key: 'met', title: 'Counts', cell: (row) => <><StateChip tone={row.met ? 'pine' : 'plain'}>{countsWords(row)}</StateChip>{row.contested ? <span className={styles.quiet}> you said: {row.contested}</span> : row.note ? <span className={styles.quiet}> {row.note}</span> : null}</> },
    { key: 'acts', title: 'Not right?', actions: true, align: 'end', cell: (row) => (row.contested ? null : <Button size="small" variant="quiet" onClick={() => setAsking(row)} aria-label={`Not right: ${row.title}`}>Not right?</Button>) },
  ];
  return (
    <Section heading="My record">
      <Loaded query={list.query} lines={4} level={3}>
        {() => (list.items.length === 0 ? <EmptyState level={3} heading="Nothing yet">After your first learning session it stands here.</EmptyState> : <><DataTable caption="My attendance, the newest first" columns={columns} rows={list.items} rowKey={(row) => row.sheetId} /><ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="sessions" /></>)}
      </Loaded>
      {may('session.read') ? <p className={styles.quiet}>Were you at one that is not here? Open it among the <Link to="/sessions?when=past">past sessions</Link> and say so.</p> : null}
      {asking ? <ContestDialog sheetId={asking.sheetId} title="What is not right?" about={`${asking.title}: ${minutesWords(asking.minutes, asking.windowMinutes)}`} onClose={() => setAsking(null)} /> : null}
    </Section>
  );
}
