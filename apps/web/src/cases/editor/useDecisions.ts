import { decideMark, type CaseView } from '@without-walls/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../app/api/call';
import { caseKeys } from '../cases.queries';
import type { LiveMark } from '../check/live-marks';
import type { MarkReason } from '../words/marks';
import type { Draft } from './draft';

type Act = Parameters<typeof call<typeof decideMark>>[1]['body']['action'];

/** Tells the API what was decided about marks, one after the other; never their words. */
export function useDecisions(view: CaseView, draft: Draft) {
  const client = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const queue = useRef(Promise.resolve());
  const send = (mark: LiveMark, action: Act, reason: MarkReason | null) => {
    const { section, field, start, end, rule, type, tier } = mark;
    queue.current = queue.current.then(async () => {
      try {
        // What is kept is found again in the saved text, so the text goes first.
        if (reason) await draft.flush();
        await call(decideMark, { params: { id: view.id }, body: { section, field, start, end, rule, type, tier, action, reason } });
        setError(null);
        if (reason) await client.invalidateQueries({ queryKey: caseKeys.one(view.id), exact: true });
      } catch (problem) {
        if (reason) setError(problem instanceof Error ? problem : new Error('not recorded'));
      }
    });
  };
  return { send, error };
}
