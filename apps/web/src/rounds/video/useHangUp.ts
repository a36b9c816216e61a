import { useEffect } from 'react';
import { useMedia } from './media-context';

/** Lets sound and picture go as soon as one has no place in the round any more: there is no button for the microphone then, and the server may take its time. */
export function useHangUp(over: boolean): void {
  const media = useMedia();
  useEffect(() => {
    if (over) media.hangUp();
  }, [over, media]);
}
