import { roles, type Role } from '@without-walls/contracts';
import { EmptyState, Page, SelectField, ShowMore, Stack, TextField, buttonLook } from '@without-walls/ui';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay, useMe } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { roleWords } from '../../app/words';
import { Invitations } from '../components/Invitations';
import { MemberTable } from '../components/MemberTable';
import filters from '../components/Filters.module.css';
import { useMembers, type MemberFilter } from '../people.queries';

/** The filter lives in the address, so that a list can be shared and gone back to. */
function useFilter(): [MemberFilter, (change: Partial<MemberFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const role = roles.find((one) => one === search.get('role')) ?? '';
  const filter: MemberFilter = { q: search.get('q') ?? '', role };
  const set = (change: Partial<MemberFilter>) => {
    const next = { ...filter, ...change };
    setSearch(Object.entries(next).filter(([, value]) => value) as [string, string][], { replace: true, preventScrollReset: true });
  };
  return [filter, set];
}

/** Members of the network by name; administrators invite and change. */
export function PeoplePage() {
  const me = useMe();
  const canManage = useMay()('people.manage');
  const [filter, setFilter] = useFilter();
  const members = useMembers({ ...filter, q: useDeferredValue(filter.q) });
  return (
    <Page heading={`People in ${me.network.name}`} actions={canManage ? <><Link to="/people/requests" {...buttonLook('quiet')}>Requests to join</Link><Link to="/people/invite-list" {...buttonLook('quiet')}>Invite by a list</Link><Link to="/people/settings" {...buttonLook('secondary')}>Network settings</Link><Link to="/people/invite" {...buttonLook('primary')}>Invite a person</Link></> : null}>
      <search className={filters.filters}>
        <TextField label="Name" type="search" value={filter.q} onChange={(q) => setFilter({ q })} autoComplete="off" />
        <SelectField<Role> label="Role" value={filter.role} empty="Any" options={roles.map((value) => ({ value, label: roleWords[value] }))} onChange={(role) => setFilter({ role })} />
      </search>
      <Loaded query={members.query} lines={8}>
        {() => (members.items.length === 0 ? <Nobody filtered={Boolean(filter.q || filter.role)} onClear={() => setFilter({ q: '', role: '' })} /> : (
          <Stack gap={2}>
            <MemberTable members={members.items} canManage={canManage} />
            <ShowMore shown={members.items.length} more={members.more} onMore={members.fetchMore} pending={members.fetchingMore} noun="people" />
          </Stack>
        ))}
      </Loaded>
      {canManage ? <Invitations /> : null}
    </Page>
  );
}

function Nobody({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <EmptyState heading="Nobody is here yet">Invite the first people: they get an e-mail with a link, choose a password, and are in.</EmptyState>;
  return <EmptyState heading="Nobody fits" actions={<button type="button" {...buttonLook('secondary')} onClick={onClear}>Show everybody</button>}>No member has this name and role.</EmptyState>;
}
