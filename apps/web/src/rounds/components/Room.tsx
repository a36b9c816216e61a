import { useCallback, useEffect, useState } from 'react';
import { AdvicePanel } from '../recommendations/AdvicePanel';
import { useDesk } from '../recommendations/useDesk';
import { BoardPanel } from '../floor/BoardPanel';
import { CaptionBar } from '../captions/CaptionBar';
import { CasePanel } from '../case/CasePanel';
import { FloorPanel } from '../floor/FloorPanel';
import { useModerated } from '../video/useModerated';
import { PeoplePanel } from '../video/PeoplePanel';
import { useAnnouncements } from '../announce/useAnnouncements';
import { LobbyBar } from '../door/LobbyBar';
import { focusOf } from '../phase-words';
import { useRoundState } from '../store/round-context';
import { useStayHere } from '../store/useStayHere';
import { RecordingBar } from '../recording/RecordingBar';
import { AgendaDialog } from './AgendaDialog';
import { KeysDialog } from './KeysDialog';
import { PanelTabs } from './PanelTabs';
import { PhaseStepper } from './PhaseStepper';
import styles from './Room.module.css';
import { RoomBanner } from './RoomBanner';
import { RoomBar } from './RoomBar';
import { RoomHead } from './RoomHead';
import { RoomKeys } from './RoomKeys';
import { Survey } from './Survey';
import { goToPanel, usePanelInView } from './usePanelInView';

export type RoomDialog = 'agenda' | 'keys' | 'finish' | null;

/** The room. The phase decides which panel is large; every panel keeps its place in the reading order. */
export function Room({ onLeave }: { onLeave: () => Promise<void> }) {
  const focus = useRoundState(focusOf);
  const [dialog, setDialog] = useState<RoomDialog>(null);
  const [panel, setPanel] = usePanelInView(focus);
  const close = useCallback(() => setDialog(null), []);
  const { turnTo } = useDesk();
  const toAdvice = (itemId: string) => {
    turnTo(itemId);
    close();
    setPanel('advice');
    // The dialog gives the focus back first.
    setTimeout(() => goToPanel('advice'));
  };
  useArrival();
  useAnnouncements();
  useStayHere();
  useModerated();
  return (
    <div className={styles.room} data-focus={focus} data-panel={panel}>
      <RoomHead onAgenda={() => setDialog('agenda')} />
      <RoomBanner />
      <RecordingBar />
      <LobbyBar />
      <Survey />
      <PhaseStepper />
      <PanelTabs panel={panel} onPanel={setPanel} />
      <div className={styles.panels}>
        <PeoplePanel />
        <CasePanel />
        <FloorPanel />
        <BoardPanel />
        <AdvicePanel />
      </div>
      <CaptionBar />
      <RoomBar dialog={dialog} onDialog={setDialog} onLeave={onLeave} onAdvice={toAdvice} />
      <RoomKeys onDialog={setDialog} onPanel={setPanel} blocked={dialog !== null} />
      <AgendaDialog open={dialog === 'agenda'} onClose={close} />
      <KeysDialog open={dialog === 'keys'} onClose={close} />
    </div>
  );
}

/** Coming in by the door leaves its button behind: the focus goes to the name of the room. */
function useArrival() {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus({ preventScroll: true });
  }, []);
}
