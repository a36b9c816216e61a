import { modeOf, type MediaMode } from './modes';

/** What this device was set to the last time. Never leaves it. */
export type DeviceChoice = { mode: MediaMode; cameraOn: boolean; micOn: boolean; cameraId: string; micId: string; speakerId: string };

/** One comes in with the microphone off: in a round of twenty that is the courtesy. */
const usual: DeviceChoice = { mode: 'full', cameraOn: true, micOn: false, cameraId: '', micId: '', speakerId: '' };
const key = 'round-devices';

export function readChoice(storage: Pick<Storage, 'getItem'> = localStorage): DeviceChoice {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    const choice = { ...usual, ...(typeof kept === 'object' && kept !== null ? kept : {}) };
    return { ...choice, mode: modeOf(choice.mode) ?? usual.mode };
  } catch {
    return usual;
  }
}

export function keepChoice(change: Partial<DeviceChoice>): DeviceChoice {
  const next = { ...readChoice(), ...change };
  localStorage.setItem(key, JSON.stringify(next));
  return next;
}

const tabKey = 'round-mode';

/** How this tab takes part: for a reload, and not for the next round. A second tab, or a second device, comes in without sound only this once. */
export const keepTabMode = (mode: MediaMode): void => sessionStorage.setItem(tabKey, mode);
export const rememberedMode = (): MediaMode => modeOf(sessionStorage.getItem(tabKey)) ?? readChoice().mode;

/** What to say when the browser gives no camera or microphone. */
export function deviceFault(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'Your browser does not let this page use the camera or the microphone. Allow it beside the address, then try again.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'No camera or microphone was found. You can come in without.';
  if (name === 'NotReadableError' || name === 'AbortError') return 'Another program is using the camera or the microphone. Close it there, then try again.';
  return 'The camera or the microphone could not be started. You can come in without.';
}
