import styles from './Responsibility.module.css';
import { VisuallyHidden } from './VisuallyHidden';
import { When } from './When';

type Props = { sentence: string; since: string; due: string | null; /** In a list: the sentence alone. */ inline?: boolean };

/** Who is responsible now, as a sentence, always in the same place. */
export function Responsibility({ sentence, since, due, inline = false }: Props) {
  if (inline) return <span className={styles.inline}>{sentence}</span>;
  return (
    <p className={styles.row}>
      <span>
        <VisuallyHidden>Who is responsible: </VisuallyHidden>
        {sentence}{' '}
        <span className={styles.quiet}>{due ? <>By <When at={due} /></> : <>Since <When at={since} /></>}</span>
      </span>
    </p>
  );
}
