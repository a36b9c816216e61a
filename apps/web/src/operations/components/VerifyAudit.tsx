import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { verifyAudit, type ReplyOf } from '@without-walls/contracts';
import { InlineNotice } from '@without-walls/ui';
import { call } from '../../app/api/call';
import { ProblemNotice } from '../../app/Problem';
import { operationsKeys } from '../operations.queries';

type Verification = ReplyOf<typeof verifyAudit>;

/** Recomputes the hash chain when asked to, never by itself: it reads the whole trail. */
export function useVerification(): UseQueryResult<Verification> {
  return useQuery({ queryKey: operationsKeys.one('verification'), enabled: false, retry: false, gcTime: 0, queryFn: ({ signal }) => call(verifyAudit, {}, { signal }) });
}

/** What the last verification found, as a sentence. */
export function Verdict({ check }: { check: UseQueryResult<Verification> }) {
  if (check.isFetching) return null;
  if (check.error) return <ProblemNotice error={check.error} />;
  if (!check.data) return null;
  const { ok, entries, brokenAt, why } = check.data;
  if (ok) return <InlineNotice tone="good" live>The chain holds: {entries} {entries === 1 ? 'entry' : 'entries'}, none changed, none missing.</InlineNotice>;
  return <InlineNotice tone="danger" live title={`The chain is broken at entry ${brokenAt ?? 'unknown'}`}>{why ?? 'The entry does not fit the one before it.'} Keep the database as it is and tell whoever is responsible for information security.</InlineNotice>;
}
