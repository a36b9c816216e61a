import type { Readiness, SectionName } from '@without-walls/contracts';
import { sectionWords } from '../words/sections';
import styles from './editor.module.css';

type Props = { missing: Readiness['missing']; onGo: (section: SectionName, field: string) => void };

/** What a case still needs, each a way to its field; what merely helps comes after. */
export function ReadyList({ missing, onGo }: Props) {
  const needed = missing.filter((item) => item.required);
  const helpful = missing.filter((item) => !item.required);
  return (
    <div className={styles.ready}>
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

/** `Ready when: 2 things`, in one phrase. */
export function readyWords(needed: number): string {
  return needed === 0 ? 'Ready to submit' : `Ready when: ${needed} ${needed === 1 ? 'thing' : 'things'}`;
}
