import type { TriageItem, TriageOutcome } from '@without-walls/contracts';
import { outcomeEntry } from '@without-walls/domain';
import { Button, KeyHint, SelectField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedText } from '../../cases/check/CheckedText';
import { useTextCheck } from '../../cases/check/useTextCheck';
import { outcomeOptions } from '../outcome-options';
import { useFileOpinion } from '../triage.queries';
import styles from './triage.module.css';

type Props = { item: TriageItem; onFiled: () => void };

/** My preliminary opinion: an outcome and one line why. Ctrl Enter files it and goes on. */
export function MyOpinion({ item, onFiled }: Props) {
  const [outcome, setOutcome] = useState<TriageOutcome | ''>(item.mine?.outcome ?? '');
  const [line, setLine] = useState(item.mine?.line ?? '');
  const [attempt, setAttempt] = useState(0);
  const file = useFileOpinion();
  const check = useTextCheck(line, 'opinion-line');
  const send = async () => {
    setAttempt(attempt + 1);
    if (!outcome || !line.trim()) return document.getElementById(outcome ? 'opinion-line' : 'opinion-outcome')?.focus();
    if (!(await file.run({ params: { id: item.id }, body: { outcome, line: line.trim() } }))) return;
    announce(`Opinion on ${item.case.code} filed`);
    onFiled();
  };
  return (
    <form className={styles.block} aria-labelledby="mine-heading" onSubmit={(event) => { event.preventDefault(); void send(); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLSelectElement) void send(); }}>
      <h3 id="mine-heading">{item.mine ? 'Your opinion, filed' : 'Your opinion'}</h3>
      <SelectField id="opinion-outcome" label="Outcome" empty="Choose…" value={outcome} options={outcomeOptions} onChange={setOutcome} error={attempt > 0 && !outcome ? 'Choose an outcome' : undefined} />
      {outcome ? <p className={styles.quiet}>{outcomeEntry(outcome).means}</p> : null}
      <CheckedText id="opinion-line" label="Why, in one line" oneLine rows={2} maxLength={400} value={line} onChange={setLine} onSubmit={() => void send()} {...check.field} error={attempt > 0 && !line.trim() ? 'Say why, in a line' : undefined} />
      <ProblemNotice error={file.error} />
      <div className={styles.acts}><Button type="submit" variant="primary" pending={file.pending}>{item.mine ? 'Change my opinion' : 'File and go to the next'}</Button><KeyHint keys="Ctrl Enter" /></div>
    </form>
  );
}
