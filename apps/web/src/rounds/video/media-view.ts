import type { MediaMode } from './devices';

export type Quality = 'good' | 'fair' | 'poor' | 'lost' | 'unknown';
/** off: not asked for or not there; lost: it was there, or could not be had, and can be asked for again. */
export type Line = 'off' | 'connecting' | 'on' | 'reconnecting' | 'lost';

/** One connection with sound or picture. A member with two tabs may have two. */
export type Feed = { identity: string; memberId: string; local: boolean; speaking: boolean; mic: boolean; camera: boolean; share: boolean; quality: Quality };

export type MediaView = {
  mode: MediaMode;
  line: Line;
  mic: boolean;
  camera: boolean;
  share: boolean;
  /** False for members who only listen. */
  mayPublish: boolean;
  /** Screens are shared by who leads and who presents. */
  mayShare: boolean;
  feeds: readonly Feed[];
  /** The browser waits for a click before it plays sound. */
  soundBlocked: boolean;
  /** How long the own line has been poor, milliseconds. */
  poorForMs: number;
  /** What went wrong with a device, as a sentence. */
  fault: string | null;
};

export const noMedia: MediaView = { mode: 'none', line: 'off', mic: false, camera: false, share: false, mayPublish: true, mayShare: true, feeds: [], soundBlocked: false, poorForMs: 0, fault: null };

export const qualityWords: Record<Quality, string | null> = { good: null, fair: null, poor: 'poor connection', lost: 'connection lost', unknown: null };

/** The member of an identity `member:tab`. */
export const memberOf = (identity: string): string => identity.split(':')[0] ?? identity;

/**
 * Which feed is large: a shared screen first, then who speaks (the last speaker stays while nobody does), then any other
 * camera. Null when there is no picture to show large.
 */
export function stageFeed(feeds: readonly Feed[], lastSpeaker: string | null): { identity: string; source: 'camera' | 'share' } | null {
  const shared = feeds.find((feed) => feed.share && !feed.local) ?? feeds.find((feed) => feed.share);
  if (shared) return { identity: shared.identity, source: 'share' };
  const others = feeds.filter((feed) => !feed.local && feed.camera);
  const chosen = others.find((feed) => feed.speaking) ?? others.find((feed) => feed.identity === lastSpeaker) ?? others[0];
  return chosen ? { identity: chosen.identity, source: 'camera' } : null;
}

/** Two letters for a tile without a picture. */
export function initialsOf(name: string): string {
  const words = name.replace(/^(Dr|Mr|Mrs|Ms|Prof)\.? /, '').split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
