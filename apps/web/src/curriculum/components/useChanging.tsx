import type { CurriculumView, PlanChangeBody } from '@without-walls/contracts';
import { Button, Dialog, Stack, UndoBar, announce } from '@without-walls/ui';
import { useCallback, useState, type ReactNode } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useApplyPlan, useUndoPlan } from '../curriculum.queries';
import styles from './curriculum.module.css';
import { Preview } from './Preview';

/** A change of the plan that is already known, with what its button says. */
export type Asked = { title: string; does: string; change: PlanChangeBody; onDone?: () => void };

/** A change that is asked for on a page: first what it would do, then the doing, then for a while the way back. `shown` belongs at the end of the page. */
export function useChanging(curriculum: CurriculumView): { ask: (asked: Asked) => void; shown: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const gone = useCallback(() => setDone(null), []);
  const undo = useUndoPlan();
  const takeBack = async () => {
    setDone(null);
    if (await undo.run({ params: { id: curriculum.id }, body: { version: curriculum.version } })) announce('Taken back');
  };
  const shown = (
    <>
      <ProblemNotice error={undo.error} />
      {asked ? <ChangeDialog curriculum={curriculum} asked={asked} onClose={() => setAsked(null)} onDone={() => { asked.onDone?.(); setAsked(null); setDone(`${asked.title}: done`); }} /> : null}
      {done ? <UndoBar text={done} onUndo={() => void takeBack()} onGone={gone} /> : null}
    </>
  );
  return { ask: setAsked, shown };
}

function ChangeDialog({ curriculum, asked: { title, does, change }, onClose, onDone }: { curriculum: CurriculumView; asked: Asked; onClose: () => void; onDone: () => void }) {
  const apply = useApplyPlan();
  const go = async () => {
    if (!(await apply.run({ params: { id: curriculum.id }, body: { version: curriculum.version, change } }))) return;
    announce('The plan is changed');
    onDone();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <Stack gap={4}>
        <Preview curriculum={curriculum} change={change} />
        <ProblemNotice error={apply.error} />
        <div className={styles.acts}><Button variant="primary" pending={apply.pending} onClick={() => void go()}>{does}</Button><Button variant="quiet" onClick={onClose}>Leave it as it is</Button></div>
      </Stack>
    </Dialog>
  );
}
