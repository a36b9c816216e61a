import type { AgendaItem } from '@without-walls/contracts';
import { CaseCode, EmptyState, MemberName } from '@without-walls/ui';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { RoomPanel } from '../components/RoomPanel';
import { onDemand } from '../on-demand';
import { useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { CaseViews } from './CaseViews';
import { itemWords } from './item-words';

const LectureSlides = onDemand(async () => (await import('./LectureSlides')).LectureSlides, <p>The slides could not be loaded. Reload the page; you come back to where you are.</p>);

/** The case under discussion as the team reads it, or the slides of the lecture; for other items what they are. */
export function CasePanel() {
  const item = useRoundState((round) => round.agenda.find((one) => one.id === round.currentItemId) ?? null);
  if (item?.lectureId) return <LecturePanel item={item} lectureId={item.lectureId} />;
  if (!item?.case) return <RoomPanel name="case" heading={item?.title ?? 'Case'}><EmptyState heading={item ? itemWords[item.kind] : 'No item is open'} level={3}>{item ? `${item.minutes} minutes are planned.` : 'The case appears here when the facilitator begins it.'}</EmptyState></RoomPanel>;
  const { id, code, presenter } = item.case;
  return (
    <RoomPanel name="case" heading={<>Case <CaseCode code={code} /></>} note={<MemberName member={presenter} />}>
      <CaseViews key={id} id={id} />
    </RoomPanel>
  );
}

/** A guest sees the slides, and no page outside of the round. */
function LecturePanel({ item, lectureId }: { item: AgendaItem; lectureId: string }) {
  const guest = useSelf().site === 'guest';
  return (
    <RoomPanel name="case" heading={item.title} note={item.speaker ? <MemberName member={item.speaker} /> : null} actions={guest ? null : <Link to={`/curriculum/lectures/${lectureId}`} target="_blank" rel="noreferrer">Page of the lecture, opens elsewhere</Link>}>
      <Suspense fallback={null}><LectureSlides item={item} lectureId={lectureId} /></Suspense>
    </RoomPanel>
  );
}
