import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createCase, search, type Permission, type ReplyOf } from '@without-walls/contracts';
import { readerZone, whenWords } from '@without-walls/ui';
import { call } from '../api/call';
import { useMay } from '../me';
import { useSettled } from '../query/useSettled';
import { placesFor } from './places';

/** `go` answers with the address to open. */
export type PaletteItem = { key: string; label: string; detail: string; go: () => string | Promise<string> };
type Hit = ReplyOf<typeof search>['items'][number];

const acts: readonly (PaletteItem & { needs: Permission })[] = [
  { key: 'begin', label: 'Begin a case', detail: 'Act', needs: 'case.write', go: async () => `/cases/${(await call(createCase)).id}/edit` },
  { key: 'plan', label: 'Plan a round', detail: 'Act', needs: 'session.plan', go: () => '/sessions/new' },
  { key: 'connection', label: 'Test my connection', detail: 'Act', needs: 'round.join', go: () => '/connection' },
  { key: 'invite', label: 'Invite a person', detail: 'Act', needs: 'people.manage', go: () => '/people/invite' },
];

const place = (to: string, label: string): PaletteItem => ({ key: to, label, detail: 'Place', go: () => to });

/** A round is told by its time, which comes as an instant. */
function detailOf({ kind, detail }: Hit): string {
  const time = kind === 'session' && !Number.isNaN(Date.parse(detail)) ? whenWords(detail, Date.now(), readerZone()) : null;
  return [kinds[kind], time ? `${time.absolute} (${time.distance})` : detail].filter(Boolean).join(' · ');
}

const kinds = { case: 'Case', session: 'Round', member: 'Person', letter: 'Letter', lecture: 'Lecture' } as const;

/** What the palette offers for a text: places and acts that fit, then what the search finds. */
export function usePaletteItems(text: string): { items: PaletteItem[]; searching: boolean; error: Error | null } {
  const may = useMay();
  const asked = useSettled(text.trim(), 150);
  const found = useQuery({ queryKey: ['search', asked], enabled: asked.length >= 2, placeholderData: keepPreviousData, queryFn: ({ signal }) => call(search, { query: { q: asked } }, { signal }) });
  const standing = [...placesFor(may).map(({ to, label }) => place(to, label)), ...acts.filter(({ needs }) => may(needs)), place('/me/sign-ins', 'Your sign-ins')];
  const fits = (item: PaletteItem) => item.label.toLowerCase().includes(text.trim().toLowerCase());
  const hits = asked.length >= 2 && text.trim().length >= 2 ? (found.data?.items ?? []) : [];
  return {
    items: [...hits.map((hit) => ({ key: `${hit.kind} ${hit.id}`, label: hit.label, detail: detailOf(hit), go: () => hit.href })), ...standing.filter(fits)],
    searching: found.isFetching,
    error: asked.length >= 2 ? found.error : null,
  };
}
