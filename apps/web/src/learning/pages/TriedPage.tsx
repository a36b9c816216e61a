import type { ReplyOf, readTried } from '@without-walls/contracts';
import { Button, InlineNotice, Row, When } from '@without-walls/ui';
import { useParams } from 'react-router';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { Door } from '../../app/sign-in/pages/Door';
import { useSayTried, useTried } from '../learning.queries';
import { type CommitmentAnswer, commitmentAnswerWords } from '../topic-words';

/** Where the link in the mail leads: did you try it? Without signing in; opening it answers nothing. */
export function TriedPage() {
  const token = useParams()['token'] ?? '';
  const query = useTried(token);
  return (
    <Door title="Did you try it?" heading="Did you try it?" lede="After a lecture you said what you would change.">
      {isCode(query.error, 'not_found') ? <InlineNotice tone="info" title="This question is no longer open">You need not do anything.</InlineNotice> : <Loaded query={query} lines={3} level={3}>{(asked) => <Asked asked={asked} token={token} />}</Loaded>}
    </Door>
  );
}

function Asked({ asked, token }: { asked: ReplyOf<typeof readTried>; token: string }) {
  const say = useSayTried();
  const answer = (what: CommitmentAnswer) => void say.run({ params: { token }, body: { week: asked.askedNow as 2 | 6 | 12, answer: what } });
  if (say.done || asked.askedNow === null) return <InlineNotice tone="good" live={say.done} title={say.done ? 'Thank you. Kept' : 'It is answered'}>There is nothing more to do here.</InlineNotice>;
  return (
    <>
      <p>“{asked.lecture}”, <When at={asked.at} show="distance" />. What you meant to change stands on your own page; one press here is enough.</p>
      <ProblemNotice error={say.error} />
      <Row>{(Object.keys(commitmentAnswerWords) as CommitmentAnswer[]).map((what) => <Button key={what} pending={say.pending} onClick={() => answer(what)}>{commitmentAnswerWords[what]}</Button>)}</Row>
    </>
  );
}
