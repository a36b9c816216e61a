import type { TriageItem } from '@without-walls/contracts';
import { Facts, MemberName, When } from '@without-walls/ui';
import { Link } from 'react-router';
import { outcomeLabel } from '../outcome-options';
import styles from './triage.module.css';

/** What was decided, why, and what comes next. */
export function Decision({ decision }: { decision: NonNullable<TriageItem['decision']> }) {
  const { session } = decision;
  return (
    <section className={styles.block} aria-labelledby="decision-heading">
      <h3 id="decision-heading">Decided: {outcomeLabel(decision.outcome).toLowerCase()}</h3>
      <p>{decision.reason}</p>
      {decision.alternative ? <p><strong>Next:</strong> {decision.alternative}</p> : null}
      <Facts
        facts={[
          ...(session ? [{ term: 'Session', value: <><Link to={`/sessions/${session.id}`}>{session.title}</Link>, <When at={session.startsAt} show="date" /></> }] : []),
          { term: 'By', value: <MemberName member={decision.by} brief /> }, { term: 'On', value: <When at={decision.at} /> },
        ]}
      />
    </section>
  );
}
