import type { SectionName } from '@without-walls/contracts';
import { orderedSections, sectionWords } from '../../cases/words/sections';
import styles from './case.module.css';

/** The sections of the case in a row, to go to one without scrolling. */
export function CaseSections() {
  return (
    <nav className={styles.sections} aria-label="Sections of the case">
      {orderedSections.map((section) => <button key={section} type="button" onClick={() => goTo(section)}>{sectionWords[section].short}</button>)}
    </nav>
  );
}

function goTo(section: SectionName): void {
  const heading = document.getElementById(`h-${section}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
