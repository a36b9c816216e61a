import { listLetters, type ReplyOf } from '@without-walls/contracts';
import { CaseCode, DataTable, EmptyState, MemberName, Page, ShowMore, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { useMe } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useLetters } from '../letters.queries';

type LetterRow = ReplyOf<typeof listLetters>['items'][number];

const columns: readonly Column<LetterRow>[] = [
  { key: 'number', title: 'Letter', cell: (row) => <Link to={`/letters/${row.id}`}>{row.number}</Link> },
  { key: 'case', title: 'Case', cell: (row) => <CaseCode code={row.caseCode} /> },
  { key: 'to', title: 'To', cell: (row) => <MemberName member={row.presenter} brief /> },
  { key: 'rows', title: 'Recommendations', cell: (row) => row.recommendations, align: 'end' },
  { key: 'signed', title: 'Signed', cell: (row) => <When at={row.signedAt} show="date" /> },
  { key: 'taken', title: 'Taken on', cell: (row) => (row.acknowledgedAt ? <StateChip tone="pine">Yes</StateChip> : <StateChip tone="apricot">Not yet</StateChip>) },
];

function headingFor(rows: readonly LetterRow[], meId: string): string {
  const mine = rows.filter((row) => row.presenter.id === meId && !row.acknowledgedAt).length;
  if (mine === 1) return 'One letter waits for you to take it on';
  return mine > 1 ? `${mine} letters wait for you to take them on` : 'Letters';
}

/** The letters a member may read. */
export function LettersPage() {
  const pages = useLetters();
  const me = useMe();
  return (
    <Page heading={headingFor(pages.items, me.id)}>
      <Loaded query={pages.query} lines={8}>
        {() => pages.items.length === 0 ? <EmptyState heading="No letter yet">After a round the signed advice on each case is kept here, with what became of it.</EmptyState> : (
          <>
            <DataTable caption="Letters, newest first" columns={columns} rows={pages.items} rowKey={(row) => row.id} />
            <ShowMore shown={pages.items.length} more={pages.more} onMore={pages.fetchMore} pending={pages.fetchingMore} noun="letters" />
          </>
        )}
      </Loaded>
    </Page>
  );
}
