import type { LectureView } from '@without-walls/contracts';
import { Button, Chip, InlineNotice, Page, Section, When } from '@without-walls/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { questionKindWords } from '../../cases/words/options';
import { CommitForm } from '../../learning/components/CommitForm';
import { LectureQuestions } from '../../learning/components/LectureQuestions';
import { MakeUp } from '../../learning/components/MakeUp';
import { Material } from '../../learning/components/Material';
import { Quiz } from '../../learning/components/Quiz';
import styles from '../components/curriculum.module.css';
import { EarlierVersions } from '../components/EarlierVersions';
import { LectureForm } from '../components/LectureForm';
import { QuizEditor } from '../components/QuizEditor';
import { Teachers } from '../components/Teachers';
import { useLecture } from '../curriculum.queries';
import { dayWords } from '../plan-words';

/** One place of the ring: what it is for, what to read, and when it comes next. */
export function LecturePage() {
  const { id = '' } = useParams();
  const query = useLecture(id);
  usePageTitle(query.data?.title);
  return <Page heading={query.data ? `${query.data.position}. ${query.data.title}` : 'Lecture'} width="reading"><Loaded query={query} lines={8}>{(lecture) => <Lecture lecture={lecture} />}</Loaded></Page>;
}

function Lecture({ lecture }: { lecture: LectureView }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <LectureForm lecture={lecture} onDone={() => setEditing(false)} />;
  return (
    <>
      {lecture.retired ? <InlineNotice tone="info">This lecture is no longer in the ring. Credits for it stay.</InlineNotice> : null}
      <p className={styles.quiet}>{lecture.minutes} minutes. {lecture.nextDay ? `Next on ${dayWords(lecture.nextDay)}.` : 'No date yet.'} <Link to={`/curriculum/${lecture.curriculumId}`}>The whole ring</Link></p>
      <p className={styles.tags}>{lecture.tags.map((tag) => <Chip key={tag}>{questionKindWords[tag]}</Chip>)}</p>
      <Section heading="After it you can">{lecture.outcomes.length > 0 ? <ul className={styles.outcomes}>{lecture.outcomes.map((one) => <li key={one}>{one}</li>)}</ul> : <p className={styles.quiet}>Not written yet.</p>}</Section>
      <Section heading="To read">{lecture.reading ? <p className={styles.prose}>{lecture.reading}</p> : <p className={styles.quiet}>Nothing to read beforehand: the lecture stands alone.</p>}</Section>
      <Material lectureId={lecture.id} />
      <Quiz lectureId={lecture.id} />
      <MakeUp lectureId={lecture.id} />
      {lecture.retired ? null : <Section heading="Since you heard it"><CommitForm lectureId={lecture.id} /></Section>}
      <LectureQuestions lectureId={lecture.id} />
      {lecture.can.change ? <QuizEditor lecture={lecture} /> : null}
      {lecture.speakerNotes === null ? null : <Section heading="Notes for the speaker">{lecture.speakerNotes ? <p className={styles.prose}>{lecture.speakerNotes}</p> : <p className={styles.quiet}>None.</p>}</Section>}
      <Teachers lecture={lecture} />
      <p className={styles.quiet}>Version {lecture.version}, <When at={lecture.changedAt} show="date" />, {lecture.changedBy.name}.{lecture.licence ? ` Licence: ${lecture.licence}.` : ''}{lecture.reviewOn ? ` To be reviewed by ${lecture.reviewOn}.` : ''}{lecture.countsFromVersion > 1 ? ` Credits count from version ${lecture.countsFromVersion} on.` : ''}</p>
      {lecture.version > 1 ? <EarlierVersions lectureId={lecture.id} /> : null}
      {lecture.can.change ? <p><Button onClick={() => setEditing(true)}>Make a new version</Button></p> : null}
    </>
  );
}
