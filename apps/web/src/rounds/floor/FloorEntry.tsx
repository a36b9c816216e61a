import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { RoundState } from '@without-walls/contracts';
import { waitsFor, waitsUnheard } from '@without-walls/domain';
import { Button, Chip, StateChip } from '@without-walls/ui';
import { handLabels } from '../phase-words';
import { useCan, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import styles from './floor.module.css';
import type { useFloor } from './useFloor';

type Props = { entry: RoundState['queue'][number]; place: number; last: number; floor: ReturnType<typeof useFloor> };
const size = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** One voice in the queue, with the facilitator's buttons. */
export function FloorEntry({ entry, place, last, floor }: Props) {
  const { member, kind, state } = entry;
  const self = useSelf();
  const wall = useWall();
  const facilitate = useCan().facilitate && !wall;
  const here = useRoundState((round) => round.present.some((one) => one.member.id === member.id));
  const after = useRoundState((round) => (state === 'waiting' ? waitsFor(round, entry) : null));
  const unheard = useRoundState((round) => state === 'waiting' && waitsUnheard(round, member.id));
  const speaking = state === 'speaking';
  return (
    <li className={styles.entry} data-speaking={speaking || undefined}>
      <span className={styles.place} aria-hidden="true">{speaking ? '●' : place}</span>
      <div className={styles.who}>
        <strong>{member.id === self.id && !wall ? 'You' : member.name}</strong>
        <span className={styles.quiet}>{[member.profession, member.site].filter(Boolean).join(', ')}{here ? '' : ' (not connected; place kept)'}{after ? ` (after the ${after})` : ''}{unheard ? ' (not heard yet)' : ''}</span>
      </div>
      {speaking ? <StateChip tone="pine">Speaking</StateChip> : kind === 'hand' ? null : <Chip>{handLabels[kind]}</Chip>}
      {facilitate ? (
        <span className={styles.tools}>
          {speaking ? null : (
            <>
              <Button size="small" variant={place === 1 ? 'primary' : 'secondary'} onClick={() => void floor.give(entry.id)} aria-label={`Give the floor to ${member.name}`}>Give</Button>
              <button type="button" className={styles.tool} disabled={place === 1} aria-label={`Move ${member.name} up`} onClick={() => void floor.move(entry.id, -1)}><IconArrowUp {...size} /></button>
              <button type="button" className={styles.tool} disabled={place === last} aria-label={`Move ${member.name} down`} onClick={() => void floor.move(entry.id, 1)}><IconArrowDown {...size} /></button>
            </>
          )}
          <button type="button" className={styles.tool} aria-label={speaking ? `${member.name} has finished` : `Lower the hand of ${member.name}`} onClick={() => void floor.lower(entry.id)}><IconX {...size} /></button>
        </span>
      ) : null}
    </li>
  );
}
