import { verifyStatement, type Verified } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Facts, InlineNotice, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { call } from '../../app/api/call';
import { Loaded } from '../../app/query/Loaded';
import { Door } from '../../app/sign-in/pages/Door';
import { periodWords, verdictWords } from '../statement-words';

/** For anybody with a statement in their hands: does it stand? Nobody has to sign in. */
export function VerifyPage() {
  const code = useParams()['code'] ?? '';
  const [typed, setTyped] = useState(code);
  const navigate = useNavigate();
  const query = useQuery({ queryKey: ['verify', code], enabled: code !== '', retry: false, staleTime: 60_000, queryFn: ({ signal }) => call(verifyStatement, { params: { code } }, { signal, signedOutIsFine: true }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void navigate(`/verify/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <Door title="Verify a statement" heading="Verify a statement" lede="Type the code that stands on the paper, or scan its square.">
      <form onSubmit={submit}>
        <TextField label="Code" value={typed} onChange={setTyped} placeholder="XXXX-XXXX-XXXX-XXXX-X" autoComplete="off" spellCheck={false} maxLength={40} />
        <p><Button type="submit" variant="primary">Verify</Button></p>
      </form>
      {code ? <Loaded query={query} lines={4} level={3}>{(found) => <Verdict found={found} />}</Loaded> : null}
    </Door>
  );
}

function Verdict({ found: { state, statement } }: { found: Verified }) {
  const { heading, tone, say } = verdictWords[state];
  return (
    <>
      <InlineNotice tone={tone} live title={heading}>{say}</InlineNotice>
      {statement ? <Facts facts={[{ term: 'What', value: statement.title }, { term: 'To', value: statement.initials }, { term: 'By', value: statement.by }, { term: 'For', value: periodWords(statement.period) }, { term: 'Says', value: statement.units }, { term: 'Issued', value: statement.issuedAt.slice(0, 10) }]} /> : null}
    </>
  );
}
