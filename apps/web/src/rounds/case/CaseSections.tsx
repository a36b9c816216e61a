import type { SectionName } from '@without-walls/contracts';
import { orderedSections, sectionWords } from '../../cases/words/sections';
import styles from './case.module.css';
import { goToSection } from './go-to-section';

/** The sections of the case in a row, to go to one without scrolling; the presenter takes everybody along. */
export function CaseSections({ onSection }: { onSection: ((section: SectionName) => void) | null }) {
  const go = (section: SectionName) => {
    goToSection(section, true);
    onSection?.(section);
  };
  return (
    <nav className={styles.sections} aria-label="Sections of the case">
      {orderedSections.map((section) => <button key={section} type="button" onClick={() => go(section)}>{sectionWords[section].short}</button>)}
    </nav>
  );
}
