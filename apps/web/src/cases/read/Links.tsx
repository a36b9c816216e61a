import type { CaseView, TriageOutcome } from '@without-walls/contracts';
import { outcomeEntry } from '@without-walls/domain';
import { InlineNotice, MemberName, When, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';
import styles from './page.module.css';

/** Where the case is discussed, and the letter that came of it. */
export function CaseLinks({ view }: { view: CaseView }) {
  const { session, letter } = view;
  return (
    <>
      {letter ? (
        <InlineNotice tone={letter.acknowledgedAt ? 'good' : 'needs'} title="The team’s letter" actions={<Link to={`/letters/${letter.id}`} {...buttonLook('secondary', 'small')}>Read the letter</Link>}>
          Signed <When at={letter.signedAt} />. {letter.acknowledgedAt ? <>Taken on by the presenter <When at={letter.acknowledgedAt} show="distance" />.</> : 'The presenter has not yet said that they take it on.'}
        </InlineNotice>
      ) : null}
      <Outcome view={view} />
      {session ? <InlineNotice tone="info" title={<Link to={`/sessions/${session.id}`}>{session.title}</Link>}>On the agenda for <When at={session.startsAt} />.</InlineNotice> : null}
    </>
  );
}

/** What triage decided, why, and what comes next; a case that is listed or answered later keeps it. */
function Outcome({ view: { outcome, state } }: { view: CaseView }) {
  if (!outcome || state === 'recalled' || state === 'quarantined') return null;
  const { label, means } = outcomeEntry(outcome.outcome as TriageOutcome);
  return (
    <section className={styles.outcome} aria-label="What the team decided">
      <h2>{label}</h2>
      <p>{means}</p>
      <dl>
        <dt>Why</dt><dd>{outcome.reason}</dd>
        {outcome.alternative ? <><dt>What to do next</dt><dd>{outcome.alternative}</dd></> : null}
      </dl>
      <p className={styles.quiet}>Decided by <MemberName member={outcome.by} />, <When at={outcome.at} /></p>
    </section>
  );
}
