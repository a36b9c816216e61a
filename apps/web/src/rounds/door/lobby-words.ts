import type { LobbyEntry } from '@without-walls/contracts';

/** Who they are, as on every list: profession, then site or "guest". */
export const whoWords = ({ member }: Pick<LobbyEntry, 'member'>): string => [member.profession, member.site].filter(Boolean).join(', ');

/** The sentence for those who were not there at the last look; null when nobody came. */
export function lobbyNews(waiting: readonly Pick<LobbyEntry, 'member'>[], known: ReadonlySet<string>): string | null {
  const fresh = waiting.filter((one) => !known.has(one.member.id));
  if (fresh.length === 0) return null;
  const [first] = fresh;
  return fresh.length === 1 && first ? `${first.member.name}, ${whoWords(first)}, waits to be let in` : `${fresh.length} people wait to be let in`;
}
