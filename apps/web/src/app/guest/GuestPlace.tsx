import { guestPlace } from '@without-walls/contracts';
import { InlineNotice, Page, When } from '@without-walls/ui';
import { Navigate } from 'react-router';
import { useMe } from '../me';
import { Loaded } from '../query/Loaded';
import { useRead } from '../query/useRead';

const lookEveryMs = 5000;

/** Where a guest is while the room is not open: the page leads into it by itself. */
export function GuestPlace() {
  const me = useMe();
  const query = useRead(['guest', 'place'], guestPlace, {}, { refetchInterval: lookEveryMs });
  if (query.data?.roundId) return <Navigate to={`/rounds/${query.data.roundId}`} replace />;
  return (
    <Page heading={query.data?.title ?? 'Your round'} lede={query.data ? <When at={query.data.startsAt} zone={query.data.timeZone} /> : undefined} width="reading">
      <Loaded query={query} lines={3}>{(place) => <InlineNotice tone="info" live title={`You are expected, ${me.name}`}>The room of {place.network} opens about 15 minutes before the time above. Leave this page open: it goes on by itself. Others see you as {me.name}, {me.profession}, guest.</InlineNotice>}</Loaded>
    </Page>
  );
}
