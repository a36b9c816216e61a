import { Dialog, RadioChoices, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRoundState } from '../store/round-context';
import { useRoundSettings } from '../useRoundSettings';
import { readChoice } from './devices';
import { DevicePickers } from './DevicePickers';
import { useMedia, useMediaView } from './media-context';
import { modeChoices } from './mode-choices';
import { hasCamera } from './modes';
import { PhoneLine } from './PhoneLine';

/** Mode and devices, while the round runs. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Dialog open={open} onClose={onClose} title="How you take part" size="small">{open ? <Settings /> : null}</Dialog>;
}

function Settings() {
  const roundId = useRoundState((round) => round.id);
  const phone = useRoundSettings().data?.phone ?? null;
  const media = useMedia();
  const mode = useMediaView((view) => view.mode);
  const on = useMediaView((view) => view.line === 'on');
  const [choice, setChoice] = useState(readChoice);
  return (
    <Stack gap={5}>
      <RadioChoices label="What you take part with" hint="Kept for this device. A camera that is off stays off." value={mode} onChange={(next) => void media.choose(next)} choices={modeChoices(phone)} />
      {mode === 'phone' ? <PhoneLine /> : null}
      {on ? <DevicePickers choice={choice} withCamera={hasCamera(mode)} onPick={(kind, id) => void media.switchDevice(kind, id).then(() => setChoice(readChoice()))} /> : null}
      <p><Link to={`/rounds/${roundId}?screen=wall`} target="_blank" rel="noreferrer">Open a second screen for the wall</Link>: large, silent, and nobody is counted by it.</p>
    </Stack>
  );
}
