import type { MemberRef, Me } from '@without-walls/contracts';
import { useMemo } from 'react';
import { useMe } from '../app/me';

const refOf = (me: Me): MemberRef => ({ id: me.id, name: me.name, profession: me.profession, discipline: me.discipline, site: me.guest ? 'guest' : (me.site?.name ?? null) });

/** The signed-in member as others see them in the round. */
export function useSelf(): MemberRef {
  const me = useMe();
  return useMemo(() => refOf(me), [me]);
}
