import type { MemberRef, TriageItem } from '@without-walls/contracts';
import { disciplineWords } from '../../app/words';
import type { Discipline } from '@without-walls/contracts';
import styles from './triage.module.css';

const initials = (name: string): string => name.split(/\s+/).map((part) => part.charAt(0)).slice(0, 2).join('');
const place = (member: MemberRef): string => (member.discipline && member.discipline in disciplineWords ? disciplineWords[member.discipline as Discipline] : member.profession);

/** Before the reveal: who is expected and who has filed. Not what: the senior voice must not lead. */
export function Silhouettes({ item }: { item: TriageItem }) {
  const filed = new Set(item.filed.map((member) => member.id));
  const everyone = [...item.expected, ...item.filed.filter((member) => item.expected.every((one) => one.id !== member.id))];
  return (
    <section className={styles.block} aria-labelledby="others-heading">
      <h3 id="others-heading">{filed.size} of {everyone.length} have filed</h3>
      <ul className={styles.silhouettes}>
        {everyone.map((member) => (
          <li key={member.id} data-filed={filed.has(member.id) || undefined}>
            <span className={styles.head} aria-hidden="true">{filed.has(member.id) ? '✓' : initials(member.name)}</span>
            <span>{member.name}<small>{place(member)}, {filed.has(member.id) ? 'has filed' : 'not yet'}</small></span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>Opinions stay unseen until they are revealed together.</p>
    </section>
  );
}
