import type { SessionRow } from '@without-walls/contracts';
import { EmptyState, Page, ShowMore, buttonLook, dayWords, clockWords, readerZone, useNow } from '@without-walls/ui';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { SessionList } from '../components/SessionList';
import styles from '../components/sessions.module.css';
import { useSessions } from '../sessions.queries';

function headingFor(next: SessionRow | undefined, when: 'coming' | 'past', now: number): string {
  if (when === 'past') return 'Sessions that were held';
  if (!next) return 'Rounds';
  if (next.state === 'live') return `${next.title} is on now`;
  const at = new Date(next.startsAt);
  return `The next round is on ${dayWords(at, now, readerZone())} at ${clockWords(at, readerZone())}`;
}

/** Sessions that are coming, and those that were held. */
export function SessionsPage() {
  const [search] = useSearchParams();
  const when = search.get('when') === 'past' ? 'past' : 'coming';
  const pages = useSessions(when);
  const may = useMay();
  const now = useNow();
  const plan = may('session.plan') ? <Link to="/sessions/new" {...buttonLook('secondary')}>Plan a session</Link> : null;
  return (
    <Page heading={headingFor(pages.items[0], when, now)} actions={plan}>
      <nav aria-label="Which sessions" className={styles.tabs}>
        <Link to="/sessions" aria-current={when === 'coming' ? 'page' : undefined}>Coming</Link>
        <Link to="/sessions?when=past" aria-current={when === 'past' ? 'page' : undefined}>Past</Link>
      </nav>
      <Loaded query={pages.query} lines={8}>
        {() => pages.items.length === 0 ? <Nothing when={when} /> : (
          <>
            <SessionList sessions={pages.items} label={when === 'coming' ? 'Coming sessions' : 'Past sessions'} />
            <ShowMore shown={pages.items.length} more={pages.more} onMore={pages.fetchMore} pending={pages.fetchingMore} noun="sessions" />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Nothing({ when }: { when: 'coming' | 'past' }) {
  const mayPlan = useMay()('session.plan');
  if (when === 'past') return <EmptyState heading="No session was held yet">After a round, its agenda and what came of each case are kept here.</EmptyState>;
  return <EmptyState heading="No session is planned" actions={mayPlan ? <Link to="/sessions/new" {...buttonLook('primary')}>Plan a session</Link> : null}>Weekly rounds and learning sessions will be listed here, with the way in when they begin.</EmptyState>;
}
