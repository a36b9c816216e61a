import type { RoundCommand, RoundState } from '@without-walls/contracts';
import type { Now } from '../time/instants.js';
import { decideTakeBreak } from './breaks.js';
import { decideAgenda } from './decide-agenda.js';
import { decideFloor } from './decide-floor.js';
import { decideRecommendation } from './decide-recommendation.js';
import { decideSharing, type SharingCommand } from './decide-sharing.js';
import { decideTimer } from './decide-timer.js';
import { decideRecording } from './recording.js';
import { nothingShared } from './sharing.js';
import { refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';

export type CommandOf<T extends RoundCommand['type']> = Extract<RoundCommand, { type: T }>;
export type Decide<T extends RoundCommand['type']> = (state: RoundState, command: CommandOf<T>, actor: RoundActor, now: Now, ids: CommandIds) => RoundDecision;

const leads = ['start', 'start-item', 'finish-item', 'change-phase', 'extend', 'pause', 'resume', 'close-peers', 'give-floor', 'invite-to-speak', 'take-break', 'move-in-queue', 'open-poll', 'close-poll', 'moderate', 'set-captioner', 'ask-recording', 'start-recording', 'stop-recording'] as const;
const isLead = (type: RoundCommand['type']): boolean => (leads as readonly string[]).includes(type);
const agendaCommands = ['start', 'start-item', 'finish-item', 'change-phase', 'close-peers'];
const sharingCommands = ['moderate', 'merge', 'show', 'give-voice', 'open-poll', 'choose', 'close-poll'];
/** A place in the queue that somebody who listens was given can be given back. */
const forListeners = ['media', 'sit-with', 'lower-hand', 'answer-recording'];
const timerCommands = ['extend', 'pause', 'resume'];

/**
 * What a command does to a round: the events to append, or why not. An empty list means that it is already so.
 * Refusals: `wrong_state` (with the state), `stale_version` (with the state), `forbidden` (not their part), `read_only`
 * (observers), `not_found` (no such entry). The caller holds the round's lock and has checked that the command id is new.
 */
export function decideRound(given: RoundState, command: RoundCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  // A round that was begun by an earlier build knows nothing of what is shared.
  const state = { ...nothingShared, ...given };
  if (state.state === 'ended') return refuse('wrong_state', state);
  if (!actor.can.speak && !forListeners.includes(command.type)) return refuse('read_only');
  if (isLead(command.type) && !actor.can.facilitate) return refuse('forbidden');
  if (agendaCommands.includes(command.type)) return decideAgenda(state, command as Parameters<typeof decideAgenda>[1], actor, now, ids);
  if (command.type === 'take-break') return decideTakeBreak(state, command, actor, now, ids);
  if (timerCommands.includes(command.type)) return decideTimer(state, command as Parameters<typeof decideTimer>[1], actor, now, ids);
  if (sharingCommands.includes(command.type)) return decideSharing(state, command as SharingCommand, actor, now, ids);
  if (command.type === 'ask-recording' || command.type === 'answer-recording' || command.type === 'start-recording' || command.type === 'stop-recording') return decideRecording(state, command, actor, now, ids);
  if (command.type === 'put-recommendation' || command.type === 'remove-recommendation') return decideRecommendation(state, command, actor, now, ids);
  return decideFloor(state, command as Parameters<typeof decideFloor>[1], actor, now, ids);
}
