import { useEffect, useState } from 'react';
import { useMe } from '../../app/me';
import { useRoundState } from '../store/round-context';
import { soundElsewhere } from '../video/one-tab';

const lookEveryMs = 3000;

/** Where else the own sound of this round is: in another tab of this browser, or, by what the round knows, on another device. */
export function useSoundElsewhere(): 'tab' | 'device' | null {
  const roundId = useRoundState((round) => round.id);
  const { id } = useMe();
  const known = useRoundState((round) => round.present.some((one) => one.member.id === id && one.media));
  const [tab, setTab] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = () => void soundElsewhere(roundId).then((found) => { if (!gone) setTab(found); });
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [roundId]);
  return tab ? 'tab' : known ? 'device' : null;
}
