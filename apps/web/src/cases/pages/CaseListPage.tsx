import type { CaseRow } from '@without-walls/contracts';
import { EmptyState, Page, ShowMore, Button } from '@without-walls/ui';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { useCases, type CaseFilter } from '../cases.queries';
import { BeginCase } from '../list/BeginCase';
import { CaseFilters } from '../list/CaseFilters';
import { CaseTable } from '../list/CaseTable';
import { useCaseFilter } from '../list/useCaseFilter';

function headingOf(rows: readonly CaseRow[], more: boolean, filtered: boolean): string {
  if (filtered || rows.length === 0) return 'Cases';
  const yours = rows.filter((row) => row.mine && row.responsibility.who === 'presenter' && row.state !== 'answered').length;
  if (yours > 0) return yours === 1 ? 'One case waits for you' : `${yours} cases wait for you`;
  return more ? 'Cases' : rows.length === 1 ? 'One case, and it is with others' : `${rows.length} cases, none waits for you`;
}

/** Cases the member may read. */
export function CaseListPage() {
  const may = useMay();
  const [filter, change] = useCaseFilter();
  const list = useCases(filter);
  const others = may('case.read.hub') || may('case.check');
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page heading={headingOf(list.items, list.more, filtered)} actions={may('case.write') ? <BeginCase /> : null}>
      <CaseFilters filter={filter} onChange={change} both={others && may('case.write')} />
      <Loaded query={list.query} lines={8}>
        {() => (list.items.length === 0 ? <Nothing filter={filter} write={may('case.write')} onClear={() => change({ state: undefined, mine: undefined, q: undefined })} /> : (
          <div>
            <CaseTable rows={list.items} others={others} />
            <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="cases" />
          </div>
        ))}
      </Loaded>
    </Page>
  );
}

function Nothing({ filter, write, onClear }: { filter: CaseFilter; write: boolean; onClear: () => void }) {
  if (Object.keys(filter).length > 0) return <EmptyState heading="No case fits this filter" actions={<Button onClick={onClear}>Show all cases</Button>}>{filter.q ? 'Codes look like QK7-M2P. Cases you may not read are not found here.' : 'Cases in another state are hidden.'}</EmptyState>;
  if (write) return <EmptyState heading="Your cases will be here" actions={<BeginCase variant="secondary" />}>A case is an account of one person, without anything that names them, and one to three questions. The core takes under eight minutes and saves itself while you write.</EmptyState>;
  return <EmptyState heading="No case to read yet">Cases appear here once a coordinator has released them to the team.</EmptyState>;
}
