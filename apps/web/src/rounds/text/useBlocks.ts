import { useCallback, useMemo, useState } from 'react';

/** Adds up the marks that must go over the fields of one row. */
export function useBlocks<F extends string>(fields: readonly F[]): { total: number; on: Record<F, (count: number) => void> } {
  const [counts, setCounts] = useState<Partial<Record<F, number>>>({});
  const note = useCallback((field: F, count: number) => setCounts((all) => (all[field] === count ? all : { ...all, [field]: count })), []);
  const on = useMemo(() => Object.fromEntries(fields.map((field) => [field, (count: number) => note(field, count)])) as Record<F, (count: number) => void>, [fields, note]);
  return { total: fields.reduce((sum, field) => sum + (counts[field] ?? 0), 0), on };
}
