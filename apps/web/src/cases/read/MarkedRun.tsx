import { VisuallyHidden } from '@without-walls/ui';
import type { ReactNode } from 'react';
import { decidedWords, tierWords } from '../words/marks';
import type { CaseMark } from './Prose';
import styles from './read.module.css';

/** A marked stretch of a case that is read: tint, wavy line, a sign of its own shape, and the same in words. */
export function MarkedRun({ mark, children }: { mark: CaseMark; children: ReactNode }) {
  const { sign, label } = tierWords[mark.tier];
  const said = mark.decided ? decidedWords[mark.decided] : label;
  return (
    <mark className={styles.marked} data-tier={mark.tier} data-decided={mark.decided ?? undefined} title={`${said}. ${mark.reason}`} id={markId(mark)}>
      <span aria-hidden="true" className={styles.sign}>{sign}</span>
      {children}
      <VisuallyHidden> (marked: {mark.reason}, {said})</VisuallyHidden>
    </mark>
  );
}

/** Where a mark of the reading view can be found on the page. */
export function markId(mark: Pick<CaseMark, 'section' | 'field' | 'start'>): string {
  return `m-${mark.section}-${mark.field.replaceAll('.', '-')}-${mark.start}`;
}
