import { Checkbox, InlineNotice, Stack } from '@without-walls/ui';
import type { DeviceChoice } from '../video/devices';
import { hasCamera, type LineMode } from '../video/modes';
import styles from './door.module.css';
import { Level } from './Level';
import { Preview } from './Preview';
import { usePreview } from './usePreview';

type Props = { mode: LineMode; choice: DeviceChoice; onChange: (change: Partial<DeviceChoice>) => void };

/** A look at oneself and a word into the microphone. Stays on this machine. */
export function Check({ mode, choice, onChange }: Props) {
  const camera = hasCamera(mode) && choice.cameraOn;
  const { stream, fault } = usePreview({ camera, cameraId: choice.cameraId, micId: choice.micId });
  return (
    <Stack gap={4}>
      {camera && !fault ? <Preview stream={stream} /> : null}
      {fault ? <InlineNotice tone="needs">{fault}</InlineNotice> : null}
      <div className={styles.switches}>
        {hasCamera(mode) ? <Checkbox label="Come in with the camera on" checked={choice.cameraOn} onChange={(cameraOn) => onChange({ cameraOn })} /> : null}
        <Checkbox label="Come in with the microphone on" checked={choice.micOn} onChange={(micOn) => onChange({ micOn })} />
      </div>
      {stream ? <Level stream={stream} /> : null}
    </Stack>
  );
}
