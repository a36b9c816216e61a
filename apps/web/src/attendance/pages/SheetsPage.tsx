import type { SheetRow } from '@without-walls/contracts';
import { Chip, DataTable, EmptyState, Page, ShowMore, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useSheets } from '../attendance.queries';

const columns: readonly Column<SheetRow>[] = [
  { key: 'what', title: 'What', cell: (row) => <Link to={`/attendance/${row.id}`}>{row.title}</Link> },
  { key: 'at', title: 'When', cell: (row) => <When at={row.at} show="date" /> },
  { key: 'people', title: 'People', cell: (row) => (row.kind === 'lecture' ? `${row.met} of ${row.people} for enough of it` : `${row.people} were there; no lecture`) },
  { key: 'state', title: 'State', cell: (row) => (row.state === 'locked' ? <StateChip tone="pine">Locked</StateChip> : <StateChip tone="apricot">To review</StateChip>) },
  { key: 'contested', title: 'Worth knowing', cell: (row) => (row.contested > 0 ? <Chip tone="amber">{row.contested === 1 ? '1 says it is not right' : `${row.contested} say it is not right`}</Chip> : null) },
];

/** Attendance of lectures and rounds, the newest first: to review, or locked. */
export function SheetsPage() {
  const list = useSheets();
  return (
    <Page heading="Attendance" lede="Made from what the room saw. It counts once you have reviewed and locked it.">
      <Loaded query={list.query} lines={8}>
        {() => (list.items.length === 0 ? <EmptyState heading="No session yet">After each round its attendance comes here by itself.</EmptyState> : <div><DataTable caption="Attendance of lectures and rounds, the newest first" columns={columns} rows={list.items} rowKey={(row) => row.id} /><ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="sheets" /></div>)}
      </Loaded>
    </Page>
  );
}
