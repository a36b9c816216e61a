import type { ReplyOf, readAsk } from '@without-walls/contracts';
import { Button, Facts, InlineNotice, Row } from '@without-walls/ui';
import { useParams } from 'react-router';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { Door } from '../../app/sign-in/pages/Door';
import { useAnswerAsk, useAsk } from '../curriculum.queries';
import { clockIn, dayWords } from '../plan-words';

/** Where the link in the mail to a speaker leads: yes or no, without signing in. Opening it answers nothing. */
export function SpeakingPage() {
  const token = useParams()['token'] ?? '';
  const query = useAsk(token);
  const gone = isCode(query.error, 'not_found');
  return (
    <Door title="Will you speak?" heading="Will you speak?" lede="You are asked to give a lecture.">
      {gone ? <InlineNotice tone="info" title="This question is no longer open">The week has changed, its day is past, or somebody else is asked by now. You need not do anything.</InlineNotice> : <Loaded query={query} lines={4} level={3}>{(ask) => <Ask ask={ask} token={token} />}</Loaded>}
    </Door>
  );
}

function Ask({ ask, token }: { ask: ReplyOf<typeof readAsk>; token: string }) {
  const answer = useAnswerAsk();
  const say = (what: 'confirmed' | 'declined') => void answer.run({ params: { token }, body: { answer: what } });
  const done = answer.done ? ask.state : null;
  return (
    <>
      <Facts facts={[{ term: 'Lecture', value: ask.title }, { term: 'Day', value: dayWords(ask.day) }, ...(ask.startsAt ? [{ term: 'Time', value: clockIn(ask.startsAt, ask.zone) }] : [])]} />
      {ask.state === 'confirmed' ? <InlineNotice tone="good" live title="You speak">Thank you. If something comes up, say so here: the deputy or those who plan are told at once.</InlineNotice> : null}
      {ask.state === 'declined' ? <InlineNotice tone="info" live title="You do not speak">Those who plan know. You can still change your mind until somebody else is asked.</InlineNotice> : null}
      {done === null && ask.state === 'asked' ? <p>Nothing is decided by opening this page.</p> : null}
      <ProblemNotice error={answer.error} />
      <Row><Button variant="primary" pending={answer.pending} disabled={ask.state === 'confirmed'} onClick={() => say('confirmed')}>Yes, I speak</Button><Button pending={answer.pending} disabled={ask.state === 'declined'} onClick={() => say('declined')}>No, I cannot</Button></Row>
    </>
  );
}
