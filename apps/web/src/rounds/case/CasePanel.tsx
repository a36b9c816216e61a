import type { AgendaItem } from '@without-walls/contracts';
import { CaseCode, EmptyState, MemberName } from '@without-walls/ui';
import { Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay, useMe } from '../../app/me';
import { RoomPanel } from '../components/RoomPanel';
import { onDemand } from '../on-demand';
import { useRoundState } from '../store/round-context';
import { CaseViews } from './CaseViews';
import { itemWords } from './item-words';

const without = <p>This could not be loaded. Reload the page; you come back to where you are.</p>;
const LectureSlides = onDemand(async () => (await import('./LectureSlides')).LectureSlides, without);
const WeeklyList = onDemand(async () => (await import('./WeeklyList')).WeeklyList, without);
const EarlierLines = onDemand(async () => (await import('../../sessions/components/EarlierCases')).EarlierLines, without);

/** What the item that is on is about: the case as the team reads it, the slides of the lecture, the weekly list, earlier cases. */
export function CasePanel() {
  const item = useRoundState((round) => round.agenda.find((one) => one.id === round.currentItemId) ?? null);
  if (!item) return <RoomPanel name="case" heading="Case"><EmptyState heading="No item is open" level={3}>The case appears here when the facilitator begins it.</EmptyState></RoomPanel>;
  if (!item.case) return <ItemPanel key={item.id} item={item} />;
  const { id, code, presenter } = item.case;
  return (
    <RoomPanel name="case" heading={<>Case <CaseCode code={code} /></>} note={<MemberName member={presenter} />}>
      <CaseViews key={id} id={id} />
    </RoomPanel>
  );
}

/** Which cases wait, and what became of others, is told to those who may know it outside of the round too: no guest is. */
function ItemPanel({ item }: { item: AgendaItem }) {
  const sessionId = useRoundState((round) => round.sessionId);
  const member = useMe().guest === null;
  const triages = useMay()('case.read.hub');
  const { kind, lectureId } = item;
  if (lectureId) return <Panel item={item} actions={member ? <Link to={`/curriculum/lectures/${lectureId}`} target="_blank" rel="noreferrer">Page of the lecture, opens elsewhere</Link> : null}><LectureSlides item={item} lectureId={lectureId} /></Panel>;
  if (kind === 'triage' && triages) return <Panel item={item}><WeeklyList /></Panel>;
  if (kind === 'earlier' && member) return <Panel item={item}><EarlierLines sessionId={sessionId} elsewhere /></Panel>;
  return <Panel item={item}><EmptyState heading={itemWords[kind]} level={3}>{item.minutes} minutes are planned.</EmptyState></Panel>;
}

function Panel({ item, actions, children }: { item: AgendaItem; actions?: ReactNode; children: ReactNode }) {
  return (
    <RoomPanel name="case" heading={item.title} note={item.speaker ? <MemberName member={item.speaker} /> : null} actions={actions}>
      <Suspense fallback={null}>{children}</Suspense>
    </RoomPanel>
  );
}
