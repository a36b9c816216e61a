import { Button, Dialog, MemberName, StateChip } from '@without-walls/ui';
import type { AgendaItem } from '@without-walls/contracts';
import { isSuspended } from '../agenda';
import { useLead } from '../lead/useLead';
import { useCan, useRoundState } from '../store/round-context';
import styles from './AgendaDialog.module.css';

/** The agenda with what each item took. The facilitator may begin any planned item. */
export function AgendaDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const agenda = useRoundState((round) => round.agenda);
  const live = useRoundState((round) => round.state === 'live');
  const suspended = useRoundState((round) => round.suspended);
  const { facilitate } = useCan();
  const lead = useLead();
  const begin = async (id: string) => {
    if (await lead.startItem(id)) onClose();
  };
  return (
    <Dialog open={open} onClose={onClose} title="Agenda">
      <ol className={styles.items}>
        {agenda.map((item) => (
          <li key={item.id} data-state={item.state}>
            <div>
              <strong>{item.title}</strong>
              {item.case ? <p><MemberName member={item.case.presenter} /></p> : item.speaker ? <p><MemberName member={item.speaker} /> speaks</p> : null}
            </div>
            <ItemState item={item} interrupted={isSuspended({ suspended }, item.id)} />
            {facilitate && live && item.state === 'planned' ? <Button size="small" pending={lead.pending} onClick={() => void begin(item.id)}>{isSuspended({ suspended }, item.id) ? 'Go on' : 'Begin'}<span className={styles.hidden}>{isSuspended({ suspended }, item.id) ? ' with' : ''} {item.title}</span></Button> : null}
          </li>
        ))}
      </ol>
      {facilitate && live ? <p className={styles.note}>Beginning an item ends the one before it.</p> : null}
    </Dialog>
  );
}

function ItemState({ item, interrupted }: { item: AgendaItem; interrupted: boolean }) {
  if (interrupted) return <span className={styles.note}>interrupted by the break</span>;
  if (item.state === 'current') return <StateChip tone="apricot">Now</StateChip>;
  if (item.state === 'done') return <span className={styles.note}>took {Math.round(item.minutesUsed ?? 0)} of {item.minutes} min</span>;
  if (item.state === 'not-reached') return <span className={styles.note}>not reached</span>;
  return <span className={styles.note}>{item.minutes} min</span>;
}
