import { SelectField } from '@without-walls/ui';
import { useDevices } from './useDevices';
import type { DeviceChoice } from './devices';

type Props = { choice: DeviceChoice; withCamera: boolean; onPick: (kind: MediaDeviceKind, deviceId: string) => void };

const speakersCanBeChosen = () => 'setSinkId' in HTMLMediaElement.prototype;

/** Which camera, microphone and loudspeaker. */
export function DevicePickers({ choice, withCamera, onPick }: Props) {
  const devices = useDevices();
  const options = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind && device.deviceId).map((device, index) => ({ value: device.deviceId, label: device.label || `Device ${index + 1}` }));
  const pick = (kind: MediaDeviceKind, label: string, value: string) => {
    const all = options(kind);
    return all.length > 0 ? <SelectField label={label} value={all.some((one) => one.value === value) ? value : (all[0]?.value ?? '')} options={all} onChange={(id) => onPick(kind, id)} /> : null;
  };
  return (
    <>
      {withCamera ? pick('videoinput', 'Camera', choice.cameraId) : null}
      {pick('audioinput', 'Microphone', choice.micId)}
      {speakersCanBeChosen() ? pick('audiooutput', 'Loudspeaker', choice.speakerId) : null}
    </>
  );
}
