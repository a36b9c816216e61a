/** How somebody takes part, from everything to a line of text. */
export const mediaModes = ['full', 'saver', 'audio', 'phone', 'text'] as const;
export type MediaMode = (typeof mediaModes)[number];
/** The modes that need the video server. */
export type LineMode = Exclude<MediaMode, 'phone' | 'text'>;

export const modeWords: Record<MediaMode, { label: string; short: string; hint: string }> = {
  full: { label: 'Full', short: 'Full', hint: 'Sound, cameras and shared screens' },
  saver: { label: 'Saver', short: 'Saver', hint: 'Sound, and a small picture of who speaks; about a fifth of the data' },
  audio: { label: 'Audio and slides', short: 'Audio', hint: 'Sound only, no picture of anybody; case, slides and advice as usual' },
  phone: { label: 'By phone', short: 'Phone', hint: 'Speak and listen by telephone; follow and write here' },
  text: { label: 'Text only', short: 'Text', hint: 'No sound and no picture: follow and write along, as on a second screen' },
};

/** What earlier visits kept under other names. */
const formerly: Record<string, MediaMode> = { none: 'text' };

/** The mode that a stored word means; null when it means none. */
export function modeOf(kept: unknown): MediaMode | null {
  if (typeof kept !== 'string') return null;
  return mediaModes.find((mode) => mode === kept) ?? formerly[kept] ?? null;
}

export const hasLine = (mode: MediaMode): mode is LineMode => mode !== 'phone' && mode !== 'text';
export const hasCamera = (mode: MediaMode): mode is 'full' | 'saver' => mode === 'full' || mode === 'saver';

export type Sources = { mic: boolean; camera: boolean };

/** What stays on when the mode changes: a mode may take something away, and gives nothing back by itself. */
export function sourcesIn(mode: MediaMode, before: Sources): Sources {
  return { mic: before.mic && hasLine(mode), camera: before.camera && hasCamera(mode) };
}

export type RemoteTrack = { kind: 'audio' | 'camera' | 'share'; identity: string };

/** Whether a track of somebody else is taken at all. Not taking it is the only way to receive no byte of it. */
export function takes(mode: LineMode, track: RemoteTrack, shown: string | null): boolean {
  if (track.kind === 'audio' || mode === 'full') return true;
  if (mode === 'audio') return false;
  return track.kind === 'share' || track.identity === shown;
}
