import { sessionCalendar, type SessionView } from '@without-walls/contracts';
import { Page, Row, StateChip, When, buttonLook, zoneWords } from '@without-walls/ui';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../app/api/address';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { SessionAttendance } from '../../attendance/components/SessionAttendance';
import { AgendaPanel } from '../components/AgendaPanel';
import { CancelSession } from '../components/CancelSession';
import { Guests } from '../components/Guests';
import { Invitations } from '../components/Invitations';
import { MyAnswer } from '../components/MyAnswer';
import { MyPresenting } from '../components/MyPresenting';
import { People } from '../components/People';
import { RoundDoor } from '../components/RoundDoor';
import styles from '../components/sessions.module.css';
import { kindWords, plural, stateWords } from '../session-words';
import { useSession } from '../sessions.queries';

/** One session: agenda, people, invitations, and the way into the room. */
export function SessionPage() {
  const { id = '' } = useParams();
  const query = useSession(id);
  usePageTitle(query.data?.title);
  if (query.data) return <Session session={query.data} />;
  return <Page heading="Session"><Loaded query={query} lines={8}>{() => null}</Loaded></Page>;
}

function Session({ session }: { session: SessionView }) {
  const facts = [kindWords[session.kind], plural(session.minutes, 'minute'), session.facilitator ? `led by ${session.facilitator.name}` : 'no facilitator yet', `on the clock of ${zoneWords(session.timeZone)}`].join(', ');
  return (
    <Page heading={session.title} lede={<><When at={session.startsAt} zone={session.timeZone} /><br />{facts}</>} actions={<SessionActions session={session} />}>
      {session.state !== 'planned' ? <p><StateChip tone={session.state === 'live' ? 'apricot' : 'quiet'}>{stateWords[session.state]}</StateChip></p> : null}
      <div className={styles.columns}>
        <div>
          <AgendaPanel session={session} />
          {session.can.cancel ? <Row><Link to={`/sessions/${session.id}/change`} {...buttonLook('secondary')}>Change time or title</Link><CancelSession session={session} /></Row> : null}
        </div>
        <div>
          <SessionAttendance session={session} />
          <MyPresenting sessionId={session.id} />
          <MyAnswer session={session} />
          <Invitations session={session} />
          <People session={session} />
          <Guests session={session} />
        </div>
      </div>
    </Page>
  );
}

function SessionActions({ session }: { session: SessionView }) {
  const gone = session.state === 'cancelled';
  return (
    <>
      {gone ? null : <a href={addressOf(sessionCalendar.path, { params: { id: session.id } })} download {...buttonLook('quiet')}>Calendar file</a>}
      <RoundDoor session={session} explain />
    </>
  );
}
