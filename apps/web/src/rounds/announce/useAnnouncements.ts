import { announce } from '@without-walls/ui';
import { useEffect } from 'react';
import { useMe } from '../../app/me';
import { useCan, useRoundLink } from '../store/round-context';
import { eventSentence, placeSentence } from './event-words';

/** More than this at once is a catch-up: one sentence instead of a speech. */
const speechLimit = 3;

/** Says aloud, politely, what changes for everyone: items, phases, the queue, who has the floor. */
export function useAnnouncements(): void {
  const link = useRoundLink();
  const { id } = useMe();
  const { facilitate } = useCan();
  useEffect(
    () =>
      link.onEvents((events, before) => {
        const sentences = events.map((event) => eventSentence(event, before, { meId: id, facilitates: facilitate })).filter((one) => one !== null);
        const { round } = link.store.read();
        const place = round ? placeSentence(before, round, id) : null;
        const said = sentences.length > speechLimit ? [`${sentences.length} things happened while you were away. Last: ${sentences.at(-1)}`] : sentences;
        if (said.length > 0 || place) announce([...said, ...(place ? [place] : [])].join('. '));
      }),
    [link, id, facilitate],
  );
}
