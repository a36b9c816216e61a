import { handKinds, moderations, phases, type AgendaItem, type RoundCommand, type RoundEvent, type RoundState } from '@without-walls/contracts';
import { applyEvents } from '../rounds/apply.js';
import { decideRound } from '../rounds/decide.js';
import { emptyRound } from '../rounds/empty.js';
import { decideJoin, decideLeave, decideOpen } from '../rounds/life.js';
import { isRefused, type Part, type RoundActor, type RoundCan, type RoundDecision } from '../rounds/outcome.js';
import { addMinutes } from '../time/instants.js';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const member = (n: number, name: string) => ({ id: uuid(n), name, profession: 'GP', discipline: null, site: null });
const can = (facilitate: boolean, recommend: boolean, takesPart = true): RoundCan => ({ facilitate, recommend, contribute: takesPart, speak: takesPart });

export const facilitator: RoundActor = { member: member(101, 'Facilitator'), can: can(true, true) };
export const expert: RoundActor = { member: member(102, 'Expert'), can: can(false, true) };
export const presenter: RoundActor = { member: member(103, 'Presenter'), can: can(false, false) };
export const learner: RoundActor = { member: member(104, 'Learner'), can: can(false, false) };
export const observer: RoundActor = { member: member(105, 'Observer'), can: can(false, false, false) };
/** Presents the second case and is on the team as well. */
export const expertPresenter: RoundActor = { member: member(106, 'Both'), can: can(false, true) };
export const actors = [facilitator, expert, presenter, learner, observer, expertPresenter];

const item = (n: number, kind: AgendaItem['kind'], minutes: number, by?: RoundActor): AgendaItem => ({
  id: uuid(n), position: n, kind, title: `Item ${n}`, minutes, state: 'planned', minutesUsed: null,
  case: by ? { id: uuid(n + 50), code: 'QK7-M2P', presenter: by.member, readable: true } : null, lectureId: null, speaker: null, presenterState: 'none',
});
export const agenda = [item(1, 'lecture', 20), item(2, 'case', 20, presenter), item(3, 'break', 5), item(4, 'case', 20, expertPresenter)];
export const opensAt = '2026-12-02T13:00:00.000Z';

/** A round and its log, with a clock that only moves when told: what the API does around the rules. */
export class RoundWorld {
  readonly log: RoundEvent[] = [];
  now = opensAt;
  state: RoundState = emptyRound(uuid(900), uuid(901), opensAt);
  private made = 10_000;

  constructor() {
    this.take(decideOpen(this.state, { agenda, facilitator: facilitator.member, title: 'Weekly pain round', startsAt: opensAt, sessionId: uuid(901), phaseShares: null }, facilitator.member.id, this.now, this.fresh()));
  }

  fresh = (): string => uuid((this.made += 1));
  pass = (minutes: number): void => { this.now = addMinutes(this.now, minutes); };

  take(decision: RoundDecision): RoundDecision {
    if (isRefused(decision)) return decision;
    this.log.push(...decision.events);
    this.state = applyEvents(this.state, decision.events).state;
    return decision;
  }

  do(actor: RoundActor, command: RoundCommand): RoundDecision {
    return this.take(decideRound(this.state, command, actor, this.now, { commandId: this.fresh(), newId: this.fresh() }));
  }

  join = (actor: RoundActor, part: Part = 'learner'): RoundDecision => this.take(decideJoin(this.state, { ...actor, part }, this.now, this.fresh()));
  leave = (actor: RoundActor): RoundDecision => this.take(decideLeave(this.state, actor.member.id, this.now, this.fresh()));
  get version(): number { return this.state.timer?.version ?? 0; }
}

/** One step of a random round: who, what, and two numbers from which ids and versions are drawn. */
export interface Step {
  readonly who: number;
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly minutes: number;
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

function commandFrom(world: RoundWorld, { a, b }: Step, what: number): RoundCommand {
  const { state } = world;
  const expectedVersion = b % 5 === 0 ? b : world.version;
  const entryId = pick(state.queue, a)?.id ?? uuid(1);
  const chosen = pick(agenda, a)!;
  const row = pick(state.recommendations, a);
  const advised = agenda[1]!;
  const fields = { itemId: advised.id, caseId: advised.case!.id, text: `Advice ${b}`, domain: 'physical' as const, rationale: '', condition: '', owner: 'presenter' as const, dueDate: null, strength: 'suggest' as const, dissent: [] };
  const commands: RoundCommand[] = [
    { type: 'start' }, { type: 'start-item', itemId: chosen.id, expectedVersion }, { type: 'finish-item', itemId: state.currentItemId ?? chosen.id, expectedVersion }, { type: 'change-phase', phase: pick(phases, a)!, expectedVersion },
    { type: 'extend', byMs: (b - 50) * 10_000, expectedVersion }, { type: 'pause', expectedVersion }, { type: 'resume', expectedVersion }, { type: 'close-peers', expectedVersion },
    { type: 'raise-hand', kind: pick(handKinds, a)! }, { type: 'lower-hand', entryId }, { type: 'give-floor', entryId }, { type: 'move-in-queue', entryId, before: b % 2 ? (pick(state.queue, b)?.id ?? null) : null },
    { type: 'contribute', kind: a % 2 ? 'question' : 'suggestion', text: `Said ${b}` }, { type: 'answer', contributionId: pick(state.contributions, a)?.id ?? uuid(1) }, { type: 'media', media: a % 2 === 0 },
    { type: 'put-recommendation', recommendationId: row?.id ?? world.fresh(), expectedVersion: row?.version ?? 0, fields }, { type: 'remove-recommendation', recommendationId: row?.id ?? uuid(1), expectedVersion: row?.version ?? 0 },
  ];
  const contributions = [pick(state.contributions, a)?.id ?? uuid(1), pick(state.contributions, a + 1)?.id ?? uuid(2)] as const;
  const pollId = pick(state.polls, a)?.id ?? uuid(1);
  const shared: RoundCommand[] = [
    { type: 'merge', contributionId: contributions[0], into: contributions[1] }, { type: 'show', shown: b % 3 === 0 ? null : { kind: 'section', section: 'pain' } },
    { type: 'give-voice', recommendationId: row?.id ?? uuid(1), agrees: a % 2 === 0, reason: a % 2 === 0 ? null : `Because ${b}`, expectedVersion: row?.version ?? 0 },
    { type: 'open-poll', question: `Asked ${b}`, options: ['Yes', 'No'] }, { type: 'choose', pollId, option: a % 3 }, { type: 'close-poll', pollId },
    { type: 'moderate', memberId: b % 4 === 0 ? null : (pick(state.present, a)?.member.id ?? uuid(1)), act: b % 4 === 0 ? 'mute' : pick(moderations, b)! },
    { type: 'ask-recording', leaveOutCases: a % 2 === 0 }, { type: 'answer-recording', agrees: b % 4 !== 0 }, { type: 'start-recording' }, { type: 'stop-recording' },
    { type: 'set-captioner', memberId: b % 4 === 0 ? null : (pick(state.present, b)?.member.id ?? uuid(1)) },
    { type: 'invite-to-speak', memberId: pick(state.present, a)?.member.id ?? uuid(1) }, { type: 'take-break', minutes: 5, expectedVersion },
    { type: 'sit-with', memberIds: b % 4 === 0 ? [] : [pick(actors, b)!.member.id] },
  ];
  return what >= 19 ? pick(shared, what - 19)! : pick(commands, what)!;
}

/** Plays one random step; joining and leaving are among them. Half of the steps are the facilitator's, so that rounds get somewhere. */
export function playStep(world: RoundWorld, step: Step): RoundDecision {
  world.pass(step.minutes);
  const actor = step.who % 2 === 0 ? facilitator : pick(actors, Math.floor(step.who / 2))!;
  if (step.what === 17) return world.join(actor);
  if (step.what === 18) return world.leave(actor);
  return world.do(actor, commandFrom(world, step, step.what));
}
