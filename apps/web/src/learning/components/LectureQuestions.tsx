import type { LectureQuestion } from '@without-walls/contracts';
import { Button, MemberName, Section, ShowMore, When, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { CheckedField } from '../../cases/check/CheckedField';
import { useAnswerQuestion, useAskQuestion, useQuestions, useWithdrawQuestion } from '../material.queries';
import styles from './material.module.css';

/** What was asked after the lecture, answered by who teaches it. */
export function LectureQuestions({ lectureId }: { lectureId: string }) {
  const list = useQuestions(lectureId);
  return (
    <div id="questions"><Section heading="Questions since then" note={list.items.length > 0 ? `${list.items.length}${list.more ? ' or more' : ''}` : null}>
      <Loaded query={list.query} lines={3} level={3}>
        {() => <div className={styles.list}>{list.items.map((one) => <One key={one.id} one={one} />)}{list.items.length > 0 ? <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="questions" /> : null}</div>}
      </Loaded>
      <Ask lectureId={lectureId} />
    </Section></div>
  );
}

function Ask({ lectureId }: { lectureId: string }) {
  const [text, setText] = useState('');
  const [blocks, setBlocks] = useState(0);
  const ask = useAskQuestion();
  const send = async () => {
    if (!text.trim() || !(await ask.run({ params: { id: lectureId }, body: { text: text.trim() } }))) return;
    setText('');
    announce('Asked. Who teaches it sees it on Today.');
  };
  return (
    <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <CheckedField label="Ask something about this lecture" hint="Who teaches it answers; everybody here reads both. For a person you look after, bring a case instead." rows={2} maxLength={600} value={text} onChange={setText} onBlocks={setBlocks} />
      <ProblemNotice error={ask.error} />
      <div><Button type="submit" size="small" pending={ask.pending} disabled={!text.trim() || blocks > 0}>Ask</Button></div>
    </form>
  );
}

function One({ one }: { one: LectureQuestion }) {
  const [writing, setWriting] = useState(false);
  const withdraw = useWithdrawQuestion();
  return (
    <article className={styles.item} aria-label={`Question of ${one.askedBy.name}`}>
      <p className={styles.prose}>{one.text}</p>
      <p className={styles.quiet}><MemberName member={one.askedBy} />, <When at={one.at} show="distance" /></p>
      {one.answer && one.answeredBy && !writing ? <div className={styles.answer}><p className={styles.prose}>{one.answer}</p><p className={styles.quiet}><MemberName member={one.answeredBy} />, <When at={one.answeredAt!} show="distance" /></p></div> : null}
      {writing ? <Answer one={one} onDone={() => setWriting(false)} /> : (
        <div className={styles.acts}>
          {one.can.answer ? <Button size="small" onClick={() => setWriting(true)} aria-label={`${one.answer ? 'Answer anew' : 'Answer'}: ${one.text.slice(0, 60)}`}>{one.answer ? 'Answer anew' : 'Answer'}</Button> : null}
          {one.can.withdraw ? <Button size="small" variant="quiet" pending={withdraw.pending} onClick={() => void withdraw.run({ params: { id: one.id } })} aria-label={`Take back: ${one.text.slice(0, 60)}`}>Take back</Button> : null}
          {one.answer === null && !one.can.answer ? <span className={styles.quiet}>Waits for an answer</span> : null}
        </div>
      )}
      <ProblemNotice error={withdraw.error} />
    </article>
  );
}

function Answer({ one, onDone }: { one: LectureQuestion; onDone: () => void }) {
  const [text, setText] = useState(one.answer ?? '');
  const [blocks, setBlocks] = useState(0);
  const answer = useAnswerQuestion();
  const send = async () => {
    if (!text.trim() || !(await answer.run({ params: { id: one.id }, body: { version: one.version, answer: text.trim() } }))) return;
    announce('Answered');
    onDone();
  };
  return (
    <form className={styles.stack} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <CheckedField label="The answer" hint="No names of people living with pain" rows={4} maxLength={1500} value={text} onChange={setText} onBlocks={setBlocks} autoFocus />
      <ProblemNotice error={answer.error} />
      <div className={styles.acts}><Button type="submit" size="small" variant="primary" pending={answer.pending} disabled={!text.trim() || blocks > 0}>Answer it</Button><Button size="small" variant="quiet" onClick={onDone}>Not now</Button></div>
    </form>
  );
}
