import type { CurriculumView } from '@without-walls/contracts';
import { Button, InlineNotice, announce } from '@without-walls/ui';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useApplyPlan } from '../curriculum.queries';
import { dayWords } from '../plan-words';
import styles from './curriculum.module.css';
import type { Wish } from './wish';

type Props = { curriculum: CurriculumView; onWish: (wish: Wish) => void; onDone: (say: string) => void };

/** Weeks that are over and that nothing here shows to have taken place. Until somebody says so they count for nobody. */
export function TookPlace({ curriculum: { id, version, unsettled }, onWish, onDone }: Props) {
  const apply = useApplyPlan();
  const yes = async (slotId: string, day: string) => {
    if (!(await apply.run({ params: { id }, body: { version, change: { type: 'settle', slotId, tookPlace: true, because: 'It took place' } } }))) return;
    announce(`${day} counts as held`);
    onDone('Held');
  };
  if (unsettled.length === 0) return null;
  return (
    <InlineNotice tone="needs" title={unsettled.length === 1 ? 'Did this week take place?' : 'Did these weeks take place?'}>
      No round was held here, and no list of who came is kept. What did not take place is given again.
      <ul className={styles.outcomes}>
        {unsettled.map((slot) => {
          const day = dayWords(slot.day);
          return <li key={slot.id}><span className={styles.acts}><span>{slot.sessionId ? <Link to={`/sessions/${slot.sessionId}`}>{day}</Link> : day}: {slot.lecture?.title}</span><Button size="small" pending={apply.pending} aria-label={`${day} took place`} onClick={() => void yes(slot.id, day)}>It took place</Button><Button size="small" variant="quiet" aria-label={`${day} did not take place`} onClick={() => onWish({ kind: 'not-held', slot })}>It did not</Button></span></li>;
        })}
      </ul>
      <ProblemNotice error={apply.error} />
    </InlineNotice>
  );
}
