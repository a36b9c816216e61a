import type { Me } from '@without-walls/contracts';
import { useNavigate, useSearchParams } from 'react-router';
import { keepMe } from '../me';
import { queryClient } from '../query/client';
import { landing } from './landing';

/** After a sign-in: forget what an earlier member read, keep the new one, and go to where they were led from. */
export function useArrive(): (me: Me) => void {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (me) => {
    queryClient.clear();
    keepMe(me);
    void navigate(landing(search.get('to')), { replace: true });
  };
}
