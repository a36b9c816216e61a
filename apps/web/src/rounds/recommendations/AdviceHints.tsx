import type { RecommendationFields } from '@without-walls/contracts';
import { carefulLanguage, recommendationPrompts } from '@without-walls/domain';
import styles from './advice.module.css';

const most = 3;

/** Friendly questions while writing; none of them stops anything. */
export function AdviceHints({ fields }: { fields: RecommendationFields }) {
  if (fields.text.trim().length < 12) return null;
  const words = carefulLanguage(`${fields.text}\n${fields.condition}\n${fields.rationale}`).map((note) => ({ key: `${note.start}`, say: `“${note.phrase}”: ${note.why} Perhaps: ${note.instead}` }));
  const prompts = recommendationPrompts(fields).map((prompt) => ({ key: prompt.id, say: prompt.say }));
  const hints = [...words, ...prompts].slice(0, most);
  if (hints.length === 0) return null;
  return <ul className={styles.hints} aria-label="Worth a thought">{hints.map((hint) => <li key={hint.key}>{hint.say}</li>)}</ul>;
}
