import { useEffect } from 'react';
import { noteActivity } from './activity';

/** Counts being here as activity, for a live room in which one listens for long. */
export function useKeepAlive(here: boolean): void {
  useEffect(() => {
    if (!here) return;
    noteActivity();
    const timer = setInterval(noteActivity, 30_000);
    return () => clearInterval(timer);
  }, [here]);
}
