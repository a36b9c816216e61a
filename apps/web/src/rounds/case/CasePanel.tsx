import { CaseCode, EmptyState, MemberName } from '@without-walls/ui';
import { RoomPanel } from '../components/RoomPanel';
import { useRoundState } from '../store/round-context';
import { CaseViews } from './CaseViews';
import { itemWords } from './item-words';

/** The case under discussion as the team reads it; for other items what they are. */
export function CasePanel() {
  const item = useRoundState((round) => round.agenda.find((one) => one.id === round.currentItemId) ?? null);
  if (!item?.case) return <RoomPanel name="case" heading={item?.title ?? 'Case'}><EmptyState heading={item ? itemWords[item.kind] : 'No item is open'} level={3}>{item ? `${item.minutes} minutes are planned.` : 'The case appears here when the facilitator begins it.'}</EmptyState></RoomPanel>;
  const { id, code, presenter } = item.case;
  return (
    <RoomPanel name="case" heading={<>Case <CaseCode code={code} /></>} note={<MemberName member={presenter} />}>
      <CaseViews key={id} id={id} />
    </RoomPanel>
  );
}
