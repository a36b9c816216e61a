import { presentsCurrent } from '@without-walls/domain';
import { useEffect, useState } from 'react';
import { refusalOf } from '../may';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { lookingAt, shownBy, shownSection, type Looking, type Paged } from './looking';
import { goToSection } from './go-to-section';

/**
 * Who leads the eyes turns the page for everybody; all others follow, or look on their own until they follow again.
 * `first`: where all look before a page was turned; null where that is the text of the case.
 */
export function useLooking(files: readonly Paged[], first: Looking = null) {
  const self = useSelf();
  const can = useCan();
  const wall = useWall();
  const shown = useRoundState((round) => round.shown);
  const leads = useRoundState((round) => refusalOf(round, { type: 'show', shown: null }, self, can) === null) && !wall;
  const presents = useRoundState((round) => presentsCurrent(round, { member: self }));
  const [own, setOwn] = useState<Looking | 'led'>('led');
  const { run } = useCommand();
  useEffect(() => {
    // Scrolled to, never focused: who types elsewhere goes on typing.
    if (own === 'led' && !presents && shown?.kind === 'section') goToSection(shown.section, false);
  }, [own, presents, shown]);
  const look = (looking: Looking) => {
    if (!leads) return setOwn(looking);
    setOwn('led');
    void run({ type: 'show', shown: shownBy(looking) });
  };
  const section = presents && !wall ? (name: Parameters<typeof shownSection>[0]) => void run({ type: 'show', shown: shownSection(name) }) : null;
  return { looking: lookingAt(own, shown, files) ?? first, look, leads, section, astray: own !== 'led' && (shown ?? first) !== null, follow: () => setOwn('led') };
}
