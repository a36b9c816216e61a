import { IconPlus } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { Suspense, useMemo, useState } from 'react';
import { onDemand } from '../on-demand';
import { RoomPanel } from '../components/RoomPanel';
import { useRoundState } from '../store/round-context';
import styles from './advice.module.css';
import { AdviceCases } from './AdviceCases';
import { AdviceRow } from './AdviceRow';
import { startFields } from './start-fields';
import { useAdviceItem } from './useAdviceItem';
import { useDesk, useRowsBegunBefore } from './useDesk';

const ReadBack = onDemand(async () => (await import('./ReadBack')).ReadBack, <p>This could not be loaded. Reload the page; you come back to where you are.</p>);

/** The team's advice on a case, written where all can see it: the case that is on, or one before it. */
export function AdvicePanel() {
  const { item, may, early, wait } = useAdviceItem();
  const rows = useRoundState((round) => round.recommendations);
  const own = useMemo(() => rows.filter((row) => row.itemId === item?.id), [rows, item?.id]);
  const desk = useDesk();
  useRowsBegunBefore();
  const open = desk.desk.open.filter((one) => one.itemId === item?.id);
  const begin = () => { if (item) desk.open({ id: crypto.randomUUID(), itemId: item.id }); };
  const [wording, setWording] = useState<string | null>(null);
  const summing = useRoundState((round) => round.phase === 'summarise' && round.currentItemId === item?.id);
  const rewording = wording === item?.id;
  const reading = summing && own.length > 0 && open.length === 0 && !rewording;
  const ids = [...new Set([...own, ...open].map((row) => row.id))];
  return (
    <RoomPanel name="advice" heading={reading ? 'Read back' : 'Recommendations'} note={own.length > 0 ? `${own.length}` : null} actions={may ? <Button id="new-recommendation" size="small" aria-keyshortcuts="R" icon={<IconPlus size={18} stroke={1.75} />} onClick={begin}>{early ? 'Write one early' : 'Write one'}</Button> : null}>
      <AdviceCases item={item} onTurn={desk.turnTo} />
      {early ? <p className={styles.empty}>The team writes in the part called Recommend. You may begin now, as you lead; it is recorded as out of turn.</p> : null}
      {ids.length === 0 && !early ? <p className={styles.empty}>{wait ?? (may ? 'None yet. Write the first one; everyone sees it grow.' : 'None yet.')}</p> : null}
      {reading ? <Suspense fallback={null}><ReadBack rows={own} onEdit={may ? () => setWording(item?.id ?? null) : null} /></Suspense> : null}
      {summing && rewording ? <p><Button size="small" onClick={() => setWording(null)}>Back to the read-back</Button></p> : null}
      {item?.case && !reading ? (
        <ol className={styles.rows}>
          {ids.map((id, index) => <AdviceRow key={id} id={id} number={index + 1} row={own.find((row) => row.id === id) ?? null} start={startFields(item.id, item.case?.id ?? '')} mayEdit={may} open={open.some((one) => one.id === id)} onOpen={() => desk.open({ id, itemId: item.id })} onClose={() => desk.close(id)} />)}
        </ol>
      ) : null}
    </RoomPanel>
  );
}
