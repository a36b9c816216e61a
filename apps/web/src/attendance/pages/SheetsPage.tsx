import type { SheetRow } from '@without-walls/contracts';
import { Chip, DataTable, EmptyState, Page, ShowMore, Stack, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useSheets } from '../attendance.queries';
import { stateWords } from '../attendance-words';

const columns: readonly Column<SheetRow>[] = [
  { key: 'title', title: 'Lecture', cell: (sheet) => <Link to={`/attendance/${sheet.id}`}>{sheet.title}</Link> },
  { key: 'at', title: 'When', cell: (sheet) => <When at={sheet.at} show="date" /> },
  { key: 'met', title: 'Met the rule', align: 'end', cell: (sheet) => `${sheet.met} of ${sheet.people}` },
  { key: 'state', title: 'State', cell: (sheet) => <StateChip tone={sheet.state === 'locked' ? 'pine' : 'apricot'}>{stateWords[sheet.state]}</StateChip> },
  { key: 'contested', title: 'Contested', cell: (sheet) => (sheet.contested > 0 ? <Chip tone="apricot">{sheet.contested} contested</Chip> : '') },
];

/** Attendance of lectures for those who review it, the newest first. */
export function SheetsPage() {
  const sheets = useSheets();
  return (
    <Page heading="Review attendance" lede="Made from what the room saw. It counts once somebody has reviewed and locked it.">
      <Loaded query={sheets.query} lines={8}>
        {() => (sheets.items.length === 0 ? <EmptyState heading="No lecture was held yet">After a learning session ends, who was there stands here within minutes.</EmptyState> : (
          <Stack gap={2}>
            <DataTable caption="Attendance of lectures" columns={columns} rows={sheets.items} rowKey={(sheet) => sheet.id} />
            <ShowMore shown={sheets.items.length} more={sheets.more} onMore={sheets.fetchMore} pending={sheets.fetchingMore} noun="lectures" />
          </Stack>
        ))}
      </Loaded>
    </Page>
  );
}
