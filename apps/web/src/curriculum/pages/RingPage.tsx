import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CurriculumView } from '@without-walls/contracts';
import { Button, EmptyState, Page, Section, UndoBar, announce } from '@without-walls/ui';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { AddLectureForm } from '../components/AddLectureForm';
import styles from '../components/curriculum.module.css';
import { useCurriculum, useOrderLectures, useRetireLecture } from '../curriculum.queries';
import { movedBy } from '../../app/moved-by';

const size = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The lectures of a ring in their order: moved, added, taken out. */
export function RingPage() {
  const { id = '' } = useParams();
  const query = useCurriculum(id);
  return <Page heading="The lectures of the ring" lede={query.data?.name} width="reading"><Loaded query={query} lines={10}>{(curriculum) => <Lectures curriculum={curriculum} />}</Loaded></Page>;
}

function Lectures({ curriculum: { id, version, lectures } }: { curriculum: CurriculumView }) {
  const order = useOrderLectures();
  const retire = useRetireLecture();
  const [before, setBefore] = useState<string[] | null>(null);
  const gone = useCallback(() => setBefore(null), []);
  const ids = lectures.map((one) => one.id);
  const put = async (lectureIds: string[]) => (await order.run({ params: { id }, body: { version, lectureIds } })) !== null;
  const move = async (lectureId: string, by: -1 | 1) => {
    if (!(await put(movedBy(ids, lectureId, by)))) return;
    setBefore(ids);
    announce(`Now number ${ids.indexOf(lectureId) + 1 + by} of ${ids.length}`);
  };
  const takeOut = async (lecture: CurriculumView['lectures'][number]) => {
    if (await retire.run({ params: { id: lecture.id }, body: { version: lecture.version } })) announce(`${lecture.title} is out of the ring`);
  };
  const busy = order.pending || retire.pending;
  return (
    <>
      <ProblemNotice error={order.error ?? retire.error} />
      <Section heading="In the order of the ring" note={String(lectures.length)}>
        {lectures.length === 0 ? <EmptyState heading="No lecture yet" level={3}>Add the first one below: the weeks are laid out as soon as there is one.</EmptyState> : (
          <ol className={styles.order}>
            {lectures.map((one, i) => (
              <li key={one.id}>
                <span><Link to={`/curriculum/lectures/${one.id}`}>{one.position}. {one.title}</Link> <span className={styles.quiet}>{one.minutes} min</span></span>
                <span className={styles.acts}>
                  <Button size="small" variant="quiet" disabled={i === 0 || busy} aria-label={`Move ${one.title} up`} icon={<IconArrowUp {...size} />} onClick={() => void move(one.id, -1)} />
                  <Button size="small" variant="quiet" disabled={i === lectures.length - 1 || busy} aria-label={`Move ${one.title} down`} icon={<IconArrowDown {...size} />} onClick={() => void move(one.id, 1)} />
                  <Button size="small" variant="quiet" disabled={lectures.length === 1 || busy} aria-label={`Take out ${one.title}`} onClick={() => void takeOut(one)}>Take out</Button>
                </span>
              </li>
            ))}
          </ol>
        )}
        <p className={styles.quiet}>Weeks that were held stay as they were; coming ones follow the new order. Credits for a lecture that is taken out stay with those who have them.</p>
      </Section>
      <Section heading="Add a lecture"><AddLectureForm curriculumId={id} version={version} /></Section>
      <p><Link to={`/curriculum/${id}`}>Back to the ring</Link> · <Link to="/curriculum/new">Begin another curriculum</Link></p>
      {before ? <UndoBar text="Order changed" onUndo={() => { setBefore(null); void put(before); }} onGone={gone} /> : null}
    </>
  );
}
