import type { CaseView } from '@without-walls/contracts';
import { Section, When } from '@without-walls/ui';
import styles from './page.module.css';

/** What happened to the case, the newest first. */
export function Timeline({ entries }: { entries: CaseView['timeline'] }) {
  return (
    <Section heading="What happened">
      <ol className={styles.timeline}>
        {[...entries].reverse().map((entry, i) => (
          <li key={entries.length - i}>
            <p>{entry.what}{entry.by ? <span className={styles.quiet}> by {entry.by.name}</span> : null}</p>
            <p className={styles.quiet}><When at={entry.at} /></p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
