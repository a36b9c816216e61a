import type { CaseContent, CaseView } from '@without-walls/contracts';
import { announce } from '@without-walls/ui';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../app/me';
import { CaseCheck } from '../check/case-check';
import { checker } from '../check/checker';
import { countMarks, keptByServer, liveMarks, type Decided } from '../check/live-marks';
import type { Draft } from './draft';

/** The check of the whole case while it is written: marks as they stand, their counts, and whether the check is running at all. */
export function useCaseMarks(view: CaseView, draft: Draft, content: CaseContent) {
  const me = useMe();
  const knownNames = useMemo(() => [me.name, ...(me.site ? [me.site.name] : [])], [me]);
  const [check] = useState(() => {
    const made = new CaseCheck((text, options) => checker.check(text, options), { knownNames, refDate: new Date().toISOString().slice(0, 10) });
    made.update(content);
    return made;
  });
  const [kept, setKept] = useState<ReadonlyMap<string, Decided>>(new Map());
  const found = useSyncExternalStore(check.subscribe, check.snapshot);
  const state = useSyncExternalStore(checker.subscribe, () => checker.state);
  // Carried along in the same turn as the typing, so that marks never lag behind their words.
  useEffect(() => draft.subscribe(() => check.update(draft.snapshot().content)), [check, draft]);
  useEffect(() => {
    if (state === 'ready') check.again(draft.snapshot().content);
  }, [check, draft, state]);
  const known = useMemo(() => new Map([...keptByServer(view), ...kept]), [view, kept]);
  const marks = useMemo(() => liveMarks(content, found, view, known), [content, found, view, known]);
  const counts = countMarks(marks);
  useSayNew(counts.block);
  const keep = (key: string, decided: Decided) => setKept((now) => new Map([...now, [key, decided]]));
  return { marks, counts, state, keep };
}

/** Says that something must go when it appears; not at every keystroke, and not when it goes. */
function useSayNew(block: number) {
  const before = useRef(block);
  useEffect(() => {
    if (block > before.current) announce(block === 1 ? '1 mark must go. F8 goes to it.' : `${block} marks must go. F8 goes to the next.`);
    before.current = block;
  }, [block]);
}
