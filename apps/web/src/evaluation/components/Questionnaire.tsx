import type { Asked, AskedItem } from '@without-walls/contracts';
import { Button, Dialog, RadioChoices, Stack, announce } from '@without-walls/ui';
import { useId, useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { useRespond } from '../evaluation.queries';
import styles from './evaluation.module.css';

type Answers = Record<string, number>;

/** A questionnaire to fill in. Nothing is required: what is left out is left out. */
export function Questionnaire({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const [answers, setAnswers] = useState<Answers>(asked.mine?.answers ?? {});
  const [text, setText] = useState(asked.mine?.text ?? '');
  const [blocks, setBlocks] = useState(0);
  const respond = useRespond();
  const answered = Object.keys(answers).length;
  const send = async () => {
    if (await respond.run({ body: { instrument: asked.instrument, occasion: asked.occasion, answers, text: text.trim() } })) {
      announce('Thank you. Kept.');
      onClose();
    }
  };
  return (
    <Dialog open onClose={onClose} title={`${asked.title}: ${asked.why}`}>
      <Stack gap={5}>
        <p>{asked.intro}</p>
        {asked.items.map((item) => <Question key={item.key} item={item} value={answers[item.key] ?? null} onChange={(value) => setAnswers((before) => with_(before, item.key, value))} />)}
        <CheckedField label="Anything else" optional hint="No names. Shown without yours, among at least five." rows={3} maxLength={600} value={text} onChange={setText} onBlocks={setBlocks} />
        <ProblemNotice error={respond.error} />
        <div className={styles.acts}><Button variant="primary" pending={respond.pending} disabled={answered === 0 || blocks > 0} onClick={() => void send()}>Send</Button><Button variant="quiet" onClick={onClose}>Not now</Button><span className={styles.ends} aria-live="polite">{answered} of {asked.items.length} answered</span></div>
      </Stack>
    </Dialog>
  );
}

const with_ = (answers: Answers, key: string, value: number | null): Answers => {
  const { [key]: _gone, ...rest } = answers;
  return value === null ? rest : { ...rest, [key]: value };
};

function Question({ item, value, onChange }: { item: AskedItem; value: number | null; onChange: (value: number | null) => void }) {
  if (item.kind === 'choice') return <RadioChoices label={item.text} value={value === null ? null : String(value)} choices={item.choices.map((label, i) => ({ value: String(i), label }))} onChange={(chosen) => onChange(Number(chosen))} />;
  return <Scale item={item} value={value} onChange={onChange} />;
}

function Scale({ item, value, onChange }: { item: Extract<AskedItem, { kind: 'scale' }>; value: number | null; onChange: (value: number | null) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.question}>
      <legend>{item.text}</legend>
      <p className={styles.ends}>1 {item.low}, {item.max} {item.high}</p>
      <div className={styles.scale}>
        {Array.from({ length: item.max }, (_, i) => i + 1).map((point) => (
          <label key={point}><input type="radio" name={name} checked={value === point} onChange={() => onChange(point)} aria-label={point === 1 ? `1, ${item.low}` : point === item.max ? `${point}, ${item.high}` : String(point)} /><span aria-hidden="true">{point}</span></label>
        ))}
        {value === null ? null : <Button size="small" variant="quiet" onClick={() => onChange(null)} aria-label={`Leave out: ${item.text}`}>Leave out</Button>}
      </div>
    </fieldset>
  );
}
