import type { CaseView } from '@without-walls/contracts';
import { risk, type RiskLevel, type Span } from '@without-walls/deidentify';
import { InlineNotice, Section } from '@without-walls/ui';
import { useMemo } from 'react';
import { riskFacts } from './risk-facts';
import styles from './look.module.css';

const tones = { recognisable: 'danger', ask: 'decide', low: 'info' } as const satisfies Record<RiskLevel, string>;

/** The question no checker can answer, and what it can say about combinations of details. */
export function RiskHints({ view }: { view: CaseView }) {
  const hints = useMemo(() => {
    const spans = view.check.marks.map((mark) => ({ ...mark, score: 1, alternatives: [] })) as unknown as Span[];
    return risk(riskFacts(view.content), spans);
  }, [view]);
  return (
    <Section heading="Would somebody know who this is?">
      <p className={styles.ask}>A neighbour, a colleague, a local reporter: could one of them tell from this case?</p>
      {hints.map((hint) => (
        <InlineNotice key={hint.message} tone={tones[hint.level]} title={hint.message}>
          {hint.drop ? <p>Leaving out {hint.drop} would help most.</p> : null}
        </InlineNotice>
      ))}
      {hints.length === 0 ? <p className={styles.quiet}>The checker sees no striking combination of age, place, work and family. Rare events and well-known stories it cannot see.</p> : null}
    </Section>
  );
}
