import type { SessionView } from '@without-walls/contracts';
import styles from './sessions.module.css';

/** The minutes of the session and what the agenda takes of them: a bar, and always a sentence. */
export function MinuteBudget({ session }: { session: SessionView }) {
  const { budget, agenda } = session;
  return (
    <div className={styles.budget}>
      <p className={budget.over ? styles.over : undefined}>{budget.over ? `The agenda needs ${budget.say}.` : `${budget.say}.`}</p>
      <div className={styles.bar} aria-hidden="true">
        {agenda.map((item) => <span key={item.id} data-kind={item.kind} style={{ flexGrow: item.minutes }} />)}
        {budget.left > 0 ? <span data-kind="left" style={{ flexGrow: budget.left }} /> : null}
      </div>
    </div>
  );
}
