import type { CurriculumView, PlanSlotView } from '@without-walls/contracts';
import { Button, Chip, DataTable, MenuButton, StateChip, type Column, type MenuAction } from '@without-walls/ui';
import { IconDots } from '@tabler/icons-react';
import { Link } from 'react-router';
import { clockIn, dayWords, speakerWords } from '../plan-words';
import styles from './curriculum.module.css';
import type { Wish } from './wish';

type Props = { curriculum: CurriculumView; slots: readonly PlanSlotView[]; onWish: (wish: Wish) => void };

const closed = (slot: PlanSlotView): boolean => slot.kind === 'skipped' || slot.kind === 'dropped' || slot.kind === 'cancelled';

function actionsOf(slot: PlanSlotView, onWish: (wish: Wish) => void): MenuAction[] {
  const wish = (kind: Exclude<Wish['kind'], 'took-place' | 'not-held' | 'insert'>) => () => onWish({ kind, slot });
  if (slot.kind === 'past') return [{ key: 'took-place', label: 'It took place', onSelect: () => onWish({ kind: 'took-place', slot }) }, { key: 'not-held', label: 'It did not take place…', onSelect: () => onWish({ kind: 'not-held', slot }) }];
  if (closed(slot)) return [{ key: 'restore', label: 'Meet again', onSelect: wish('restore') }];
  return [
    ...(slot.kind === 'open' ? [{ key: 'swap', label: 'Swap with another week…', onSelect: wish('swap') }, { key: 'give', label: 'Give another lecture…', onSelect: wish('give') }, { key: 'skip', label: 'Skip, and let the ring move on…', onSelect: wish('skip') }, { key: 'move', label: 'Move to another day…', onSelect: wish('move') }, { key: 'drop', label: 'Leave this lecture out this time…', onSelect: wish('drop') }] : []),
    { key: 'speaker', label: 'Ask a speaker…', onSelect: wish('speaker') },
    { key: 'cancel', label: 'Cancel this week…', onSelect: wish('cancel'), danger: true },
  ];
}

/** The weeks of a plan, one a row. Everything that can be done by pointing is in the menu of the row. */
export function PlanTable({ curriculum, slots, onWish }: Props) {
  const columns: readonly Column<PlanSlotView>[] = [
    { key: 'day', title: 'Day', cell: (slot) => <span className={styles.day}>{slot.sessionId ? <Link to={`/sessions/${slot.sessionId}`}>{dayWords(slot.day)}</Link> : dayWords(slot.day)}</span> },
    { key: 'lecture', title: 'Lecture', cell: (slot) => <LectureCell slot={slot} /> },
    { key: 'cycle', title: 'Cycle', cell: (slot) => (slot.cycle && !closed(slot) ? `${slot.cycle}` : '') },
    { key: 'speaker', title: 'Speaker', cell: (slot) => (closed(slot) || slot.kind === 'held' ? '' : <>{slot.speaker ? `${slot.speaker.name}, ` : ''}<span className={styles.quiet}>{speakerWords[slot.speakerState]}{slot.deputy ? `; deputy ${slot.deputy.name}` : ''}</span></>) },
    { key: 'notes', title: 'Worth knowing', cell: (slot) => <Notes slot={slot} /> },
    { key: 'acts', title: 'Change', actions: true, align: 'end', cell: (slot) => (curriculum.can.plan && slot.kind !== 'held' ? <MenuButton label={`Change ${dayWords(slot.day)}`} actions={actionsOf(slot, onWish)}><Button size="small" variant="quiet" icon={<IconDots size={18} />} aria-label={`Change ${dayWords(slot.day)}`} /></MenuButton> : null) },
  ];
  return <DataTable caption="The weeks of the plan" columns={columns} rows={slots} rowKey={(slot) => slot.id} />;
}

function LectureCell({ slot }: { slot: PlanSlotView }) {
  if (closed(slot)) return <span className={styles.quiet}>{slot.kind === 'cancelled' ? 'Cancelled' : slot.kind === 'dropped' ? 'Left out' : 'No session'}{slot.reason ? `: ${slot.reason}` : ''}</span>;
  return slot.lecture ? <Link to={`/curriculum/lectures/${slot.lecture.id}`}>{slot.lecture.position}. {slot.lecture.title}</Link> : <span className={styles.quiet}>Nothing of the ring</span>;
}

function Notes({ slot }: { slot: PlanSlotView }) {
  return (
    <span className={styles.notes}>
      {slot.kind === 'held' ? <StateChip tone="pine">Held</StateChip> : null}
      {slot.kind === 'past' ? <Chip tone="apricot">Did it take place?</Chip> : null}
      {slot.kind === 'extra' ? <Chip tone="blue">Extra</Chip> : null}
      {slot.pinned ? <Chip>Placed by hand</Chip> : null}
      {slot.conflicts.map((one) => <Chip key={one} tone="apricot">{one}</Chip>)}
      {slot.clocks.length > 0 && slot.startsAt ? <span className={styles.quiet}>Clocks differ: {slot.clocks.map((zone) => clockIn(slot.startsAt!, zone)).join(', ')}</span> : null}
    </span>
  );
}
