import type { RoundState } from '@without-walls/contracts';
import type { Now } from '../time/instants.js';
import type { CommandOf } from './decide.js';
import { decideMedia } from './life.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { presentsCurrent } from './permissions.js';
import { turnToRaise, turnToSuggest, waitsFor } from './turns.js';

type FloorCommand = CommandOf<'raise-hand'> | CommandOf<'lower-hand'> | CommandOf<'give-floor'> | CommandOf<'invite-to-speak'> | CommandOf<'move-in-queue'> | CommandOf<'contribute'> | CommandOf<'answer'> | CommandOf<'media'> | CommandOf<'sit-with'> | CommandOf<'set-captioner'>;

/** Hands, the floor, questions and suggestions. These commute, so they carry no version. */
export function decideFloor(state: RoundState, command: FloorCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  switch (command.type) {
    case 'raise-hand': return raiseHand(state, command, actor, writer, ids);
    case 'lower-hand': return lowerHand(state, command.entryId, actor, writer);
    case 'give-floor': return giveFloor(state, command.entryId, writer);
    case 'invite-to-speak': return inviteToSpeak(state, command.memberId, actor, writer, ids);
    case 'move-in-queue': return moveEntry(state, command, writer);
    case 'contribute': return contribute(state, command, actor, writer, ids);
    case 'answer': return answer(state, command.contributionId, actor, writer);
    case 'set-captioner': return setCaptioner(state, command.memberId, writer);
    case 'sit-with': return sitWith(state, command.memberIds, actor, writer);
    case 'media': return decideMedia(state, actor.member.id, command.media, now, ids.commandId);
  }
}

/** One at a time, and only somebody who is here; observers can do it too. */
function setCaptioner(state: RoundState, memberId: string | null, writer: EventWriter): RoundDecision {
  const member = memberId === null ? null : (state.present.find((one) => one.member.id === memberId)?.member ?? undefined);
  if (member === undefined) return refuse('not_found');
  return state.captioner?.id === member?.id ? writer.accepted : writer.add({ type: 'captioner.set', payload: { member } }).accepted;
}

/** By one's own word, while one is in; never oneself. Whoever comes in by their own device is counted by that as well. */
function sitWith(state: RoundState, given: readonly string[], actor: RoundActor, writer: EventWriter): RoundDecision {
  if (!state.present.some((one) => one.member.id === actor.member.id)) return refuse('wrong_state', state);
  const memberIds = [...new Set(given)].filter((id) => id !== actor.member.id).sort();
  const before = state.company.find((one) => one.by === actor.member.id)?.memberIds ?? [];
  return before.join() === memberIds.join() ? writer.accepted : writer.add({ type: 'company.set', payload: { by: actor.member.id, memberIds } }).accepted;
}

/** One hand each; a second raise changes nothing. In the lobby hands wait for the start. */
function raiseHand(state: RoundState, command: CommandOf<'raise-hand'>, actor: RoundActor, writer: EventWriter, ids: CommandIds): RoundDecision {
  if (state.queue.some((entry) => entry.member.id === actor.member.id)) return writer.accepted;
  const turn = turnToRaise(state, command.kind, actor);
  if (turn === 'no') return refuse('wrong_state', state);
  return writer.add({ type: 'hand.raised', payload: { entryId: ids.newId, member: actor.member, kind: command.kind, override: turn === 'override' } }).accepted;
}

/** Anybody who is here, also who only listens; they stand in the queue and are given the floor like all others. */
function inviteToSpeak(state: RoundState, memberId: string, actor: RoundActor, writer: EventWriter, ids: CommandIds): RoundDecision {
  const invited = state.present.find((one) => one.member.id === memberId);
  if (!invited) return refuse('not_found');
  if (state.queue.some((entry) => entry.member.id === memberId)) return writer.accepted;
  return writer.add({ type: 'speaker.invited', payload: { entryId: ids.newId, member: invited.member, by: actor.member } }).accepted;
}

function lowerHand(state: RoundState, entryId: string, actor: RoundActor, writer: EventWriter): RoundDecision {
  const entry = state.queue.find((one) => one.id === entryId);
  if (!entry) return writer.accepted;
  if (entry.member.id !== actor.member.id && !actor.can.facilitate) return refuse('forbidden');
  return writer.add({ type: 'hand.lowered', payload: { entryId } }).accepted;
}

function giveFloor(state: RoundState, entryId: string, writer: EventWriter): RoundDecision {
  const entry = state.queue.find((one) => one.id === entryId);
  if (!entry) return refuse('not_found');
  return entry.state === 'speaking' ? writer.accepted : writer.add({ type: 'floor.given', payload: { entryId, override: waitsFor(state, entry) !== null } }).accepted;
}

function moveEntry(state: RoundState, command: CommandOf<'move-in-queue'>, writer: EventWriter): RoundDecision {
  const waiting = state.queue.filter((entry) => entry.state === 'waiting').map((entry) => entry.id);
  if (!waiting.includes(command.entryId) || (command.before !== null && !waiting.includes(command.before))) return refuse('not_found');
  return writer.add({ type: 'queue.moved', payload: { entryId: command.entryId, before: command.before } }).accepted;
}

/** Questions fit any moment of an item; suggestions have their turn. */
function contribute(state: RoundState, command: CommandOf<'contribute'>, actor: RoundActor, writer: EventWriter, ids: CommandIds): RoundDecision {
  if (!actor.can.contribute) return refuse('read_only');
  if (state.state !== 'live' || state.currentItemId === null) return refuse('wrong_state', state);
  const turn = command.kind === 'suggestion' ? turnToSuggest(state, actor) : 'yes';
  if (turn === 'no') return refuse('wrong_state', state);
  return writer.add({ type: 'contribution.added', payload: { contributionId: ids.newId, kind: command.kind, text: command.text, by: actor.member, override: turn === 'override' } }).accepted;
}

function answer(state: RoundState, contributionId: string, actor: RoundActor, writer: EventWriter): RoundDecision {
  const found = state.contributions.find((one) => one.id === contributionId);
  if (!found) return refuse('not_found');
  if (!actor.can.facilitate && !actor.can.recommend && !presentsCurrent(state, actor)) return refuse('forbidden');
  return found.answered ? writer.accepted : writer.add({ type: 'contribution.answered', payload: { contributionId } }).accepted;
}
