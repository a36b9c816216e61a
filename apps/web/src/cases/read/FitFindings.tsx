import type { Eligibility } from '@without-walls/contracts';
import styles from './fit.module.css';

const signs = { met: ['✓', 'Fits'], 'not-met': ['○', 'Does not fit as it stands'], unknown: ['?', 'Not said yet'], redirect: ['→', 'Another way may be quicker'] } as const;

/** How a case fits the service: each rule in words, and where it does not fit, who can help and how. Never a refusal. */
export function FitFindings({ eligibility }: { eligibility: Eligibility }) {
  return (
    <ul className={styles.findings}>
      {eligibility.findings.map((finding) => (
        <li key={finding.rule} data-outcome={finding.outcome} data-urgent={finding.redirect?.urgent || undefined}>
          <span className={styles.sign} role="img" aria-label={signs[finding.outcome][1]}>{signs[finding.outcome][0]}</span>
          <div>
            <p>{finding.say}</p>
            {finding.redirect ? <p className={styles.way}><strong>{finding.redirect.to}.</strong> {finding.redirect.how}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
