import type { TriageItem } from '@without-walls/contracts';
import { CaseCode, VisuallyHidden } from '@without-walls/ui';
import { outcomeLabel } from '../outcome-options';
import styles from './triage.module.css';

type Props = { items: readonly TriageItem[]; shown: string | undefined; onSelect: (item: TriageItem) => void };

function standing(item: TriageItem): { sign: string; words: string } {
  if (item.state === 'decided') return { sign: '●', words: item.decision ? outcomeLabel(item.decision.outcome) : 'Decided' };
  if (item.state === 'revealed') return { sign: '◐', words: item.agreement === 'split' ? 'Revealed, opinions differ' : 'Revealed, opinions agree' };
  if (item.mine) return { sign: '✓', words: 'You have filed' };
  if (item.can.opine) return { sign: '◆', words: 'Needs your opinion' };
  return { sign: '○', words: item.case.mine ? 'Your case' : `${item.filed.length} of ${item.expected.length} opinions` };
}

/** The list in order of need, each with the reasons for its place. */
export function TriageQueue({ items, shown, onSelect }: Props) {
  return (
    <ol className={styles.queue}>
      {items.map((item) => {
        const { sign, words } = standing(item);
        return (
          <li key={item.id}>
            <button type="button" aria-current={item.id === shown ? 'true' : undefined} onClick={() => onSelect(item)}>
              <span className={styles.rank} aria-hidden="true">{item.state === 'decided' ? '' : item.rank}</span>
              <span className={styles.queueWords}>
                <span className={styles.queueHead}><CaseCode code={item.case.code} copy={false} /><span className={styles.standing} data-needs={sign === '◆' || undefined}><span aria-hidden="true">{sign}</span> {words}</span></span>
                <span className={styles.why}><VisuallyHidden>Here because: </VisuallyHidden>{item.why.slice(0, 3).join(' · ')}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
