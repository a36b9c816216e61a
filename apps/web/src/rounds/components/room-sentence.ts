import type { BreakDue } from './break-due';
import type { MediaView } from '../video/media-view';
import { hasLine } from '../video/modes';

export type RoomOffer = 'connect' | 'sound' | 'reconnect' | 'saver' | 'audio' | 'break' | 'speak';
export type RoomSentence = { text: string; tone: 'needs' | 'quiet'; offer?: RoomOffer };

export type RoomFacts = {
  online: boolean;
  /** News is fetched every few seconds because it does not come by itself. */
  polling: boolean;
  catchingUp: boolean;
  /** Commands that were sent and not answered yet. */
  retrying: number;
  /** The server was asked and did not answer, or said that it cannot at the moment. */
  unanswered?: boolean;
  video: { state: 'off' | 'building' | 'starting' | 'up' | 'down'; say: string } | null;
  media: Pick<MediaView, 'line' | 'mode' | 'soundBlocked' | 'poorForMs' | 'fault'> & Partial<Pick<MediaView, 'asked' | 'mic'>>;
  /** The device asks to save data, or its line is thin; false once that was answered. */
  thin?: boolean;
  /** Too long without a break; told to everybody, begun by who leads. */
  due?: BreakDue | null;
};

const poorMs = 10_000;

/** The one sentence of the banner, the most pressing first: the round before the sound, the sound before the picture. */
export function roomSentence({ online, polling, catchingUp, retrying, unanswered = false, video, media, thin = false, due = null }: RoomFacts): RoomSentence | null {
  if (!online) return { tone: 'needs', text: `You are offline. The round goes on; your place in the queue is kept for two minutes.${retrying > 0 ? ' What you did is sent when you are back.' : ' What you write here is kept.'}` };
  if (retrying > 0) return { tone: 'needs', text: 'The server has not answered yet. What you did is sent again until it does, and counts once.' };
  if (unanswered) return { tone: 'needs', text: 'The server does not answer at the moment. What is shown may be old; what you do is sent when it answers, and counts once.' };
  if (polling) return { tone: 'needs', text: 'News does not come by itself at the moment, so it is fetched every three seconds. Everything works.' };
  if (catchingUp) return { tone: 'quiet', text: 'Catching up.' };
  return soundAndPicture(media, video === null || video.state === 'up') ?? serverVideo(video, media) ?? thinLine(media, thin) ?? pauseFor(due);
}

/** `there`: the video server answers, so that asking again makes sense. */
function soundAndPicture(media: RoomFacts['media'], there: boolean): RoomSentence | null {
  if (!hasLine(media.mode)) return null;
  if (media.line === 'connecting') return { tone: 'quiet', text: 'Sound and picture are being connected.' };
  if (media.line === 'reconnecting') return { tone: 'needs', text: 'Sound and picture are coming back. The round goes on without them.' };
  if (media.line === 'lost' && there) return { tone: 'needs', text: 'Sound and picture were lost. The round goes on without them.', offer: 'reconnect' };
  if (media.line === 'on' && media.asked && !media.mic) return { tone: 'needs', text: `${media.asked} asks to hear you.`, offer: 'speak' };
  if (media.line === 'on' && media.soundBlocked) return { tone: 'needs', text: 'Your browser keeps the sound off until you ask for it.', offer: 'sound' };
  if (media.fault) return { tone: 'needs', text: media.fault };
  if (media.mode === 'full' && media.poorForMs >= poorMs) return { tone: 'needs', text: 'Your connection is poor. With only the picture of who speaks the sound gets better.', offer: 'saver' };
  if (media.mode === 'saver' && media.poorForMs >= poorMs) return { tone: 'needs', text: 'Your connection is poor. Without pictures the sound gets better.', offer: 'audio' };
  return null;
}

/** Offered, never done: who pays for the line decides. */
function thinLine(media: RoomFacts['media'], thin: boolean): RoomSentence | null {
  return thin && media.mode === 'full' && media.line === 'on' ? { tone: 'quiet', text: 'Your line seems thin, or saves data. Saver takes about a fifth of it.', offer: 'saver' } : null;
}

function pauseFor(due: BreakDue | null): RoomSentence | null {
  if (!due) return null;
  const text = `${due.minutes} minutes without a break. A short one now helps everybody.`;
  return due.lead ? { tone: 'needs', text, offer: 'break' } : { tone: 'needs', text };
}

function serverVideo(video: RoomFacts['video'], media: RoomFacts['media']): RoomSentence | null {
  if (!video || video.state === 'off') return null;
  if (video.state !== 'up') return { tone: 'quiet', text: `${video.say} The round works without it.` };
  if (media.line === 'off' && hasLine(media.mode)) return { tone: 'quiet', text: 'Sound and picture can be had now.', offer: 'connect' };
  return null;
}
