import { useEffect, useState } from 'react';
import styles from './sessions.module.css';

type Props = { value: number; name: string; onChange: (minutes: number) => void };

/** Minutes of one item; taken when the field is left or Enter is pressed, put back when it is no number from 1 to 120. */
export function MinutesField({ value, name, onChange }: Props) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const settle = () => {
    const minutes = Number(text);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120) return setText(String(value));
    if (minutes !== value) onChange(minutes);
  };
  return (
    <span className={styles.minutes}>
      <input type="number" min={1} max={120} step={1} aria-label={`Minutes for ${name}`} value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={settle} onKeyDown={(event) => { if (event.key === 'Enter') settle(); }} />
      min
    </span>
  );
}
