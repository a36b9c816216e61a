import { saveSection, type CaseView } from '@without-walls/contracts';
import { onlineManager } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../../app/api/call';
import { useMe } from '../../app/me';
import { Draft } from './draft';

/** Drafts with words that are not saved yet outlive the page that shows them, so that moving about loses nothing. */
const drafts = new Map<string, Draft>();

function draftOf(view: CaseView, memberId: string): Draft {
  const key = `${memberId}/${view.id}`;
  const known = drafts.get(key);
  if (known) return known;
  const made = new Draft(view, (section, version, value) => call(saveSection, { params: { id: view.id, section }, body: { version, value } }));
  drafts.set(key, made);
  return made;
}

function anyUnsaved(): boolean {
  return [...drafts.values()].some((draft) => !draft.snapshot().allSaved);
}

/** The draft of a case on this device, kept in step with what the server has. */
export function useDraft(view: CaseView) {
  const { id: memberId } = useMe();
  const draft = draftOf(view, memberId);
  const snapshot = useSyncExternalStore(draft.subscribe, draft.snapshot);
  useEffect(() => draft.adopt(view), [draft, view]);
  useEffect(() => onlineManager.subscribe((online) => online && draft.retry()), [draft]);
  useEffect(() => () => void draft.flush(), [draft]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (anyUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  return { draft, ...snapshot };
}
