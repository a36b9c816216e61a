import { readRoundSettings } from '@without-walls/contracts';
import { useRead } from '../app/query/useRead';

/** How this network holds its rounds. Changes rarely; a round under way need not notice. */
export function useRoundSettings() {
  return useRead(['people', 'round-settings'], readRoundSettings, {}, { staleTime: 60_000 });
}
