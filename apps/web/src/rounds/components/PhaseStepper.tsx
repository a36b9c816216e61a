import { phases, type Phase } from '@without-walls/contracts';
import { VisuallyHidden } from '@without-walls/ui';
import { phaseWords } from '../phase-words';
import { useLead } from '../lead/useLead';
import { useCan, useRoundState } from '../store/round-context';
import { useWall } from '../wall/wall';
import styles from './PhaseStepper.module.css';

/** Where the case stands. The facilitator may go to any phase; all but the next are recorded as an exception. */
export function PhaseStepper() {
  const phase = useRoundState((round) => round.phase);
  const wall = useWall();
  const facilitate = useCan().facilitate && !wall;
  const lead = useLead();
  if (!phase) return null;
  return (
    <div className={styles.wrap}>
      <ol className={styles.steps} aria-label="Phases of this case">
        {phases.map((one, index) => (
          <li key={one} aria-current={one === phase ? 'step' : undefined} data-done={index < phases.indexOf(phase) || undefined}>
            {facilitate && one !== phase ? <button type="button" title={titleFor(one, phase)} onClick={() => void lead.toPhase(one)}>{phaseWords[one].name}</button> : <span>{phaseWords[one].name}</span>}
            {index < phases.indexOf(phase) ? <VisuallyHidden> (done)</VisuallyHidden> : null}
          </li>
        ))}
      </ol>
      <p className={styles.what}>{phaseWords[phase].what}</p>
    </div>
  );
}

function titleFor(to: Phase, from: Phase): string {
  return phases.indexOf(to) === phases.indexOf(from) + 1 ? `Go on to: ${phaseWords[to].name}` : `Go to: ${phaseWords[to].name} (recorded as out of order)`;
}
