import { caseStates, type CaseState } from '@without-walls/contracts';
import { useSearchParams } from 'react-router';
import type { CaseFilter } from '../cases.queries';

const isState = (value: string | null): value is CaseState => value !== null && (caseStates as readonly string[]).includes(value);

/** The filter of the list, kept in the address, so that it can be linked to and survives going back. */
export function useCaseFilter(): [CaseFilter, (change: Partial<CaseFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const state = params.get('state');
  const filter: CaseFilter = { ...(isState(state) ? { state } : {}), ...(params.get('mine') === 'true' ? { mine: true } : {}), ...(params.get('q') ? { q: params.get('q') ?? '' } : {}) };
  const change = (given: Partial<CaseFilter>) =>
    setParams((now) => {
      for (const [name, value] of Object.entries(given)) {
        if (value) now.set(name, String(value));
        else now.delete(name);
      }
      return now;
    }, { replace: true, preventScrollReset: true });
  return [filter, change];
}
