import { useRef, useState } from 'react';
import { cleanKey, emptyAdvice, keptRows, rowsToKeep, type AdviceDraftRow, type AdviceFields, type AdviceText } from './advice-form';

const makeKey = () => crypto.randomUUID();

/** The rows as they are written; kept in this tab until they are signed, so that a sign-in that runs out loses nothing. What the check has not let pass is not kept. */
export function useAdviceDraft(caseId: string) {
  const storageKey = `advice:${caseId}`;
  const [rows, setRows] = useState<AdviceDraftRow[]>(() => keptRows(sessionStorage.getItem(storageKey), makeKey));
  const latest = useRef(rows);
  const clean = useRef(new Map<string, string>());
  const store = () => sessionStorage.setItem(storageKey, JSON.stringify(rowsToKeep(latest.current, clean.current)));
  const put = (next: AdviceDraftRow[]) => {
    latest.current = next;
    setRows(next);
    store();
  };
  const keep = (key: string, field: AdviceText, text: string, of: string) => {
    if (latest.current.find((row) => row.key === key)?.fields[field] !== of) return;
    clean.current.set(cleanKey(key, field), text);
    store();
  };
  return {
    rows, keep,
    change: (key: string, fields: AdviceFields) => put(rows.map((row) => (row.key === key ? { ...row, fields } : row))),
    add: () => put([...rows, { key: makeKey(), fields: emptyAdvice }]),
    remove: (key: string) => put(rows.filter((row) => row.key !== key)),
    forget: () => sessionStorage.removeItem(storageKey),
  };
}
