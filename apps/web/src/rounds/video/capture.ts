import { ScreenSharePresets, VideoPresets, type ScreenShareCaptureOptions, type TrackPublishOptions, type VideoCaptureOptions, type VideoPreset } from 'livekit-client';
import type { LineMode } from './modes';

const pictured = (preset: VideoPreset, frameRate: number): VideoCaptureOptions => ({ resolution: { ...preset.resolution, frameRate } });

/** Saver sends 180 lines at 15 pictures a second, once. Else who leads or presents is seen larger than who listens. */
export function cameraFor(mode: LineMode, leads: boolean): [VideoCaptureOptions, TrackPublishOptions] {
  if (mode === 'saver') return [pictured(VideoPresets.h180, 15), { simulcast: false, videoEncoding: { maxBitrate: 120_000, maxFramerate: 15 } }];
  const preset = leads ? VideoPresets.h540 : VideoPresets.h360;
  return [pictured(preset, 24), { simulcast: true, videoEncoding: preset.encoding }];
}

/** A screen is text: sharp and slow. */
export function screenFor(mode: LineMode): [ScreenShareCaptureOptions, TrackPublishOptions] {
  const preset = mode === 'saver' ? ScreenSharePresets.h720fps5 : ScreenSharePresets.h1080fps15;
  const encoding = mode === 'saver' ? preset.encoding : { ...preset.encoding, maxFramerate: 5, maxBitrate: 1_500_000 };
  return [{ contentHint: 'detail', resolution: { ...preset.resolution, frameRate: 5 } }, { screenShareEncoding: encoding }];
}
