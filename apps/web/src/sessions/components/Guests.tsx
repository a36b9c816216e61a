import { listGuests, withdrawGuest, type GuestView, type SessionView } from '@without-walls/contracts';
import { ConfirmButton, Section, When } from '@without-walls/ui';
import { useMay } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAction } from '../../app/query/useAction';
import { useRead } from '../../app/query/useRead';
import { sessionKeys } from '../sessions.queries';
import { GuestForm } from './GuestForm';
import styles from './sessions.module.css';

const stateWords: Record<GuestView['state'], string> = { unopened: 'Link not opened yet', opened: 'Link opened', withdrawn: 'Link withdrawn', over: 'Link has ended' };
const levelWords: Record<GuestView['level'], string> = { observer: 'Watches and listens', contributor: 'Speaks and writes' };

/** People from outside who come to this session by a link. Shown to who plans sessions, where the network takes guests. */
export function Guests({ session }: { session: SessionView }) {
  return useMay()('session.plan') && session.state !== 'cancelled' ? <List session={session} /> : null;
}

function List({ session }: { session: SessionView }) {
  const key = sessionKeys.one(session.id, 'guests');
  const query = useRead(key, listGuests, { params: { id: session.id } });
  const withdraw = useAction(withdrawGuest, { stale: [key] });
  if (query.data && !query.data.allowed && query.data.items.length === 0) return null;
  return (
    <Section heading="Guests">
      <Loaded query={query} lines={2}>
        {({ allowed, items }) => (
          <>
            {items.length > 0 ? (
              <ul className={styles.people} aria-label="Guests">
                {items.map((guest) => (
                  <li key={guest.id}>
                    <span><strong>{guest.name}</strong>, {guest.profession}, guest</span>
                    <span className={styles.quiet}>{levelWords[guest.level]}. {stateWords[guest.state]}{guest.openedAt ? <> <When at={guest.openedAt} /></> : null}. Invited by {guest.madeBy.name}</span>
                    {guest.state === 'opened' || guest.state === 'unopened' ? <span><ConfirmButton size="small" variant="quiet" what={`The link of ${guest.name} opens nothing any more, and if they are in the room they go out at once.`} does="Withdraw it" pending={withdraw.pending} onConfirm={() => void withdraw.run({ params: { id: session.id, guestId: guest.id } })}>Withdraw the link of {guest.name}</ConfirmButton></span> : null}
                  </li>
                ))}
              </ul>
            ) : <p className={styles.quiet}>Nobody from outside was invited.</p>}
            <ProblemNotice error={withdraw.error} />
            {allowed && session.state !== 'ended' ? <GuestForm sessionId={session.id} stale={key} /> : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}
