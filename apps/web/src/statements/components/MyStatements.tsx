import { EmptyState, Section, ShowMore } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { useMyStatements } from '../statements.queries';
import { OwnForm } from './OwnForm';
import { StatementsTable } from './StatementsTable';

/** My own statements of attendance. */
export function MyStatements() {
  const list = useMyStatements();
  return (
    <Section heading="My statements">
      <Loaded query={list.query} lines={3} level={3}>
        {() => (list.items.length === 0 ? <EmptyState level={3} heading="None yet">They are issued after attendance was reviewed and locked. Your own hours you can have at once.</EmptyState> : <><StatementsTable rows={list.items} /><ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="statements" /></>)}
      </Loaded>
      <OwnForm />
    </Section>
  );
}
