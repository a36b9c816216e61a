import type { CaseView } from '@without-walls/contracts';
import { EmptyState, Section, When } from '@without-walls/ui';
import { markId } from '../read/MarkedRun';
import { decidedWords, openWords, reasonWords, tierWords, typeWords } from '../words/marks';
import { sectionTitle } from '../words/sections';
import styles from './look.module.css';

function goTo(id: string) {
  const found = document.getElementById(id);
  found?.scrollIntoView({ block: 'center' });
  found?.animate?.([{ outline: '3px solid var(--ww-pine)', outlineOffset: '2px' }, { outline: '3px solid transparent' }], 1600);
}

/** What the checker marks in the text as it stands, and what was done about marks before. Never the words themselves outside the text. */
export function MarkLedger({ view }: { view: CaseView }) {
  const { marks, block, undecided } = view.check;
  return (
    <>
      <Section heading="Marks in the text" note={block + undecided > 0 ? openWords({ block, undecided }) : marks.length > 0 ? 'All decided' : null}>
        {marks.length === 0 ? <EmptyState level={3} heading="No identifiers found by the checker">It can miss things. That is what this second look is for.</EmptyState> : null}
        <ul className={styles.ledger}>
          {marks.map((mark) => (
            <li key={markId(mark)} data-tier={mark.tier}>
              <span className={styles.sign} aria-hidden="true">{tierWords[mark.tier].sign}</span>
              <div>
                <p><button type="button" className={styles.link} onClick={() => goTo(markId(mark))}>{typeWords(mark.type)} in {sectionTitle(mark.section).toLowerCase()}</button></p>
                <p className={styles.quiet}>{mark.decided ? decidedWords[mark.decided] : tierWords[mark.tier].label}. {mark.reason}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section heading="What was decided" note={view.decisions.length > 0 ? String(view.decisions.length) : null}>
        {view.decisions.length === 0 ? <p className={styles.quiet}>Nothing was replaced or kept through the checker.</p> : null}
        <ul className={styles.ledger}>
          {view.decisions.map((one) => (
            <li key={one.id} data-tier={one.tier}>
              <span className={styles.sign} aria-hidden="true">{tierWords[one.tier].sign}</span>
              <div>
                <p>{typeWords(one.type)} in {sectionTitle(one.section).toLowerCase()}: {decidedWords[one.action].toLowerCase()}{one.reason ? `. ${reasonWords[one.reason]}` : ''}</p>
                <p className={styles.quiet}>{one.by.name}, <When at={one.at} show="distance" /></p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
