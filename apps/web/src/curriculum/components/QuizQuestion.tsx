import type { QuizItem } from '@without-walls/contracts';
import { Button, FieldError, TextArea, TextField } from '@without-walls/ui';
import { useId } from 'react';
import { mostAnswers, withoutAnswer } from '../quiz-draft';
import styles from './curriculum.module.css';

type Props = { place: number; item: QuizItem; fault: string | null; onChange: (item: QuizItem) => void; onRemove: () => void };

/** One question as it is written: two to six answers, the right one marked, and why. */
export function QuizQuestion({ place, item, fault, onChange, onRemove }: Props) {
  const name = useId();
  const set = (part: Partial<QuizItem>) => onChange({ ...item, ...part });
  return (
    <fieldset className={styles.question}>
      <legend>Question {place + 1}</legend>
      {fault ? <FieldError id={`${name}-fault`}>{fault}</FieldError> : null}
      <TextField label="The question" maxLength={300} value={item.question} onChange={(question) => set({ question })} />
      <div role="group" aria-label={`Answers to question ${place + 1}`} className={styles.answers}>
        {item.answers.map((answer, i) => (
          <div key={i} className={styles.answer}>
            <label className={styles.right}><input type="radio" name={name} checked={item.right === i} onChange={() => set({ right: i })} aria-label={`Answer ${i + 1} is right`} />right</label>
            <TextField label={`Answer ${i + 1}`} maxLength={200} value={answer} onChange={(text) => set({ answers: item.answers.map((one, k) => (k === i ? text : one)) })} />
            {item.answers.length > 2 ? <Button size="small" variant="quiet" aria-label={`Take away answer ${i + 1}`} onClick={() => onChange(withoutAnswer(item, i))}>Take away</Button> : null}
          </div>
        ))}
      </div>
      <TextArea label="Why" hint="Said after the answer, right or not" rows={2} maxLength={400} value={item.why} onChange={(why) => set({ why })} />
      <div className={styles.acts}>{item.answers.length < mostAnswers ? <Button size="small" onClick={() => set({ answers: [...item.answers, ''] })}>Add an answer</Button> : null}<Button size="small" variant="quiet" onClick={onRemove} >Take question {place + 1} away</Button></div>
    </fieldset>
  );
}
