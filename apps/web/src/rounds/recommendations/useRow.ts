import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isCode } from '../../app/api/errors';
import { useRoundLink } from '../store/round-context';
import { beginDraft, expectedVersion, keepMine, meet, newDraft, notSent, sending, takeTheirs, unsent, type RowDraft } from './row-draft';

const pauseMs = 700;

/** The text that a refusal was about: it is not sent again until it is changed. */
type Refused = { fields: RecommendationFields; error: Error } | null;

/** One row while somebody writes in it: saved shortly after each pause, so that all can see it grow; not while `held` (a mark must go first). */
export function useRow(id: string, row: RecommendationDraft | null, start: RecommendationFields, held = false) {
  const link = useRoundLink();
  const [draft, setDraft] = useState<RowDraft>(() => (row ? beginDraft(row) : newDraft(start)));
  const [refused, setRefused] = useState<Refused>(null);
  const latest = useRef(draft);
  const busy = useRef(false);
  const put = useCallback((change: (draft: RowDraft) => RowDraft) => setDraft((latest.current = change(latest.current))), []);

  useEffect(() => {
    if (row) put((one) => meet(one, row));
  }, [row, put]);

  const save = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (held || busy.current || now.theirs || !unsent(now)) return !held && !unsent(now) && !now.theirs;
    busy.current = true;
    put(sending);
    const result = await link.command({ type: 'put-recommendation', recommendationId: id, fields: { ...now.mine, text: now.mine.text.trim() }, expectedVersion: expectedVersion(now) });
    busy.current = false;
    if (result.ok) {
      setRefused(null);
      await link.settled(result.seq);
    } else {
      put(notSent);
      // A stale version is no refusal of the words: the newer row comes and is met.
      if (isCode(result.error, 'stale_version')) await link.catchUp();
      else setRefused({ fields: now.mine, error: result.error });
    }
    return result.ok;
  }, [id, link, put, held]);

  const stuck = refused !== null && refused.fields === draft.mine;
  useEffect(() => {
    if (held || draft.theirs || draft.sent || stuck || !unsent(draft)) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, held, stuck, save]);

  return {
    draft, error: stuck ? refused.error : null,
    set: <K extends keyof RecommendationFields>(key: K) => (value: RecommendationFields[K]) => put((one) => ({ ...one, mine: { ...one.mine, [key]: value } })),
    keep: () => put(keepMine), take: () => put(takeTheirs), save,
  };
}

export type RowEditing = ReturnType<typeof useRow>;
