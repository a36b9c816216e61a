import { useEffect } from 'react';
import { AdvicePanel } from '../recommendations/AdvicePanel';
import { BoardPanel } from '../floor/BoardPanel';
import { CaptionBar } from '../captions/CaptionBar';
import { CasePanel } from '../case/CasePanel';
import { FloorPanel } from '../floor/FloorPanel';
import { PeoplePanel } from '../video/PeoplePanel';
import { PhaseStepper } from '../components/PhaseStepper';
import room from '../components/Room.module.css';
import { RecordingBar } from '../recording/RecordingBar';
import { RoomBanner } from '../components/RoomBanner';
import { RoomHead } from '../components/RoomHead';
import { focusOf } from '../phase-words';
import { useRoundState } from '../store/round-context';
import { useMedia } from '../video/media-context';
import { WallContext } from './wall';
import styles from './wall.module.css';

/**
 * The same room for the wall of a meeting room: read from three metres, nothing to press. It is a screen, not a person:
 * nobody is counted as present by it, and it makes no sound, so that the people before it hear no echo.
 */
export function WallRoom() {
  const focus = useRoundState(focusOf);
  const media = useMedia();
  useEffect(() => void media.watch(), [media]);
  return (
    <WallContext value>
      <div className={`${room.room} ${styles.wall}`} data-focus={focus} data-screen="wall">
        <RoomHead onAgenda={() => undefined} />
        <RoomBanner />
        <RecordingBar />
        <PhaseStepper />
        <div className={`${room.panels} ${styles.panels}`}>
          <PeoplePanel />
          <CasePanel />
          <FloorPanel />
          <BoardPanel />
          <AdvicePanel />
        </div>
        <CaptionBar />
      </div>
    </WallContext>
  );
}
