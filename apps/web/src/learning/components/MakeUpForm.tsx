import type { MakeUp, MakeUpStanding } from '@without-walls/contracts';
import { decideMakeUp, wordsIn } from '@without-walls/domain';
import { Button, InlineNotice, RadioChoices, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { viaChoices } from '../make-up-words';
import { useHandIn } from '../make-up.queries';
import styles from './learning.module.css';

const isVia = (way: string): way is MakeUp['via'] => way !== 'extra';

/** What one brings to make a lecture up: how one went through it, and a reflection where the quiz is not enough. */
export function MakeUpForm({ lectureId, standing }: { lectureId: string; standing: MakeUpStanding }) {
  const { rule, mine, quiz } = standing;
  const ways = rule.ways.filter(isVia);
  const [via, setVia] = useState<MakeUp['via'] | null>(ways.length === 1 ? ways[0]! : (mine?.via ?? null));
  const [reflection, setReflection] = useState(mine?.state === 'returned' ? mine.reflection : '');
  const [blocks, setBlocks] = useState(0);
  const handIn = useHandIn();
  const decided = via && decideMakeUp(rule, { via, quizPercent: quiz.bestPercent, reflection });
  const ready = decided !== null && decided.outcome !== 'missing' && blocks === 0;
  const passed = quiz.bestPercent !== null && quiz.bestPercent >= rule.passPercent;
  const send = async () => {
    if (!via || !ready) return;
    const done = await handIn.run({ params: { id: lectureId }, body: { via, reflection: reflection.trim() } });
    if (done) announce(done.state === 'granted' ? 'Made up. It counts.' : 'Handed in. An educator reads it.');
  };
  return (
    <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      {mine?.state === 'returned' ? <InlineNotice tone="needs" title="It came back with a note">{mine.note}</InlineNotice> : null}
      {ways.length > 1 ? <RadioChoices label="How did you go through it?" value={via} onChange={setVia} choices={ways.map((value) => ({ value, label: viaChoices[value] }))} /> : null}
      {rule.needs !== 'reflection' && quiz.questions > 0 ? <p className={styles.quiet}>{quiz.bestPercent === null ? 'The quiz stands above; you have not taken it yet.' : passed ? `Quiz passed, ${quiz.bestPercent} %.` : `Your best try at the quiz: ${quiz.bestPercent} % of the ${rule.passPercent} % that pass.`}</p> : null}
      {rule.needs === 'reflection' || (rule.needs === 'either' && !passed) ? <CheckedField label="What will you take into your work?" hint={`No names, and nothing that points at a person. ${wordsIn(reflection)} of ${rule.reflectionWords} words.`} rows={6} maxLength={4000} value={reflection} onChange={setReflection} onBlocks={setBlocks} /> : null}
      <ProblemNotice error={handIn.error} />
      <div><Button type="submit" variant="primary" pending={handIn.pending} disabled={!ready}>{decided?.outcome === 'review' ? 'Hand it in' : 'Make it up'}</Button></div>
    </form>
  );
}
