import type { Commitment } from '@without-walls/contracts';
import { Button, EmptyState, Line, LineList, Section, When, announce } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useAnswerCommitment, useCommitments } from '../learning.queries';
import { type CommitmentAnswer, commitmentAnswerWords as answerWords } from '../topic-words';
import styles from './learning.module.css';

/** What I meant to change, and the question that waits. */
export function Commitments() {
  const query = useCommitments();
  return (
    <Section heading="What I meant to change" note={query.data && query.data.items.length > 0 ? String(query.data.items.length) : null}>
      <Loaded query={query} lines={3} level={3}>
        {({ items }) => (items.length === 0 ? <EmptyState level={3} heading="Nothing yet">After a lecture, say one thing you will do differently. You are asked later whether you tried it.</EmptyState> : <LineList>{items.map((one) => <One key={one.id} one={one} />)}</LineList>)}
      </Loaded>
    </Section>
  );
}

function One({ one }: { one: Commitment }) {
  const answer = useAnswerCommitment();
  const last = one.answers.at(-1);
  const say = async (what: CommitmentAnswer) => {
    if (await answer.run({ params: { id: one.id }, body: { week: one.askedNow as 2 | 6 | 12, answer: what } })) announce('Thank you. Kept.');
  };
  return (
    <Line
      detail={<>{one.lecture}, <When at={one.at} show="distance" />{last ? `. After ${last.week} weeks: ${answerWords[last.answer].toLowerCase()}` : ''}<ProblemNotice error={answer.error} /></>}
      action={one.askedNow ? <span className={styles.acts} role="group" aria-label="Did you try it?"><strong>Did you try it?</strong>{(Object.keys(answerWords) as CommitmentAnswer[]).map((what) => <Button key={what} size="small" pending={answer.pending} onClick={() => void say(what)}>{answerWords[what]}</Button>)}</span> : null}
    >
      {one.text}
    </Line>
  );
}
