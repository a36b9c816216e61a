import { search } from '@without-walls/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/call';
import { useMay } from '../me';
import { placesFor } from './places';

export type PaletteItem = { key: string; label: string; detail: string; to: string };

function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

const kinds = { case: 'Case', session: 'Round', member: 'Person', letter: 'Letter' } as const;

/** What the palette offers for a text: places and acts that fit, then what the search finds. */
export function usePaletteItems(text: string): { items: PaletteItem[]; searching: boolean; error: Error | null } {
  const may = useMay();
  const asked = useSettled(text.trim(), 150);
  const found = useQuery({ queryKey: ['search', asked], enabled: asked.length >= 2, placeholderData: keepPreviousData, queryFn: ({ signal }) => call(search, { query: { q: asked } }, { signal }) });
  const acts = may('people.manage') ? [{ key: 'invite', label: 'Invite a person', detail: 'Act', to: '/people/invite' }] : [];
  const places = placesFor(may).map((place) => ({ key: place.to, label: place.label, detail: 'Place', to: place.to }));
  const own = { key: 'own', label: 'Your sign-ins', detail: 'Place', to: '/me/sign-ins' };
  const fits = (item: PaletteItem) => item.label.toLowerCase().includes(text.trim().toLowerCase());
  const hits = asked.length >= 2 && text.trim().length >= 2 ? (found.data?.items ?? []) : [];
  return {
    items: [...hits.map((hit) => ({ key: `${hit.kind} ${hit.id}`, label: hit.label, detail: [kinds[hit.kind], hit.detail].filter(Boolean).join(' · '), to: hit.href })), ...[...places, ...acts, own].filter(fits)],
    searching: found.isFetching,
    error: asked.length >= 2 ? found.error : null,
  };
}
