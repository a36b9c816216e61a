import { useSuspenseQuery } from '@tanstack/react-query';
import { getMe, grants, type Me, type Permission } from '@without-walls/contracts';
import { call } from './api/call';
import { meKey } from './me-key';
import { queryClient } from './query/client';
import { shareSignIn } from './sign-in/share';

/** Keeps what a sign-in or a read of the own member answered. */
export function keepMe(me: Me): Me {
  queryClient.setQueryData(meKey, me);
  shareSignIn(me.signIn);
  return me;
}

/** Reads the signed-in member, which also keeps the sign-in alive. Throws a 401 ApiError when nobody is signed in. */
export async function fetchMe(): Promise<Me> {
  return keepMe(await call(getMe, {}, { signedOutIsFine: true }));
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
