import type { MakeUpRow } from '@without-walls/contracts';
import { Button, EmptyState, InlineNotice, MemberName, Section, ShowMore, VisuallyHidden, When, announce } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { CheckedField } from '../../cases/check/CheckedField';
import { viaWords } from '../make-up-words';
import { useMakeUps, useReview } from '../make-up.queries';
import styles from './learning.module.css';

/** Reflections that wait, the oldest first: read, let count, or given back with a note. */
export function Reflections() {
  const list = useMakeUps();
  return (
    <Section heading="Reflections to read" note={list.items.length > 0 ? `${list.items.length}${list.more ? ' or more' : ''}` : null}>
      <Loaded query={list.query} lines={4} level={3}>
        {() => (list.items.length === 0 ? <EmptyState level={3} heading="None waits">What learners write about a lecture they missed comes here.</EmptyState> : <div className={styles.stack}>{list.items.map((row) => <One key={row.id} row={row} />)}<ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="reflections" /></div>)}
      </Loaded>
    </Section>
  );
}

function One({ row }: { row: MakeUpRow }) {
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const [blocks, setBlocks] = useState(0);
  const review = useReview();
  const send = async (decision: 'grant' | 'return') => {
    if (await review.run({ params: { id: row.id }, body: { version: row.version, decision, note: note.trim() } })) announce(decision === 'grant' ? 'It counts.' : 'Given back with your note.');
  };
  return (
    <article className={styles.quiz} aria-label={`${row.member.name} on ${row.lecture.title}`}>
      <p><MemberName member={row.member} /> <span className={styles.quiet}>on</span> <Link to={`/curriculum/lectures/${row.lecture.id}`}>{row.lecture.title}</Link><span className={styles.quiet}>, after {viaWords[row.via]}, <When at={row.at} show="distance" /></span></p>
      <p className={styles.prose}>{row.reflection}</p>
      {row.mine ? <InlineNotice tone="info">This is your own: another educator reads it.</InlineNotice> : null}
      {returning ? <CheckedField label="What is missing" hint="They read it, and may hand it in again" rows={2} maxLength={400} value={note} onChange={setNote} onBlocks={setBlocks} autoFocus /> : null}
      <ProblemNotice error={review.error} />
      {row.mine ? null : returning ? (
        <div className={styles.acts}><Button variant="primary" pending={review.pending} disabled={!note.trim() || blocks > 0} onClick={() => void send('return')}>Give it back</Button><Button variant="quiet" onClick={() => setReturning(false)}>Not now</Button></div>
      ) : (
        <div className={styles.acts}><Button variant="primary" pending={review.pending} onClick={() => void send('grant')} aria-label={`Let it count: ${row.member.name}`}>Let it count</Button><Button onClick={() => setReturning(true)}>Give it back…<VisuallyHidden> {row.member.name}</VisuallyHidden></Button></div>
      )}
    </article>
  );
}
