import { withdrawInvitation } from '@without-walls/contracts';
import type { InfiniteData } from '@tanstack/react-query';
import { Chip, ConfirmButton, Line, LineList, Section, ShowMore, When, announce } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { useAction } from '../../app/query/useAction';
import { rolesWords } from '../../app/words';
import { invitationsKey, useInvitations, withoutInvitation, type Invitation } from '../people.queries';

/** Invitations that were sent and not yet accepted. Nothing when there are none. */
export function Invitations() {
  const list = useInvitations();
  const withdraw = useAction(withdrawInvitation, {
    onDone: (_, { params }, client) => {
      client.setQueryData<InfiniteData<{ items: Invitation[]; next: string | null }>>([...invitationsKey, 'pages'], (data) => withoutInvitation(data, params.id));
      announce('The invitation is withdrawn');
    },
  });
  if (list.items.length === 0) return null;
  return (
    <Section heading="Invited, not here yet">
      <ProblemNotice error={withdraw.error} />
      <LineList label="Invitations">
        {list.items.map((one) => <InvitationLine key={one.id} one={one} pending={withdraw.pending} onWithdraw={() => void withdraw.run({ params: { id: one.id } })} />)}
      </LineList>
      <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="invitations" />
    </Section>
  );
}

function InvitationLine({ one, pending, onWithdraw }: { one: Invitation; pending: boolean; onWithdraw: () => void }) {
  const action = one.state === 'open' ? <ConfirmButton size="small" what={`The link in the e-mail to ${one.email} stops working.`} does="Withdraw the invitation" pending={pending} onConfirm={onWithdraw}>Withdraw</ConfirmButton> : null;
  return (
    <Line detail={<>{one.email}. {rolesWords(one.roles)}</>} action={action}>
      {one.name}{' '}
      {one.state === 'open' ? <Chip tone="quiet">until <When at={one.expiresAt} show="date" /></Chip> : <Chip tone="amber">{one.state === 'expired' ? 'has run out' : 'withdrawn'}</Chip>}
    </Line>
  );
}
