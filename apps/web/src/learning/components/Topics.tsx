import type { Topic, TopicMap } from '@without-walls/contracts';
import { Chip, DataTable, Ring, RingSign, Section, When, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { lapseWords, standingSentence, topicLook } from '../topic-words';
import { CommitForm } from './CommitForm';
import styles from './learning.module.css';

const columns: readonly Column<Topic>[] = [
  { key: 'title', title: 'Topic', cell: (one) => <Link to={`/curriculum/lectures/${one.lectureId}`}>{one.position}. {one.title}</Link> },
  { key: 'state', title: 'Mine', cell: (one) => <span className={styles.state}><RingSign {...topicLook(one)} /> {topicLook(one).label}{one.lapsed ? `: ${lapseWords[one.lapsed]}` : ''}</span> },
  { key: 'had', title: 'Had on', cell: (one) => (one.hadAt ? <><When at={one.hadAt} show="date" />{one.expiresAt ? <span className={styles.quiet}>, counts until <When at={one.expiresAt} show="date" /></span> : null}</> : '') },
  { key: 'next', title: 'Next chance', cell: (one) => (one.next ? one.next.sessionId ? <Link to={`/sessions/${one.next.sessionId}`}><When at={one.next.startsAt} show="date" /></Link> : <When at={one.next.startsAt} show="date" /> : <span className={styles.quiet}>no date yet</span>) },
  { key: 'cases', title: 'Worth knowing', cell: (one) => (one.forMyCases ? <Chip tone="blue">Your cases ask about this</Chip> : null) },
];

/** The ring with what one has and misses, one topic told beside it, and the same as a table. */
export function Topics({ map }: { map: TopicMap }) {
  const [active, setActive] = useState<string | null>(map.nextLectureId ?? map.topics[0]?.lectureId ?? null);
  const navigate = useNavigate();
  const shown = map.topics.find((one) => one.lectureId === active);
  return (
    <>
      <div className={styles.panel}>
        <Ring
          label={`Your ring of ${map.of} topics`} active={active} onActive={setActive} onOpen={(id) => void navigate(`/curriculum/lectures/${id}`)}
          segments={map.topics.map((one) => ({ id: one.lectureId, label: `${one.position}, ${one.title}: ${topicLook(one).label}`, fill: topicLook(one).fill, mark: topicLook(one).mark }))}
        >
          <strong>{standingSentence(map)}</strong>
          <span className={styles.quiet}>{map.hours} hours in all</span>
        </Ring>
        {shown ? <Shown one={shown} next={shown.lectureId === map.nextLectureId} /> : null}
      </div>
      <Section heading="All topics" note={`${map.have} of ${map.of}`}><DataTable caption="All topics: whether you have them, and when each comes next" columns={columns} rows={map.topics} rowKey={(one) => one.lectureId} />{map.retired.length > 0 ? <p className={styles.quiet}>You also have {map.retired.map((one) => one.title).join('; ')}. {map.retired.length === 1 ? 'It is' : 'They are'} no longer in the ring and {map.retired.length === 1 ? 'counts' : 'count'} all the same.</p> : null}</Section>
    </>
  );
}

function Shown({ one, next }: { one: Topic; next: boolean }) {
  return (
    <div className={styles.shown} aria-live="polite">
      <p className={styles.quiet}>{next ? 'The next one you miss' : `Topic ${one.position}`}</p>
      <h2><Link to={`/curriculum/lectures/${one.lectureId}`}>{one.title}</Link></h2>
      <p className={styles.state}><RingSign {...topicLook(one)} /> {topicLook(one).label}{one.hadAt ? <>, <When at={one.hadAt} show="date" /></> : null}{one.expiresAt ? <>; counts until <When at={one.expiresAt} show="date" /></> : null}</p>
      {one.next ? <p>Next chance: <When at={one.next.startsAt} />{one.next.sessionId ? <> <Link to={`/sessions/${one.next.sessionId}`}>the session</Link></> : null}</p> : null}
      {one.state === 'have' ? null : <p><Link to={`/curriculum/lectures/${one.lectureId}#make-up`}>Ways to make it up</Link></p>}
      {one.state === 'have' ? <CommitForm key={one.lectureId} lectureId={one.lectureId} /> : null}
    </div>
  );
}
