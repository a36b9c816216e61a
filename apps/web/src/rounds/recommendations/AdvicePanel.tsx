import { IconPlus } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { Suspense, useMemo, useState } from 'react';
import { onDemand } from '../on-demand';
import { RoomPanel } from '../components/RoomPanel';
import { useRoundState } from '../store/round-context';
import styles from './advice.module.css';
import { AdviceRow } from './AdviceRow';
import { startFields } from './start-fields';
import { useAdviceItem } from './useAdviceItem';

const ReadBack = onDemand(async () => (await import('./ReadBack')).ReadBack, <p>This could not be loaded. Reload the page; you come back to where you are.</p>);

/** The team's advice on this case, written where all can see it. */
export function AdvicePanel() {
  const { item, may, early, wait } = useAdviceItem();
  const rows = useRoundState((round) => round.recommendations);
  const own = useMemo(() => rows.filter((row) => row.itemId === item?.id), [rows, item?.id]);
  const [begun, setBegun] = useState<readonly { id: string; itemId: string }[]>([]);
  const fresh = begun.filter((one) => one.itemId === item?.id && !own.some((row) => row.id === one.id));
  const begin = () => { if (item) setBegun((list) => [...list, { id: crypto.randomUUID(), itemId: item.id }]); };
  const drop = (id: string) => setBegun((list) => list.filter((one) => one.id !== id));
  const [wording, setWording] = useState(false);
  const summing = useRoundState((round) => round.phase === 'summarise');
  const reading = summing && own.length > 0 && fresh.length === 0 && !wording;
  const ids = [...own.map((row) => row.id), ...fresh.map((one) => one.id)];
  return (
    <RoomPanel name="advice" heading={reading ? 'Read back' : 'Recommendations'} note={own.length > 0 ? `${own.length}` : null} actions={may ? <Button id="new-recommendation" size="small" aria-keyshortcuts="R" icon={<IconPlus size={18} stroke={1.75} />} onClick={begin}>{early ? 'Write one early' : 'Write one'}</Button> : null}>
      {early ? <p className={styles.empty}>The team writes in the part called Recommend. You may begin now, as you lead; it is recorded as out of turn.</p> : null}
      {ids.length === 0 && !early ? <p className={styles.empty}>{wait ?? (may ? 'None yet. Write the first one; everyone sees it grow.' : 'None yet.')}</p> : null}
      {reading ? <Suspense fallback={null}><ReadBack rows={own} onEdit={may ? () => setWording(true) : null} /></Suspense> : null}
      {summing && wording ? <p><Button size="small" onClick={() => setWording(false)}>Back to the read-back</Button></p> : null}
      {item?.case && !reading ? (
        <ol className={styles.rows}>
          {ids.map((id, index) => <AdviceRow key={id} id={id} number={index + 1} row={own.find((row) => row.id === id) ?? null} start={startFields(item.id, item.case?.id ?? '')} mayEdit={may} openAtOnce={begun.some((one) => one.id === id)} onDrop={() => drop(id)} />)}
        </ol>
      ) : null}
    </RoomPanel>
  );
}
