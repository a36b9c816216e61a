import type { CheckResult, SectionName } from '@without-walls/contracts';
import { createContext, Fragment, use, type ReactNode } from 'react';
import { MarkedRun } from './MarkedRun';
import styles from './read.module.css';

export type CaseMark = CheckResult['marks'][number];

/** Marks to show inside the text of a case that is read; empty for ordinary reading. */
export const MarksContext = createContext<readonly CaseMark[]>([]);

type Props = { section: SectionName; field: string; text: string };

/** Free text of a case as paragraphs, with marks where there are any. */
export function Prose(props: Props) {
  return <div className={styles.prose}><p><Words {...props} /></p></div>;
}

/** Free text inside a line or a cell. Line breaks are kept by the style. */
export function Words({ section, field, text }: Props) {
  const marks = use(MarksContext).filter((mark) => mark.section === section && mark.field === field);
  return <>{marks.length === 0 ? text : pieces(text, marks)}</>;
}

function pieces(text: string, marks: readonly CaseMark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    // Marks belong to the text they were found in; what does not fit is left out rather than shown in the wrong place.
    if (mark.start < at || mark.end > text.length) continue;
    parts.push(<Fragment key={at}>{text.slice(at, mark.start)}</Fragment>, <MarkedRun key={`m${mark.start}`} mark={mark}>{text.slice(mark.start, mark.end)}</MarkedRun>);
    at = mark.end;
  }
  return [...parts, <Fragment key="end">{text.slice(at)}</Fragment>];
}
