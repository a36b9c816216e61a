import { useSuspenseQuery } from '@tanstack/react-query';
import { getMe, grants, type Me, type Permission } from '@without-walls/contracts';
import { call } from './api/call';
import { queryClient } from './query/client';

export const meKey = ['me'] as const;

/** Reads the signed-in member, which also keeps the sign-in alive. Throws a 401 ApiError when nobody is signed in. */
export async function fetchMe(): Promise<Me> {
  const me = await call(getMe, {}, { signedOutIsFine: true });
  queryClient.setQueryData(meKey, me);
  return me;
}

/** The signed-in member; only below the signed-in part of the router, which has read it. */
export function useMe(): Me {
  return useSuspenseQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: Infinity, gcTime: Infinity }).data;
}

/** Whether the signed-in member's roles grant a permission. */
export function useMay(): (permission: Permission) => boolean {
  const { roles } = useMe();
  return (permission) => grants(roles, permission);
}
