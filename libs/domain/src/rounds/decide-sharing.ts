import type { MemberRef, RecommendationDraft, RoundState } from '@without-walls/contracts';
import { toInstant, type Now } from '../time/instants.js';
import type { CommandOf } from './decide.js';
import { EventWriter, refuse, type CommandIds, type RoundActor, type RoundDecision } from './outcome.js';
import { presentsCurrent } from './permissions.js';

export type SharingCommand = CommandOf<'merge'> | CommandOf<'show'> | CommandOf<'give-voice'> | CommandOf<'open-poll'> | CommandOf<'choose'> | CommandOf<'close-poll'> | CommandOf<'moderate'>;

/** What all screens share: the page everybody sees, one question instead of two alike, a word on each recommendation, a show of hands. */
export function decideSharing(state: RoundState, command: SharingCommand, actor: RoundActor, now: Now, ids: CommandIds): RoundDecision {
  const writer = new EventWriter(state, actor.member.id, now, ids.commandId);
  switch (command.type) {
    case 'moderate': return moderate(state, command, actor, writer);
    case 'merge': return merge(state, command, actor, writer);
    case 'show': return show(state, command, actor, writer);
    case 'give-voice': return giveVoice(state, command, actor, now, writer);
    case 'open-poll': return openPoll(state, command, actor, writer, ids);
    case 'choose': return choose(state, command, actor, writer);
    case 'close-poll': return closePoll(state, command.pollId, writer);
  }
}

/** Nobody is moderated who leads. Who is removed leaves, with their place in the queue. */
function moderate(state: RoundState, { memberId, act }: CommandOf<'moderate'>, actor: RoundActor, writer: EventWriter): RoundDecision {
  if (memberId === null && act !== 'mute') return refuse('wrong_state', state);
  const one = state.present.find((other) => other.member.id === memberId);
  if (memberId !== null && !one) return state.removed.includes(memberId) && act === 'remove' ? writer.accepted : refuse('not_found');
  if (one && act === 'remove' && (one.part === 'facilitator' || one.member.id === actor.member.id)) return refuse('forbidden');
  if (act === 'remove' && one) return takeOut(state, one.member.id, actor.member, writer);
  return writer.add({ type: 'member.moderated', payload: { memberId, act, by: actor.member } }).accepted;
}

function takeOut(state: RoundState, memberId: string, by: MemberRef, writer: EventWriter): RoundDecision {
  writer.add({ type: 'member.moderated', payload: { memberId, act: 'remove', by } });
  for (const entry of state.queue) if (entry.member.id === memberId) writer.add({ type: 'hand.lowered', payload: { entryId: entry.id } });
  return state.present.some((one) => one.member.id === memberId) ? writer.add({ type: 'member.left', payload: { memberId } }).accepted : writer.accepted;
}

/** A guest whose link was withdrawn, in or not: they may hold a token of the video room, and it opens nothing before the round ends. */
export function decideWithdrawn(state: RoundState, guestId: string, by: MemberRef, now: Now, commandId: string): RoundDecision {
  const writer = new EventWriter(state, by.id, now, commandId);
  return state.state === 'ended' || state.removed?.includes(guestId) ? writer.accepted : takeOut(state, guestId, by, writer);
}

/** Only two of a kind, said about the same, are the same thing said twice. */
function merge(state: RoundState, { contributionId, into }: CommandOf<'merge'>, actor: RoundActor, writer: EventWriter): RoundDecision {
  if (!actor.can.facilitate && !actor.can.recommend) return refuse('forbidden');
  const [gone, kept] = [contributionId, into].map((id) => state.contributions.find((one) => one.id === id));
  if (!kept) return refuse('not_found');
  // Merged already: the second press is the same wish.
  if (!gone) return writer.accepted;
  if (gone === kept || gone.kind !== kept.kind || gone.itemId !== kept.itemId) return refuse('wrong_state', state);
  return writer.add({ type: 'contribution.merged', payload: { contributionId, into } }).accepted;
}

/** Who presents turns the pages, and who leads may. */
function show(state: RoundState, command: CommandOf<'show'>, actor: RoundActor, writer: EventWriter): RoundDecision {
  if (!actor.can.facilitate && !presentsCurrent(state, actor)) return refuse('forbidden');
  if (state.currentItemId === null) return refuse('wrong_state', state);
  if (JSON.stringify(state.shown) === JSON.stringify(command.shown)) return writer.accepted;
  return writer.add({ type: 'shown.changed', payload: { shown: command.shown } }).accepted;
}

/**
 * Agreeing, or differing with a reason. It names the version of the row it was given on. Who differs stands in the row by
 * name, so that it comes into the letter; who then agrees is taken out of it. Nobody judges the advice on their own case.
 */
function giveVoice(state: RoundState, command: CommandOf<'give-voice'>, actor: RoundActor, now: Now, writer: EventWriter): RoundDecision {
  if (!actor.can.recommend) return refuse('forbidden');
  const row = state.recommendations.find((one) => one.id === command.recommendationId);
  if (!row) return refuse('not_found');
  if (state.agenda.find((item) => item.id === row.itemId)?.case?.presenter.id === actor.member.id) return refuse('forbidden');
  if (row.version !== command.expectedVersion) return refuse('stale_version', state);
  if (!command.agrees && !command.reason) return refuse('wrong_state', state);
  const reason = command.agrees ? null : command.reason;
  const dissent = withDissent(row, actor, reason);
  const full = dissent.length > 12;
  if (full) return refuse('wrong_state', state);
  if (JSON.stringify(dissent) !== JSON.stringify(row.dissent)) writer.add({ type: 'recommendation.put', payload: { recommendation: { ...row, dissent, version: row.version + 1, at: toInstant(now) }, override: false } });
  return writer.add({ type: 'voice.given', payload: { recommendationId: row.id, member: actor.member, agrees: command.agrees, reason } }).accepted;
}

function withDissent(row: RecommendationDraft, { member }: RoundActor, reason: string | null): RecommendationDraft['dissent'] {
  const others = row.dissent.filter((one) => one.memberId !== member.id);
  return reason === null ? others : [...others, { memberId: member.id, name: member.name, reason }];
}

/** One poll at a time: opening another closes the one before. */
function openPoll(state: RoundState, { question, options }: CommandOf<'open-poll'>, actor: RoundActor, writer: EventWriter, ids: CommandIds): RoundDecision {
  if (state.state !== 'live') return refuse('wrong_state', state);
  for (const open of state.polls.filter((one) => one.open)) writer.add({ type: 'poll.closed', payload: { pollId: open.id } });
  return writer.add({ type: 'poll.opened', payload: { pollId: ids.newId, question, options, by: actor.member } }).accepted;
}

function choose(state: RoundState, { pollId, option }: CommandOf<'choose'>, actor: RoundActor, writer: EventWriter): RoundDecision {
  if (!actor.can.contribute) return refuse('read_only');
  // Who sits with the team to learn is not counted in what it thinks.
  if (state.present.some((one) => one.member.id === actor.member.id && one.part === 'trainee')) return refuse('forbidden');
  const poll = state.polls.find((one) => one.id === pollId);
  if (!poll || option >= poll.options.length) return refuse('not_found');
  if (!poll.open) return refuse('wrong_state', state);
  const voter = actor.voter ?? actor.member.id;
  if (poll.choices[voter] === option) return writer.accepted;
  return writer.add({ type: 'poll.chosen', payload: { pollId, memberId: voter, option } }).accepted;
}

function closePoll(state: RoundState, pollId: string, writer: EventWriter): RoundDecision {
  const poll = state.polls.find((one) => one.id === pollId);
  if (!poll) return refuse('not_found');
  return poll.open ? writer.add({ type: 'poll.closed', payload: { pollId } }).accepted : writer.accepted;
}
