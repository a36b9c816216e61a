import { useEffect, useState } from 'react';

/** False at first, true once `waiting` has lasted `ms`. So that what loads quickly never flickers a skeleton. */
export function useDelayed(waiting: boolean, ms = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [waiting, ms]);
  return waiting && late;
}
