import { CaseCode, EmptyState, MemberName } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { useCase } from '../../cases/cases.queries';
import { CaseBody } from '../../cases/read/CaseBody';
import { RoomPanel } from '../components/RoomPanel';
import { useRoundState } from '../store/round-context';
import { itemWords } from './item-words';
import styles from './case.module.css';

/** The case under discussion as the team reads it; for other items what they are. */
export function CasePanel() {
  const item = useRoundState((round) => round.agenda.find((one) => one.id === round.currentItemId) ?? null);
  if (!item?.case) return <RoomPanel name="case" heading={item?.title ?? 'Case'}><EmptyState heading={item ? itemWords[item.kind] : 'No item is open'} level={3}>{item ? `${item.minutes} minutes are planned.` : 'The case appears here when the facilitator begins it.'}</EmptyState></RoomPanel>;
  const { id, code, presenter } = item.case;
  return (
    <RoomPanel name="case" heading={<>Case <CaseCode code={code} /></>} note={<MemberName member={presenter} />}>
      <CaseText key={id} id={id} />
    </RoomPanel>
  );
}

function CaseText({ id }: { id: string }) {
  const query = useCase(id);
  return <div className={styles.case}><Loaded query={query} lines={10} level={3}>{(view) => <CaseBody content={view.content} level={3} />}</Loaded></div>;
}
