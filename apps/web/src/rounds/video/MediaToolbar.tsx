import { IconDoorExit, IconHandStop, IconMicrophone, IconMicrophoneOff, IconScreenShare, IconScreenShareOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { ToolbarButton } from '@without-walls/ui';
import { useFloor } from '../floor/useFloor';
import { useCan, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useMedia, useMediaView } from './media-context';
import { ModeButton } from './ModeButton';
import { LeaveButton } from './LeaveButton';
import { PhoneNumber } from './PhoneNumber';
import { useReportMedia } from './useReportMedia';

const size = { size: 20, stroke: 1.75 };

/** Microphone, camera, screen, hand, mode, leave: each with its name and key. */
export function MediaToolbar({ onLeave }: { onLeave: () => Promise<void> }) {
  useReportMedia();
  return (
    <>
      <MediaButtons />
      <HandButton />
      <ModeButton />
      <PhoneNumber />
      <LeaveButton onLeave={onLeave} icon={<IconDoorExit {...size} />} />
    </>
  );
}

function MediaButtons() {
  const media = useMedia();
  const on = useMediaView((view) => view.line === 'on' && view.mayPublish);
  const mic = useMediaView((view) => view.mic);
  const camera = useMediaView((view) => view.camera);
  const share = useMediaView((view) => view.share);
  const mayShare = useMediaView((view) => view.mayShare);
  const { speak } = useCan();
  if (!on) return null;
  return (
    <>
      <ToolbarButton name={mic ? 'Turn the microphone off' : 'Turn the microphone on'} shortcut="M" tone={mic ? 'plain' : 'off'} icon={mic ? <IconMicrophone {...size} /> : <IconMicrophoneOff {...size} />} onClick={() => void media.toggle('mic')} />
      {speak ? <ToolbarButton name={camera ? 'Turn the camera off' : 'Turn the camera on'} shortcut="V" tone={camera ? 'plain' : 'off'} icon={camera ? <IconVideo {...size} /> : <IconVideoOff {...size} />} onClick={() => void media.toggle('camera')} /> : null}
      {mayShare ? <ToolbarButton name={share ? 'Stop sharing your screen' : 'Share your screen'} shortcut="Shift S" icon={share ? <IconScreenShareOff {...size} /> : <IconScreenShare {...size} />} onClick={() => void media.toggle('share')} /> : null}
    </>
  );
}

function HandButton() {
  const self = useSelf();
  const { speak } = useCan();
  const raised = useRoundState((round) => round.queue.some((entry) => entry.member.id === self.id));
  const floor = useFloor();
  if (!speak) return null;
  return <ToolbarButton name={raised ? 'Lower your hand' : 'Raise your hand'} shortcut="H" pressed={raised} icon={<IconHandStop {...size} />} onClick={() => void floor.toggle('hand')} />;
}
