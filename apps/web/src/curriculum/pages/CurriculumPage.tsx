import type { CurriculumView } from '@without-walls/contracts';
import { Button, Page, Section, Skeleton, UndoBar } from '@without-walls/ui';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMay } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import styles from '../components/curriculum.module.css';
import { AwayDialog } from '../components/AwayDialog';
import { MySlots } from '../components/MySlots';
import { PlanTable } from '../components/PlanTable';
import { RingPanel } from '../components/RingPanel';
import { SpanPicker } from '../components/SpanPicker';
import { SpeakerDialog } from '../components/SpeakerDialog';
import { TookPlace } from '../components/TookPlace';
import type { Wish } from '../components/wish';
import { WishDialog } from '../components/WishDialog';
import { YearView } from '../components/YearView';
import { useCurriculum, usePlan, useUndoPlan } from '../curriculum.queries';
import { todayIs, windowOf, type Span } from '../plan-span';
import { TagGaps } from '../../learning/components/TagGaps';

/** One curriculum: where its ring stands, and its weeks. Those who plan change them here. */
export function CurriculumPage() {
  const { id = '' } = useParams();
  const query = useCurriculum(id);
  usePageTitle(query.data?.name);
  return <Page heading={query.data?.name ?? 'Curriculum'} lede={query.data ? `${query.data.lectures.length} lectures in a ring: join at any week, each stands alone.` : undefined} actions={<Link to="/curriculum/find">Find in the lectures</Link>}><Loaded query={query} lines={10}>{(curriculum) => <Curriculum curriculum={curriculum} />}</Loaded></Page>;
}

function Curriculum({ curriculum }: { curriculum: CurriculumView }) {
  const [span, setSpan] = useState<Span>({ view: 'coming', step: 0, cycle: curriculum.cycle });
  const [wish, setWish] = useState<Wish | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [away, setAway] = useState(false);
  const { view } = span;
  const plan = usePlan(curriculum.id, windowOf(span, todayIs()));
  const undo = useUndoPlan();
  const may = useMay();
  const gone = useCallback(() => setDone(null), []);
  const takeBack = async () => {
    setDone(null);
    await undo.run({ params: { id: curriculum.id }, body: { version: curriculum.version } });
  };
  return (
    <>
      <RingPanel curriculum={curriculum} />
      <TookPlace curriculum={curriculum} onWish={setWish} onDone={setDone} />
      <MySlots slots={plan.data?.slots ?? []} />
      <Section
        heading="The weeks" note={curriculum.lastChange && may('curriculum.plan') ? `Last: ${curriculum.lastChange.say}, by ${curriculum.lastChange.by.name}` : null}
        actions={curriculum.can.plan ? <div className={styles.acts}>{curriculum.can.undo ? <Button size="small" variant="quiet" pending={undo.pending} onClick={() => void takeBack()}>Take the last change back</Button> : null}<Button size="small" onClick={() => setWish({ kind: 'insert' })}>Add a day</Button><Link to={`/curriculum/${curriculum.id}/ring`}>The lectures</Link><Link to={`/curriculum/${curriculum.id}/breaks`}>Breaks and holidays</Link><Link to={`/curriculum/${curriculum.id}/settings`}>Name and weekly time</Link><Link to="/make-ups">Missed lectures</Link></div> : null}
      >
        <div className={styles.filters}><SpanPicker span={span} cycles={curriculum.cycles} onChange={setSpan} />{may('round.recommend') || may('curriculum.plan') ? <Button size="small" variant="quiet" onClick={() => setAway(true)}>Days I cannot speak</Button> : null}</div>
        <ProblemNotice error={undo.error} />
        <Loaded query={plan} skeleton={<Skeleton lines={10} />} level={3}>{({ slots }) => (view === 'year' ? <YearView slots={slots} /> : <PlanTable curriculum={curriculum} slots={view === 'past' ? [...slots].reverse() : slots} onWish={setWish} />)}</Loaded>
      </Section>
      {curriculum.can.plan ? <TagGaps curriculumId={curriculum.id} /> : null}
      {wish?.kind === 'speaker' ? <SpeakerDialog slot={wish.slot} onClose={() => setWish(null)} /> : wish ? <WishDialog curriculum={curriculum} slots={plan.data?.slots ?? []} wish={wish as Exclude<Wish, { kind: 'speaker' }>} onClose={() => setWish(null)} onDone={(say) => { setWish(null); setDone(say); }} /> : null}
      {away ? <AwayDialog onClose={() => setAway(false)} /> : null}
      {done ? <UndoBar text={`${done}: done`} onUndo={() => void takeBack()} onGone={gone} /> : null}
    </>
  );
}
