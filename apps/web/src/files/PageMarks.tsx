import type { PageMark } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { tierWords, typeWords } from '../cases/words/marks';
import styles from './files.module.css';

type Props = { text: string; marks: readonly PageMark[]; picture: boolean; may: boolean; pending: boolean; onActive: (index: number | null) => void; onGo: (marks: readonly PageMark[]) => void };

/** What the checker marks on this page, and its words for those who cannot see the picture. */
export function PageMarks({ text, marks, picture, may, pending, onActive, onGo }: Props) {
  const open = marks.filter((mark) => mark.tier !== 'hint');
  const does = picture ? 'Black out' : 'Take out';
  return (
    <div className={styles.marks}>
      <h3>Marks on this page</h3>
      {open.length === 0 ? <p className={styles.quiet}>No identifiers found by the checker. It can miss things, above all in pictures.</p> : null}
      <ul>
        {marks.map((mark, i) => (
          <li key={`${mark.start}-${mark.rule}`} data-tier={mark.tier} onMouseEnter={() => onActive(i)} onMouseLeave={() => onActive(null)}>
            <span aria-hidden="true">{tierWords[mark.tier].sign}</span>
            <span>“{text.slice(mark.start, mark.end)}” <span className={styles.quiet}>{typeWords(mark.type)}, {tierWords[mark.tier].label.toLowerCase()}. {mark.reason}</span></span>
            {may && mark.tier !== 'hint' && (!picture || mark.boxes.length > 0) ? <Button size="small" pending={pending} onFocus={() => onActive(i)} onBlur={() => onActive(null)} aria-label={`${does} “${text.slice(mark.start, mark.end)}”`} onClick={() => onGo([mark])}>{does}</Button> : null}
          </li>
        ))}
      </ul>
      {may && open.filter((mark) => mark.tier === 'block').length > 1 ? <p><Button size="small" pending={pending} onClick={() => onGo(open.filter((mark) => mark.tier === 'block' && (!picture || mark.boxes.length > 0)))}>{does} all that must go</Button></p> : null}
      {picture ? <details className={styles.words}><summary>The words of this page</summary><p>{text.trim() || 'There are none: the page is a picture.'}</p></details> : null}
    </div>
  );
}
