import { Button, EmptyState, MemberName, Section, ShowMore, When, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAddComment, useComments } from '../cases.queries';
import { CheckedText } from '../check/CheckedText';
import { useTextCheck } from '../check/useTextCheck';
import styles from './page.module.css';

/** Questions and answers about a case, checked for identifiers while they are written. */
export function Thread({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const list = useComments(caseId);
  return (
    <Section heading="Thread" note={list.items.length > 0 ? `${list.items.length}${list.more ? '+' : ''}` : null}>
      <Loaded query={list.query} lines={3} level={3}>
        {() => (
          <>
            {list.items.length === 0 ? <EmptyState level={3} heading="Nothing said yet">Short questions and answers about this case go here. Everyone who may read the case reads them.</EmptyState> : null}
            <ol className={styles.thread}>
              {list.items.map((comment) => (
                <li key={comment.id}>
                  <p className={styles.by}><MemberName member={comment.by} /> <span className={styles.quiet}><When at={comment.at} show="distance" /></span></p>
                  <p className={styles.said}>{comment.text}</p>
                </li>
              ))}
            </ol>
            <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="comments" />
          </>
        )}
      </Loaded>
      {mayWrite ? <Write caseId={caseId} /> : null}
    </Section>
  );
}

function Write({ caseId }: { caseId: string }) {
  const [text, setText] = useState('');
  const add = useAddComment(caseId);
  const check = useTextCheck(text, 'comment-text');
  const send = async () => {
    if (!text.trim()) return document.getElementById('comment-text')?.focus();
    if (!(await add.run({ params: { id: caseId }, body: { text } }))) return;
    setText('');
    announce('Written in the thread');
  };
  return (
    <form className={styles.write} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <CheckedText id="comment-text" label="Write in the thread" rows={3} maxLength={2000} value={text} onChange={setText} onSubmit={() => void send()} {...check.field} />
      <ProblemNotice error={add.error} />
      <div className={styles.acts}><Button type="submit" pending={add.pending}>Write</Button>{check.counts.block > 0 ? <span className={styles.must}>■ Replace what is marked red first; it will not be sent.</span> : null}</div>
    </form>
  );
}
