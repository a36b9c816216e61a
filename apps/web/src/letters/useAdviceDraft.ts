import { useCallback, useState } from 'react';
import { emptyAdvice, keptRows, type AdviceDraftRow, type AdviceFields } from './advice-form';

const makeKey = () => crypto.randomUUID();

/** The rows as they are written; kept in this tab until they are signed, so that a sign-in that runs out loses nothing. */
export function useAdviceDraft(caseId: string) {
  const storageKey = `advice:${caseId}`;
  const [rows, setRows] = useState<AdviceDraftRow[]>(() => keptRows(sessionStorage.getItem(storageKey), makeKey));
  const put = useCallback((next: AdviceDraftRow[]) => {
    setRows(next);
    sessionStorage.setItem(storageKey, JSON.stringify(next));
  }, [storageKey]);
  return {
    rows,
    change: (key: string, fields: AdviceFields) => put(rows.map((row) => (row.key === key ? { ...row, fields } : row))),
    add: () => put([...rows, { key: makeKey(), fields: emptyAdvice }]),
    remove: (key: string) => put(rows.filter((row) => row.key !== key)),
    forget: () => sessionStorage.removeItem(storageKey),
  };
}
