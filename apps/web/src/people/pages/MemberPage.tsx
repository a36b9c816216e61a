import { updateMember, type MemberView } from '@without-walls/contracts';
import { Button, Checkbox, ErrorSummary, InlineNotice, Page, Row, Stack, buttonLook } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { isCode } from '../../app/api/errors';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAction } from '../../app/query/useAction';
import { usePageTitle } from '../../app/shell/page-title';
import { MemberFields } from '../components/MemberFields';
import { useFaults } from '../components/useFaults';
import { changesOf, draftOf } from '../member-form';
import { peopleKeys, useMember, useSites } from '../people.queries';

/** What a member may do and who they are, as an administrator keeps it. */
export function MemberPage() {
  const query = useMember(useParams()['id'] ?? '');
  const [turn, setTurn] = useState(0);
  usePageTitle(query.data?.name);
  return (
    <Page heading={query.data?.name ?? 'Member'} lede={query.data?.email} width="reading">
      <Loaded query={query} lines={8}>{(member) => <MemberForm key={`${member.id} ${turn}`} member={member} onReload={() => void query.refetch().then(() => setTurn((now) => now + 1))} />}</Loaded>
    </Page>
  );
}

/** Somebody else changed this member in between: nothing of theirs is overwritten unseen. */
function Meanwhile({ onReload }: { onReload: () => void }) {
  return (
    <InlineNotice tone="danger" live title="Somebody else changed this member meanwhile" actions={<Button size="small" onClick={onReload}>Show what stands now</Button>}>
      Nothing of yours was saved. Your changes stay in the form until you look at what stands now.
    </InlineNotice>
  );
}

function MemberForm({ member, onReload }: { member: MemberView; onReload: () => void }) {
  const me = useMe();
  const sites = useSites();
  const [draft, setDraft] = useState(() => draftOf(member));
  const [active, setActive] = useState(member.active);
  const action = useAction(updateMember, { stale: [peopleKeys.all] });
  const faults = useFaults(draft, action.error);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.check()) void action.run({ params: { id: member.id }, body: { ...changesOf(member, draft, active), version: member.version } });
  };
  const change = (next: typeof draft) => {
    setDraft(next);
    if (action.done) action.reset();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={6}>
        <ErrorSummary faults={faults.list} attempt={faults.attempt} />
        {isCode(action.error, 'stale_version') ? <Meanwhile onReload={onReload} /> : isCode(action.error, 'invalid_input') ? null : <ProblemNotice error={action.error} />}
        <MemberFields draft={draft} onChange={change} faults={faults.byField} sites={sites.data ?? []} />
        <Checkbox label="May sign in" hint={member.id === me.id ? 'You cannot switch yourself off.' : 'Without it they stay in the records and in what they signed, and their sign-ins end.'} checked={active} disabled={member.id === me.id} onChange={setActive} />
        <Row>
          <Button type="submit" variant="primary" pending={action.pending}>Save</Button>
          <Link to="/people" {...buttonLook('quiet')}>Back to people</Link>
        </Row>
        {action.done ? <InlineNotice tone="good" live>Saved.</InlineNotice> : null}
      </Stack>
    </form>
  );
}
