import type { TriageItem } from '@without-walls/contracts';
import { agreementWords, camps, outcomeLabel } from '../outcome-options';
import styles from './triage.module.css';

/** After the reveal: opinions side by side, those that point the same way under each other. */
export function Opinions({ item }: { item: TriageItem }) {
  const groups = camps(item.opinions);
  return (
    <section className={styles.block} aria-labelledby="opinions-heading" data-split={groups.length > 1 || undefined}>
      <h3 id="opinions-heading"><span aria-hidden="true">{groups.length > 1 ? '≠ ' : '= '}</span>{agreementWords(item.opinions)}</h3>
      <div className={styles.camps}>
        {groups.map((camp) => (
          <section key={camp.outcome} className={styles.camp} aria-label={outcomeLabel(camp.outcome)}>
            <h4>{outcomeLabel(camp.outcome)} <span className={styles.count}>{camp.opinions.length}</span></h4>
            <ul>
              {camp.opinions.map((opinion) => <li key={opinion.by.id}><p>{opinion.line}</p><p className={styles.quiet}>{opinion.by.name}, {opinion.by.profession}</p></li>)}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
