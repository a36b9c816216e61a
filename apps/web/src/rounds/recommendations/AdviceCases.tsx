import type { AgendaItem } from '@without-walls/contracts';
import { Pills } from '@without-walls/ui';
import { useMemo } from 'react';
import { useRoundState } from '../store/round-context';
import { useWall } from '../wall/wall';
import { adviceItems } from './desk';

/** Whose advice is shown, once there is more than one case to choose from or the one shown is not on. */
export function AdviceCases({ item, onTurn }: { item: AgendaItem | null; onTurn: (itemId: string) => void }) {
  const agenda = useRoundState((round) => round.agenda);
  const suspended = useRoundState((round) => round.suspended);
  const items = useMemo(() => adviceItems({ agenda, suspended }), [agenda, suspended]);
  const wall = useWall();
  if (!item?.case || (items.length < 2 && item.state === 'current')) return null;
  if (wall || items.length < 2) return <p>Case {item.case.code}</p>;
  return <Pills label="Advice on which case" hideLabel value={item.id} onChange={onTurn} options={items.map((one) => ({ value: one.id, label: `${one.case?.code ?? one.title}${one.state === 'current' ? ', on now' : ''}` }))} />;
}
