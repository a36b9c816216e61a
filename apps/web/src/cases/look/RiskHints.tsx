import type { CaseView } from '@without-walls/contracts';
import { Section } from '@without-walls/ui';
import { CombinationHint } from '../check/CombinationHint';
import styles from './look.module.css';

/** The question no checker can answer, and what it can say about combinations of details. */
export function RiskHints({ view }: { view: CaseView }) {
  return (
    <Section heading="Would somebody know who this is?">
      <p className={styles.ask}>A neighbour, a colleague, a local reporter: could one of them tell from this case?</p>
      <div className={styles.quiet}><CombinationHint content={view.content} marks={view.check.marks} instead="The checker sees no striking combination of age, place and circumstances. Rare events and well-known stories it cannot see." /></div>
    </Section>
  );
}
