import type { SessionRow } from '@without-walls/contracts';
import { StateChip, When } from '@without-walls/ui';
import { Link } from 'react-router';
import { kindWords, myAnswerWords, placesWords, plural } from '../session-words';
import { RoundDoor } from './RoundDoor';
import styles from './sessions.module.css';

/** Sessions as sentences: what, when, who leads, what I said, and the way in when it is open. */
export function SessionList({ sessions, label }: { sessions: readonly SessionRow[]; label: string }) {
  return <ul className={styles.sessions} aria-label={label}>{sessions.map((session) => <Session key={session.id} session={session} />)}</ul>;
}

function Session({ session }: { session: SessionRow }) {
  const facts = [kindWords[session.kind], plural(session.minutes, 'minute'), session.cases > 0 ? plural(session.cases, 'case') : null, session.freePlaces ? placesWords(session.freePlaces).toLowerCase() : null, session.facilitator ? `led by ${session.facilitator.name}` : 'no facilitator yet'].filter(Boolean).join(', ');
  return (
    <li className={styles.session}>
      <div className={styles.words}>
        <h2 className={styles.title}><Link to={`/sessions/${session.id}`}>{session.title}</Link></h2>
        <p><When at={session.startsAt} zone={session.timeZone} /></p>
        <p className={styles.quiet}>{facts}</p>
      </div>
      <div className={styles.side}>
        {session.state === 'live' ? <StateChip tone="apricot">Live now</StateChip> : null}
        {session.state === 'cancelled' ? <StateChip tone="quiet">Cancelled</StateChip> : null}
        {session.myAnswer && session.state === 'planned' ? <p className={styles.quiet} data-needs={session.myAnswer === 'none' || undefined}>{myAnswerWords[session.myAnswer]}</p> : null}
        <RoundDoor session={session} />
      </div>
    </li>
  );
}
