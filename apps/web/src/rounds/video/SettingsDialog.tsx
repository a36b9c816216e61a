import { Dialog, RadioChoices, Stack } from '@without-walls/ui';
import { modeWords, readChoice, type MediaMode } from './devices';
import { DevicePickers } from './DevicePickers';
import { useMedia, useMediaView } from './media-context';
import { useState } from 'react';

const modes = (Object.keys(modeWords) as MediaMode[]).map((value) => ({ value, ...modeWords[value] }));

/** Mode and devices, while the round runs. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Dialog open={open} onClose={onClose} title="Sound and picture" size="small">{open ? <Settings /> : null}</Dialog>;
}

function Settings() {
  const media = useMedia();
  const mode = useMediaView((view) => view.mode);
  const on = useMediaView((view) => view.line === 'on');
  const [choice, setChoice] = useState(readChoice);
  return (
    <Stack gap={5}>
      <RadioChoices label="What you take part with" value={mode} onChange={(next) => void media.choose(next)} choices={modes} />
      {on ? <DevicePickers choice={choice} withCamera={mode === 'full'} onPick={(kind, id) => void media.switchDevice(kind, id).then(() => setChoice(readChoice()))} /> : null}
    </Stack>
  );
}
