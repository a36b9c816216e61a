import { useQuery, type InfiniteData } from '@tanstack/react-query';
import { listInvitations, listMembers, listSites, readMember, type MemberView, type ReplyOf, type Role } from '@without-walls/contracts';
import { call } from '../app/api/call';
import { queryClient } from '../app/query/client';
import { keysOf } from '../app/query/keys';
import { usePages } from '../app/query/usePages';

export const peopleKeys = keysOf('people');
export const membersKey = [...peopleKeys.list(), 'members'] as const;
export const invitationsKey = [...peopleKeys.list(), 'invitations'] as const;

export type MemberFilter = { q: string; role: Role | '' };
export type Site = ReplyOf<typeof listSites>['items'][number];
export type Invitation = ReplyOf<typeof listInvitations>['items'][number];
type Pages = InfiniteData<ReplyOf<typeof listMembers>>;

export function useMembers({ q, role }: MemberFilter) {
  return usePages([...membersKey, { q, role }], listMembers, { query: { q: q || undefined, role: role || undefined } });
}

/** All sites of the network: there are tens, not thousands. */
export function useSites() {
  return useQuery({
    queryKey: peopleKeys.one('sites'),
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const all: Site[] = [];
      let after: string | undefined;
      do {
        const page = await call(listSites, { query: { limit: 100, after } }, { signal });
        all.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return all;
    },
  });
}

export function useInvitations() {
  return usePages(invitationsKey, listInvitations, { query: {} });
}

function inCache(id: string): MemberView | undefined {
  for (const [, data] of queryClient.getQueriesData<Pages>({ queryKey: membersKey })) {
    const found = data?.pages.flatMap((page) => page.items).find((member) => member.id === id);
    if (found) return found;
  }
  return undefined;
}

/** One member: from a list that was just read, and then as they are now. */
export function useMember(id: string) {
  return useQuery({ queryKey: peopleKeys.one(id), initialData: () => inCache(id), initialDataUpdatedAt: 0, queryFn: ({ signal }): Promise<MemberView> => call(readMember, { params: { id } }, { signal }) });
}

/** The invitations without the one that was withdrawn. */
export function withoutInvitation(data: InfiniteData<ReplyOf<typeof listInvitations>> | undefined, id: string) {
  return data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== id) })) };
}
