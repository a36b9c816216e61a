import { adviceItem } from '../recommendations/desk';
import { useRound, useRoundState } from '../store/round-context';
import styles from './Room.module.css';
import { panels, type Panel } from './usePanelInView';

const names: Record<Panel, string> = { case: 'Case', floor: 'Floor', board: 'Board', advice: 'Advice', people: 'People' };

/** On a phone: which panel is in view, with how much is in each. */
export function PanelTabs({ panel, onPanel }: { panel: Panel; onPanel: (panel: Panel) => void }) {
  const lecture = useRoundState((round) => round.agenda.some((item) => item.id === round.currentItemId && item.kind === 'lecture'));
  const waiting = useRoundState((round) => round.queue.length);
  const board = useRoundState((round) => round.contributions.filter((one) => one.itemId === round.currentItemId && !one.answered).length);
  const item = useRound(({ round, desk }) => (round ? (adviceItem(round, desk)?.id ?? null) : null));
  const advice = useRoundState((round) => round.recommendations.filter((row) => row.itemId === item).length);
  const people = useRoundState((round) => round.present.length);
  const counts: Partial<Record<Panel, number>> = { floor: waiting, board, advice, people };
  return (
    <nav className={styles.tabs} aria-label="Panels">
      {panels.map((name) => (
        <button key={name} type="button" aria-pressed={panel === name} onClick={() => onPanel(name)}>
          {name === 'case' && lecture ? 'Lecture' : names[name]}{counts[name] ? <span className={styles.count}> {counts[name]}</span> : null}
        </button>
      ))}
    </nav>
  );
}
