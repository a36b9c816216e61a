import type { Readiness, SectionName } from '@without-walls/contracts';
import { sectionWords } from '../words/sections';
import styles from './editor.module.css';

type Props = { missing: Readiness['missing']; onGo: (section: SectionName, field: string) => void; /** Open marks of the check, and the way to the first. */ marks?: number; onMark?: () => void };

/** What a case still needs, each a way to its field; what merely helps comes after. */
export function ReadyList({ missing, onGo, marks = 0, onMark }: Props) {
  const needed = missing.filter((item) => item.required);
  const helpful = missing.filter((item) => !item.required);
  return (
    <div className={styles.ready}>
      {marks > 0 && onMark ? <p><button type="button" className={styles.link} onClick={onMark}>Deal with {marks === 1 ? 'one mark' : `${marks} marks`} of the check</button></p> : null}
      {needed.length > 0 ? <Items title="Needed before you submit" items={needed} onGo={onGo} /> : <p>Nothing needed is missing.</p>}
      {helpful.length > 0 ? <Items title="Helps the team, may stay open" items={helpful} onGo={onGo} /> : null}
    </div>
  );
}

function Items({ title, items, onGo }: { title: string; items: Readiness['missing']; onGo: Props['onGo'] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => <li key={item.say}><button type="button" className={styles.link} onClick={() => onGo(item.section, item.field)}>{item.say}</button> <small>{sectionWords[item.section].short}</small></li>)}
      </ul>
    </>
  );
}

const some = (count: number, noun: string): string | null => (count === 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`);

/** `Ready when: 2 things, 1 mark`, in one phrase. */
export function readyWords(needed: number, marks: number): string {
  const parts = [some(needed, 'thing'), some(marks, 'mark')].filter(Boolean);
  return parts.length === 0 ? 'Ready to submit' : `Ready when: ${parts.join(', ')}`;
}
