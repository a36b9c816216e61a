import type { MediaMode } from './modes';

export type Quality = 'good' | 'fair' | 'poor' | 'lost' | 'unknown';
/** off: not asked for or not there; lost: it was there, or could not be had, and can be asked for again. */
export type Line = 'off' | 'connecting' | 'on' | 'reconnecting' | 'lost';

/** One connection with sound or picture. A member with two tabs may have two. */
export type Feed = { identity: string; memberId: string; local: boolean; speaking: boolean; mic: boolean; camera: boolean; share: boolean; quality: Quality };

/** The picture that one wants to keep large, whoever speaks. */
export type Pin = { identity: string; source: 'camera' | 'share' };

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
  pin: Pin | null;
  /** The browser waits for a click before it plays sound. */
  soundBlocked: boolean;
  /** How long the own line has been poor, milliseconds. */
  poorForMs: number;
  /** Who asks to hear the own voice; answered by turning the microphone on, or not. */
  asked: string | null;
  /** What went wrong with a device, as a sentence. */
  fault: string | null;
};

export const noMedia: MediaView = { mode: 'text', line: 'off', mic: false, camera: false, share: false, mayPublish: true, mayShare: true, feeds: [], pin: null, soundBlocked: false, poorForMs: 0, asked: null, fault: null };

export const qualityWords: Record<Quality, string | null> = { good: null, fair: null, poor: 'poor connection', lost: 'connection lost', unknown: null };

/** The member of an identity `member:tab`. */
export const memberOf = (identity: string): string => identity.split(':')[0] ?? identity;

/**
 * Which feed is large: what was pinned, then a shared screen, then who speaks (the last speaker stays while nobody
 * does), then any other camera. Null when there is no picture to show large. A pin on what is gone counts for nothing.
 */
export function stageFeed(feeds: readonly Feed[], lastSpeaker: string | null, pin: Pin | null = null): Pin | null {
  if (pin && feeds.some((feed) => feed.identity === pin.identity && feed[pin.source])) return pin;
  const shared = feeds.find((feed) => feed.share && !feed.local) ?? feeds.find((feed) => feed.share);
  if (shared) return { identity: shared.identity, source: 'share' };
  const others = feeds.filter((feed) => !feed.local && feed.camera);
  const chosen = others.find((feed) => feed.speaking) ?? others.find((feed) => feed.identity === lastSpeaker) ?? others[0];
  return chosen ? { identity: chosen.identity, source: 'camera' } : null;
}

/** As many faces as fit on one page of the grid. */
export const pageSize = 9;

/** One page of a list, with the page that is really shown: a page that emptied gives way to the last one. */
export function pageOfPeople<T>(all: readonly T[], wanted: number): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { rows: all.slice(page * pageSize, (page + 1) * pageSize), page, pages };
}

/** Two letters for a tile without a picture. */
export function initialsOf(name: string): string {
  const words = name.replace(/^(Dr|Mr|Mrs|Ms|Prof)\.? /, '').split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
