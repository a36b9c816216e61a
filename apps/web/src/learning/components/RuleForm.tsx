import { makeUpWays, type CurriculumView, type MakeUpRule } from '@without-walls/contracts';
import { Button, CheckChoices, Checkbox, InlineNotice, RadioChoices, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { needWords, wayWords } from '../make-up-words';
import { useSetMakeUpRule } from '../make-up.queries';
import styles from './learning.module.css';

const needs = Object.keys(needWords) as MakeUpRule['needs'][];

/** How a missed lecture is made up in one curriculum. What counts already goes on counting. */
export function RuleForm({ curriculum }: { curriculum: CurriculumView }) {
  const [rule, setRule] = useState(curriculum.makeUp);
  const save = useSetMakeUpRule();
  const set = (part: Partial<MakeUpRule>) => setRule((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save.run({ params: { id: curriculum.id }, body: { version: curriculum.version, rule } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={5}>
        <CheckChoices label="What may stand for coming" hint="None: a lecture is made up by coming to it in the ring" choices={makeUpWays.map((value) => ({ value, label: wayWords[value] }))} value={rule.ways} onChange={(ways) => set({ ways })} />
        <RadioChoices label="What has to follow" value={rule.needs} onChange={(value) => set({ needs: value })} choices={needs.map((value) => ({ value, label: needWords[value] }))} />
        <div className={styles.fields}>
          <TextField label="A quiz is passed from" hint="Per cent of right answers" type="number" min={1} max={100} required value={String(rule.passPercent)} onChange={(value) => set({ passPercent: Number(value) })} />
          <TextField label="A reflection has at least" hint="Words" type="number" min={20} max={400} required value={String(rule.reflectionWords)} onChange={(value) => set({ reflectionWords: Number(value) })} />
        </div>
        <Checkbox label="An educator reads each reflection before it counts" checked={rule.reviewed} onChange={(reviewed) => set({ reviewed })} />
        <ProblemNotice error={save.error} />
        {save.done ? <InlineNotice tone="good" live>Saved. What counts already goes on counting.</InlineNotice> : null}
        <div><Button type="submit" variant="primary" pending={save.pending}>Save the rule</Button></div>
      </Stack>
    </form>
  );
}
