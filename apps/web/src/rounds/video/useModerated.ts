import type { RoundEventOf } from '@without-walls/contracts';
import { announce } from '@without-walls/ui';
import { useEffect } from 'react';
import { useMe } from '../../app/me';
import { floorIsMine, floorIsOver } from '../floor/own-floor';
import { useCan, useRoundLink } from '../store/round-context';
import { useMedia } from './media-context';

/** Does here what who leads has decided about oneself, and says by whom. The server does the same; the faster one wins. */
export function useModerated(): void {
  const link = useRoundLink();
  const media = useMedia();
  const { id } = useMe();
  const { speak } = useCan();
  useEffect(() => link.onEvents((events, before) => {
    for (const event of events) {
      if (floorIsMine(event, before, id)) media.ask('The facilitator');
      if (!speak && floorIsOver(event, before, id)) void media.turnOff('mic');
      if (event.type !== 'member.moderated') continue;
      const { memberId, act, by } = event.payload as RoundEventOf<'member.moderated'>['payload'];
      const meant = memberId === id || (memberId === null && by.id !== id);
      if (!meant) continue;
      if (act === 'mute') void media.turnOff('mic').then(() => announce(`${by.name} has turned your microphone off`));
      if (act === 'stop-camera') void media.turnOff('camera').then(() => announce(`${by.name} has turned your camera off`));
      if (act === 'ask-to-speak') media.ask(by.name);
      if (act === 'remove') media.hangUp();
    }
  }), [link, media, id, speak]);
}
