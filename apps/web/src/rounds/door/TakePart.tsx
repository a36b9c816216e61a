import { RadioChoices } from '@without-walls/ui';
import type { ReactNode } from 'react';
import { useRoundSettings } from '../useRoundSettings';
import { DevicePickers } from '../video/DevicePickers';
import type { DeviceChoice } from '../video/devices';
import { modeChoices } from '../video/mode-choices';
import { hasCamera, hasLine, type MediaMode } from '../video/modes';
import { PhoneLine } from '../video/PhoneLine';
import { Check } from './Check';

type Props = { mode: MediaMode; choice: DeviceChoice; onChange: (change: Partial<DeviceChoice>) => void; /** Sound is open in another tab: only text is left. */ elsewhere?: boolean; children?: ReactNode };

/** How to take part: a look at oneself, the modes, the devices. `children`: the button that goes on. */
export function TakePart({ mode, choice, onChange, elsewhere = false, children }: Props) {
  const phone = useRoundSettings().data?.phone ?? null;
  return (
    <>
      {mode === 'phone' ? <PhoneLine /> : null}
      {!hasLine(mode) ? null : <Check mode={mode} choice={choice} onChange={onChange} />}
      {children}
      <RadioChoices label="What you take part with" value={mode} onChange={(next) => onChange({ mode: next })} choices={modeChoices(phone).map((one) => ({ ...one, disabled: elsewhere && one.value !== 'text' }))} />
      {!hasLine(mode) ? null : <DevicePickers choice={choice} withCamera={hasCamera(mode)} onPick={(kind, id) => onChange(kind === 'videoinput' ? { cameraId: id } : kind === 'audioinput' ? { micId: id } : { speakerId: id })} />}
    </>
  );
}
