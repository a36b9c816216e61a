import type { CaseRow } from '@without-walls/contracts';
import { CaseCode, Chip, DataTable, EmptyState, MemberName, Page, ShowMore, StateChip, When, buttonLook, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useQueue } from '../cases.queries';
import { RecheckBar } from '../look/RecheckBar';
import { asksAbout, stateWords } from '../words/states';

const columns: readonly Column<CaseRow>[] = [
  { key: 'code', title: 'Case', cell: (row) => <Link to={row.mine ? `/cases/${row.id}` : `/second-looks/${row.id}`}><CaseCode code={row.code} copy={false} /></Link> },
  { key: 'waits', title: 'Waits since', cell: (row) => (row.submittedAt ? <When at={row.submittedAt} /> : '') },
  { key: 'due', title: 'Look due', cell: (row) => (row.responsibility.due ? <When at={row.responsibility.due} show="distance" /> : '') },
  { key: 'flags', title: 'Worth knowing', cell: (row) => <>{row.redFlag ? <Chip tone="red">Red flag</Chip> : null} {row.state === 'quarantined' ? <StateChip tone="red">{stateWords.quarantined.label}</StateChip> : null}</> },
  { key: 'about', title: 'Asks about', cell: asksAbout },
  { key: 'presenter', title: 'Presenter', cell: (row) => (row.mine ? 'You' : <MemberName member={row.presenter} />) },
  { key: 'look', title: 'Look', actions: true, align: 'end', cell: (row) => (row.mine ? 'Another coordinator looks' : <Link to={`/second-looks/${row.id}`} {...buttonLook('secondary', 'small')} aria-label={`Look at ${row.code}`}>Look</Link>) },
];

function headingOf(count: number, more: boolean): string {
  if (count === 0) return 'No case waits for a second look';
  return count === 1 ? 'One case waits for a second look' : `${count}${more ? ' or more' : ''} cases wait for a second look`;
}

/** Cases that wait for a second look, the longest wait first. */
export function QueuePage() {
  const list = useQueue();
  return (
    <Page heading={list.query.data ? headingOf(list.items.length, list.more) : 'Second look'}>
      <Loaded query={list.query} lines={6}>
        {() => (list.items.length === 0 ? <EmptyState heading="All looked at">Cases come here when a presenter submits them, the longest wait first.</EmptyState> : (
          <div>
            <DataTable caption="Cases waiting for a second look, the longest wait first" columns={columns} rows={list.items} rowKey={(row) => row.id} />
            <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="cases" />
          </div>
        ))}
      </Loaded>
      <RecheckBar />
    </Page>
  );
}
