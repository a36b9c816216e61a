import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isCode } from '../../app/api/errors';
import { useRoundLink } from '../store/round-context';
import { allOf, type Checked } from './kept-rows';
import { beginDraft, expectedVersion, keepMine, meet, newDraft, notSent, sending, takenAway, takeTheirs, unsent, type RowDraft } from './row-draft';
import { useDesk } from './useDesk';

const pauseMs = 700;

/** The text that a refusal was about: it is not sent again until it is changed. */
type Refused = { fields: RecommendationFields; error: Error } | null;
type Options = { /** A mark must go first, or it is not the turn to write. */ held: boolean; /** Somebody else removed the row, and nothing was written in it here. */ onGone: () => void };

/**
 * One row while somebody writes in it: saved shortly after each pause, so that all can see it grow, and when it is closed in whatever way.
 * What cannot be sent is kept in this tab.
 */
export function useRow(id: string, row: RecommendationDraft | null, start: RecommendationFields, { held, onGone }: Options) {
  const link = useRoundLink();
  const { kept } = useDesk();
  const [before] = useState(() => kept.of(id));
  const [draft, setDraft] = useState<RowDraft>(() => before ?? (row ? beginDraft(row) : newDraft(start)));
  const [refused, setRefused] = useState<Refused>(null);
  const latest = useRef(draft);
  const busy = useRef<Promise<boolean> | null>(null);
  const put = useCallback((change: (draft: RowDraft) => RowDraft) => setDraft((latest.current = change(latest.current))), []);
  const discarded = useRef(false);
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    if (row) put((one) => meet(one, row));
    else if (latest.current.base && !unsent(latest.current)) gone.current();
    else put(takenAway);
  }, [row, put]);

  const send = useCallback(async (now: RowDraft): Promise<boolean> => {
    put(sending);
    const result = await link.command({ type: 'put-recommendation', recommendationId: id, fields: { ...now.mine, text: now.mine.text.trim() }, expectedVersion: expectedVersion(now) });
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
  }, [id, link, put]);

  const save = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (held || discarded.current || busy.current || now.theirs || !unsent(now)) return !held && !unsent(now) && !now.theirs;
    busy.current = send(now);
    const done = await busy.current;
    busy.current = null;
    return done;
  }, [held, send]);

  const stuck = refused !== null && refused.fields === draft.mine;
  useEffect(() => {
    if (held || draft.theirs || draft.sent || stuck || !unsent(draft)) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, held, stuck, save]);

  const checked = useRef<Checked>(before ? allOf(before.mine) : {});
  const keep = useCallback(() => (discarded.current ? kept.drop(id) : kept.keep(id, latest.current, checked.current)), [kept, id]);
  useEffect(keep, [draft, keep]);
  const passed = useMemo(() => {
    const of = (field: keyof Checked) => (clean: string) => { checked.current[field] = clean; keep(); };
    return { text: of('text'), condition: of('condition'), rationale: of('rationale') };
  }, [keep]);

  // However the editor goes away, what is in it goes to the server if it can.
  const last = useRef(save);
  last.current = save;
  useEffect(() => () => {
    void (async () => {
      await busy.current;
      const row = link.store.read().round?.recommendations.find((one) => one.id === id);
      if (row) latest.current = meet(latest.current, row);
      if (await last.current()) kept.drop(id);
    })();
  }, [id, link, kept]);

  return {
    draft, error: stuck ? refused.error : null, passed,
    set: <K extends keyof RecommendationFields>(key: K) => (value: RecommendationFields[K]) => put((one) => ({ ...one, mine: { ...one.mine, [key]: value } })),
    keep: () => put(keepMine), take: () => put(takeTheirs), save,
    /** Nothing more of it is sent or kept; or, when it could not be removed, it is again. */
    discard: (gone: boolean) => { discarded.current = gone; keep(); },
  };
}

export type RowEditing = ReturnType<typeof useRow>;
