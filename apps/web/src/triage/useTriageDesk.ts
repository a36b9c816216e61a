import type { TriageItem } from '@without-walls/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TriageTab } from './triage.queries';

/** The item still wanting something of this member after `id`, round the end; null when there is none. */
export function nextWaiting(items: readonly TriageItem[], id: string): TriageItem | null {
  const at = items.findIndex((item) => item.id === id);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find((item) => item.can.opine && !item.mine) ?? null;
}

function chosen(items: readonly TriageItem[], params: URLSearchParams): TriageItem | undefined {
  const id = params.get('item');
  const caseId = params.get('case');
  if (id) return items.find((item) => item.id === id);
  return caseId ? items.find((item) => item.case.id === caseId) : undefined;
}

/** Which tab and which item are open, kept in the address. With nothing chosen the first that waits for the member is shown. */
export function useTriageDesk(items: readonly TriageItem[]) {
  const [params, setParams] = useSearchParams();
  const [arrival, setArrival] = useState<{ turn: number; to: 'outcome' | 'heading' } | null>(null);
  const asked = chosen(items, params);
  const shown = asked ?? items.find((item) => item.can.opine && !item.mine) ?? items[0];
  const select = (item: TriageItem | undefined, to: 'outcome' | 'heading' = 'heading') => {
    if (!item) return;
    setParams((now) => { now.set('item', item.id); now.delete('case'); return now; }, { replace: true, preventScrollReset: true });
    setArrival((last) => ({ turn: (last?.turn ?? 0) + 1, to }));
  };
  const step = (by: 1 | -1) => select(items[items.findIndex((item) => item.id === shown?.id) + by]);
  const close = () => setParams((now) => { now.delete('item'); now.delete('case'); return now; }, { replace: true });
  return { shown, picked: asked !== undefined, select, step, close, arrival };
}

export function useTriageTab(): [TriageTab, (tab: TriageTab) => void] {
  const [params, setParams] = useSearchParams();
  const tab: TriageTab = params.get('tab') === 'decided' ? 'decided' : 'undecided';
  return [tab, (next) => setParams(next === 'decided' ? { tab: 'decided' } : {}, { replace: true })];
}
