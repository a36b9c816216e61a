import { getMe, openGuestLink, readGuestLink, type ReplyOf } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, InlineNotice, Stack, When } from '@without-walls/ui';
import { useNavigate, useParams } from 'react-router';
import { call } from '../api/call';
import { ProblemNotice } from '../Problem';
import { queryClient } from '../query/client';
import { Loaded } from '../query/Loaded';
import { useAction } from '../query/useAction';
import { Door } from '../sign-in/pages/Door';

/** What a guest's link leads to: who is meant, what for, and one press. */
export function GuestLinkPage() {
  const token = useParams()['token'] ?? '';
  const query = useQuery({ queryKey: ['guest-link', token], queryFn: ({ signal }) => call(readGuestLink, { params: { token } }, { signal, signedOutIsFine: true }), retry: false, staleTime: Infinity });
  const link = query.data;
  return (
    <Door title="You are invited as a guest" heading={link ? link.title : 'You are invited as a guest'} lede={link ? <>{link.network}, <When at={link.startsAt} zone={link.timeZone} /></> : 'This link leads to one round.'}>
      <Loaded query={query} lines={3}>{(found) => <Come token={token} link={found} />}</Loaded>
    </Door>
  );
}

function Come({ token, link }: { token: string; link: ReplyOf<typeof readGuestLink> }) {
  const navigate = useNavigate();
  const member = useQuery({ queryKey: ['guest-link', 'who'], queryFn: () => call(getMe, {}, { signedOutIsFine: true }).then((me) => (me.guest ? null : me.name), () => null), staleTime: Infinity });
  const onDone = () => {
    queryClient.clear();
    void navigate('/', { replace: true });
  };
  const action = useAction(openGuestLink, { onDone });
  if (member.data) return <InlineNotice tone="needs" title={`You are signed in here as ${member.data}`}>A guest link is for somebody without a sign-in. Sign out first, or open the link in another browser.</InlineNotice>;
  return (
    <Stack gap={4}>
      <p>You come as <strong>{link.name}, {link.profession}, guest</strong>. {link.level === 'observer' ? 'You see the round and listen.' : 'You see the round, and can speak and write in it.'} What you see of a case is confidential, and stays in the round.</p>
      <p>The link works only in the browser in which it is opened first, and ends with the round.</p>
      <ProblemNotice error={action.error} />
      <p><Button variant="primary" pending={action.pending || member.isPending} onClick={() => void action.run({ params: { token } })}>Go on as {link.name}</Button></p>
    </Stack>
  );
}
