import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CurriculumView } from '@without-walls/contracts';
import { Button, EmptyState, Page, Section, announce } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { AddLectureForm } from '../components/AddLectureForm';
import styles from '../components/curriculum.module.css';
import { useChanging } from '../components/useChanging';
import { useCurriculum } from '../curriculum.queries';
import { movedBy } from '../../app/moved-by';

const size = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The lectures of a ring in their order: moved, added, taken out. */
export function RingPage() {
  const { id = '' } = useParams();
  const query = useCurriculum(id);
  return <Page heading="The lectures of the ring" lede={query.data?.name} width="reading"><Loaded query={query} lines={10}>{(curriculum) => <Lectures curriculum={curriculum} />}</Loaded></Page>;
}

function Lectures({ curriculum }: { curriculum: CurriculumView }) {
  const { id, version, lectures } = curriculum;
  const { ask, shown } = useChanging(curriculum);
  const [draft, setDraft] = useState<string[] | null>(null);
  const ids = lectures.map((one) => one.id);
  // What was moved is kept until the ring itself is another one.
  const order = draft && draft.length === ids.length && ids.every((one) => draft.includes(one)) ? draft : ids;
  const changed = order.some((one, i) => one !== ids[i]);
  const move = (lectureId: string, by: -1 | 1) => {
    setDraft(movedBy(order, lectureId, by));
    announce(`Now number ${order.indexOf(lectureId) + 1 + by} of ${ids.length}, not saved yet`);
  };
  const takeOut = ({ id: lectureId, title }: CurriculumView['lectures'][number]) => ask({ title: `Take out “${title}”`, does: 'Take it out', change: { type: 'retire', lectureId } });
  return (
    <>
      <Section heading="In the order of the ring" note={String(lectures.length)}>
        {lectures.length === 0 ? <EmptyState heading="No lecture yet" level={3}>Add the first one below: the weeks are laid out as soon as there is one.</EmptyState> : (
          <ol className={styles.order}>
            {order.map((lectureId, i) => {
              const one = lectures.find((lecture) => lecture.id === lectureId)!;
              return (
                <li key={one.id}>
                  <span><Link to={`/curriculum/lectures/${one.id}`}>{i + 1}. {one.title}</Link> <span className={styles.quiet}>{one.minutes} min</span></span>
                  <span className={styles.acts}>
                    <Button size="small" variant="quiet" disabled={i === 0} aria-label={`Move ${one.title} up`} icon={<IconArrowUp {...size} />} onClick={() => move(one.id, -1)} />
                    <Button size="small" variant="quiet" disabled={i === lectures.length - 1} aria-label={`Move ${one.title} down`} icon={<IconArrowDown {...size} />} onClick={() => move(one.id, 1)} />
                    <Button size="small" variant="quiet" disabled={lectures.length === 1} aria-label={`Take out ${one.title}`} onClick={() => takeOut(one)}>Take out</Button>
                  </span>
                </li>
              );
            })}
          </ol>
        )}
        {changed ? <div className={styles.acts}><Button variant="primary" onClick={() => ask({ title: 'Another order', does: 'Use this order', change: { type: 'order', lectureIds: order }, onDone: () => setDraft(null) })}>See what this order changes</Button><Button variant="quiet" onClick={() => setDraft(null)}>Back to the order as it is</Button></div> : null}
        <p className={styles.quiet}>Weeks that were held stay as they were; coming ones follow the new order. Credits for a lecture that is taken out stay with those who have them.</p>
      </Section>
      <Section heading="Add a lecture"><AddLectureForm curriculumId={id} version={version} /></Section>
      <p><Link to={`/curriculum/${id}`}>Back to the ring</Link> · <Link to="/curriculum/new">Begin another curriculum</Link></p>
      {shown}
    </>
  );
}
