import type { ReplyOf, readJoinRequest } from '@without-walls/contracts';
import { Button, InlineNotice, Stack, TextArea } from '@without-walls/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { Door } from '../../app/sign-in/pages/Door';
import { useConfirmJoin, useMyRequest } from '../joining.queries';

/** Where the link in the mail leads: confirm the address, answer a question, see how it stands. */
export function JoinRequestPage() {
  const token = useParams()['token'] ?? '';
  const query = useMyRequest(token);
  return <Door title="Your request to join" heading="Your request to join" lede={query.data?.network ?? 'Without Walls'}><Loaded query={query} lines={3} level={3}>{(request) => <Request request={request} token={token} />}</Loaded></Door>;
}

function Request({ request, token }: { request: ReplyOf<typeof readJoinRequest>; token: string }) {
  const confirm = useConfirmJoin();
  const [answer, setAnswer] = useState('');
  const send = (text: string | null) => void confirm.run({ params: { token }, body: { answer: text } });
  switch (request.state) {
    case 'unconfirmed': return <Stack gap={4}><p>Press once, so that we know this address is yours and that it was you who asked.</p><ProblemNotice error={confirm.error} /><p><Button variant="primary" pending={confirm.pending} onClick={() => send(null)}>Yes, I want to join</Button></p></Stack>;
    case 'asked': return <Stack gap={4}><InlineNotice tone="needs" title="They ask">{request.question}</InlineNotice><TextArea label="Your answer" rows={4} maxLength={1000} value={answer} onChange={setAnswer} /><ProblemNotice error={confirm.error} /><p><Button variant="primary" pending={confirm.pending} disabled={!answer.trim()} onClick={() => send(answer.trim())}>Send the answer</Button></p></Stack>;
    case 'waiting': return <InlineNotice tone="info" live title="With the administrators">They decide, and write to you. You can join at any week: each lecture stands alone.</InlineNotice>;
    case 'approved': return <InlineNotice tone="good" live title="Welcome">An invitation is in your mail. Open its link, choose a password, and you are in.</InlineNotice>;
    case 'declined': return <InlineNotice tone="info" live title="Not now">The administrators wrote to you why.</InlineNotice>;
  }
}
