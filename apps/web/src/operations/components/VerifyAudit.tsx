import { useQuery } from '@tanstack/react-query';
import { verifyAudit, type ReplyOf } from '@without-walls/contracts';
import { Button, InlineNotice, Stack } from '@without-walls/ui';
import { call } from '../../app/api/call';
import { ProblemNotice } from '../../app/Problem';
import { operationsKeys } from '../operations.queries';

/** Recomputes the hash chain and says in a sentence whether it holds. */
export function VerifyAudit() {
  const check = useQuery({ queryKey: operationsKeys.one('verification'), enabled: false, retry: false, gcTime: 0, queryFn: ({ signal }) => call(verifyAudit, {}, { signal }) });
  return (
    <Stack gap={2}>
      <div><Button pending={check.isFetching} onClick={() => void check.refetch()}>Verify the chain</Button></div>
      {check.data && !check.isFetching ? <Verdict result={check.data} /> : null}
      <ProblemNotice error={check.isFetching ? null : check.error} />
    </Stack>
  );
}

function Verdict({ result }: { result: ReplyOf<typeof verifyAudit> }) {
  if (result.ok) return <InlineNotice tone="good" live>The chain holds: {result.entries} {result.entries === 1 ? 'entry' : 'entries'}, none changed, none missing.</InlineNotice>;
  return <InlineNotice tone="danger" live title={`The chain is broken at entry ${result.brokenAt ?? 'unknown'}`}>{result.why ?? 'The entry does not fit the one before it.'} Keep the database as it is and tell whoever is responsible for information security.</InlineNotice>;
}
