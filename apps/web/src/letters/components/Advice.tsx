import type { LetterView, RecommendationDraft } from '@without-walls/contracts';
import { dueWords, ownerWords, strengthWords } from '../../rounds/recommendations/advice-words';
import { followUpWords, followUpsOf, reasonWords } from '../letter-words';
import styles from './letter.module.css';

/** The recommendations, numbered, each with who does it and by when. */
export function Advice({ letter }: { letter: LetterView }) {
  const { recommendations } = letter.body;
  return (
    <section>
      <h2>{recommendations.length === 1 ? 'The team’s recommendation' : 'The team’s recommendations'}</h2>
      <ol className={styles.advice}>{recommendations.map((row) => <Row key={row.id} row={row} letter={letter} />)}</ol>
    </section>
  );
}

function Row({ row, letter }: { row: RecommendationDraft; letter: LetterView }) {
  const said = followUpsOf(letter.followUps, row.id).filter((one) => one.state !== 'due');
  return (
    <li>
      <p className={styles.text}>{row.text}</p>
      {row.condition ? <p>{row.condition}</p> : null}
      <p className={styles.owner}>{ownerWords[row.owner]}{row.dueDate ? `, by ${dueWords(row.dueDate)}` : ', no date set'}. <span className={styles.quiet}>{strengthWords[row.strength]}.</span></p>
      {row.rationale ? <p className={styles.why}>Why: {row.rationale}</p> : null}
      {row.dissent.map((one) => <p key={one.memberId} className={styles.dissent}>{one.name} sees it differently: {one.reason}</p>)}
      {said.map((one) => <p key={one.id} className={styles.became}>After {one.checkpoint} days: {followUpWords[one.state].toLowerCase()}{one.reason ? ` (${reasonWords[one.reason].toLowerCase()})` : ''}.</p>)}
    </li>
  );
}
