import { disciplines, type Discipline, type LetterView } from '@without-walls/contracts';
import { disciplineWords } from '../../app/words';
import { adviserDetails, letterDate } from '../letter-words';
import styles from './letter.module.css';

const isDiscipline = (value: string | null): value is Discipline => value !== null && (disciplines as readonly string[]).includes(value);
const wordsOf = (value: string | null) => (isDiscipline(value) ? disciplineWords[value] : value);

/** Who advised, with profession and registration, and who signed. */
export function Advisers({ letter }: { letter: LetterView }) {
  const { advisers, signedBy, signedAt } = letter.body;
  return (
    <section>
      <h2>Who advised</h2>
      <ul className={styles.advisers}>{advisers.map((one) => <li key={one.name}><strong>{one.name}</strong>, {adviserDetails(one, wordsOf(one.discipline))}</li>)}</ul>
      <p className={styles.signed}>Signed for the team by {signedBy.name}, {signedBy.profession}, on {letterDate(signedAt)}.</p>
      <p className={styles.hash}>Seal of this text: <span>{letter.contentHash.slice(0, 16)}</span></p>
    </section>
  );
}
