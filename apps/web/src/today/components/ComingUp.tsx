import type { SessionRow } from '@without-walls/contracts';
import { EmptyState, Section, StateChip, When, buttonLook, useNow } from '@without-walls/ui';
import { Link } from 'react-router';
import { useMay } from '../../app/me';
import { canJoin } from '../join';
import styles from './today.module.css';

const answers = { accepted: 'You said you come', declined: 'You said you do not come', tentative: 'You said you may come', none: 'You have not answered yet' } as const;
const plural = (n: number, one: string, many: string) => (n === 1 ? one : `${n} ${many}`);

/** The next sessions; the room can be joined from a quarter of an hour before. */
export function ComingUp({ sessions }: { sessions: readonly SessionRow[] }) {
  const mayPlan = useMay()('session.plan');
  return (
    <Section heading="Coming up">
      {sessions.length === 0 ? (
        <EmptyState heading="No round is planned" level={3} actions={mayPlan ? <Link to="/sessions" {...buttonLook('secondary', 'small')}>Plan a round</Link> : null}>Rounds you may come to are listed here, the next one first.</EmptyState>
      ) : (
        <ul>{sessions.map((session) => <Session key={session.id} session={session} />)}</ul>
      )}
    </Section>
  );
}

function Session({ session }: { session: SessionRow }) {
  const now = useNow();
  return (
    <li className={styles.session}>
      <h3><Link to={`/sessions/${session.id}`}>{session.title}</Link>{session.state === 'live' ? <> <StateChip tone="apricot">Live now</StateChip></> : null}</h3>
      <p><When at={session.startsAt} zone={session.timeZone} /></p>
      <p className={styles.quiet}>{[`${session.minutes} minutes`, session.cases === 0 ? null : plural(session.cases, 'one case', 'cases'), session.facilitator ? `led by ${session.facilitator.name}` : null].filter(Boolean).join(', ')}</p>
      {session.myAnswer ? <p className={styles.quiet}>{answers[session.myAnswer]}</p> : null}
      {canJoin(session, now) ? <p className={styles.join}><Link to={`/rounds/${session.roundId}`} {...buttonLook('primary', 'small')}>Join {session.title}</Link></p> : null}
    </li>
  );
}
