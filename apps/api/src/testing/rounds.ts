import { randomUUID } from 'node:crypto';
import { type AgendaItem, type Phase, type RecommendationFields, type RoundCommand, type RoundState, addAgendaItem, commandRound, inviteToSession, joinRound, openRound, phases, planSession, readRound, readSession } from '@without-walls/contracts';
import { type MadeCase, aReleasedCase } from './cases.js';
import type { Caller, World } from './world.js';

/** The people of a round: who brings cases, who keeps the agenda, who leads, and the hub. */
export interface Team {
  presenter: Caller;
  coordinator: Caller;
  facilitator: Caller;
  hub: Caller;
}

export async function aTeam(world: World): Promise<Team> {
  return {
    presenter: await world.member({ roles: ['presenter'], name: 'Ines Marchetti' }),
    coordinator: await world.member({ roles: ['coordinator'], discipline: 'coordinator', profession: 'Manager', name: 'Agnieszka Wrona' }),
    facilitator: await world.member({ roles: ['facilitator', 'mdt'], discipline: 'gp-special-interest', name: 'Tomos Pritchard' }),
    hub: await world.member({ roles: ['mdt'], discipline: 'pharmacist', profession: 'Pharmacist', name: 'Mei Hua Tan' }),
  };
}

export interface PlannedSession {
  id: string;
  version: number;
  cases: MadeCase[];
}

/** Wall time in London some minutes from now: inside the quarter of an hour before which no room opens. */
export function soon(minutes = 5): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(new Date(Date.now() + minutes * 60_000));
  return parts.replace(' ', 'T');
}

/** A session about to begin, with released cases on its agenda. */
export async function aSession(team: Team, cases = 1, minutes = 60): Promise<PlannedSession> {
  const planned = await team.coordinator.call(planSession, { body: { kind: 'mdt', title: 'Weekly pain round', localStart: soon(), timeZone: 'Europe/London', minutes, facilitatorId: team.facilitator.memberId } });
  const { id } = planned;
  let { version } = planned;
  const made: MadeCase[] = [];
  for (let i = 0; i < cases; i += 1) {
    const one = await aReleasedCase(team.presenter, team.coordinator);
    made.push(one);
    ({ version } = await team.coordinator.call(addAgendaItem, { params: { id }, body: { version, kind: 'case', title: `Case ${one.code}`, minutes: 20, caseId: one.id } }));
  }
  return { id, version, cases: made };
}

export interface OpenRound extends Team {
  id: string;
  session: PlannedSession;
  items: AgendaItem[];
  /** Sends one command; answers with its sequence number. */
  command(who: Caller, command: RoundCommand, commandId?: string): Promise<number>;
  state(who?: Caller): Promise<RoundState>;
  /** The version that timer and agenda commands name. */
  timerVersion(): Promise<number>;
}

/** An open room, everyone invited and in it, not started. */
export async function anOpenRound(world: World, cases = 1): Promise<OpenRound> {
  const team = await aTeam(world);
  const session = await aSession(team, cases);
  await team.coordinator.call(inviteToSession, { params: { id: session.id }, body: { version: session.version } });
  const { id } = await team.facilitator.call(openRound, { params: { id: session.id } });
  for (const who of Object.values(team)) await who.call(joinRound, { params: { id } });
  const { agenda } = await team.facilitator.call(readSession, { params: { id: session.id } });
  const state = async (who: Caller = team.facilitator): Promise<RoundState> => (await who.call(readRound, { params: { id } })).state;
  return {
    ...team, id, session, items: agenda, state,
    command: async (who, command, commandId = randomUUID()) => (await who.call(commandRound, { params: { id }, body: { commandId, command } })).seq,
    timerVersion: async () => (await state()).timer?.version ?? 0,
  };
}

/** Starts the round and takes an item to a phase. */
export async function inPhase(round: OpenRound, item: AgendaItem, phase: Phase): Promise<void> {
  await round.command(round.facilitator, { type: 'start' });
  await round.command(round.facilitator, { type: 'start-item', itemId: item.id, expectedVersion: await round.timerVersion() });
  for (const next of phases.slice(1, phases.indexOf(phase) + 1)) await round.command(round.facilitator, { type: 'change-phase', phase: next, expectedVersion: await round.timerVersion() });
}

export function fieldsFor(item: AgendaItem, changes: Partial<RecommendationFields> = {}): RecommendationFields {
  return { itemId: item.id, caseId: item.case!.id, text: 'Offer community physiotherapy with graded activity.', domain: 'physical', rationale: 'Walking is the goal.', condition: '', owner: 'presenter', dueDate: '2027-01-15', strength: 'suggest', dissent: [], ...changes };
}

export const putting = (fields: RecommendationFields, recommendationId: string = randomUUID(), expectedVersion = 0): RoundCommand => ({ type: 'put-recommendation', recommendationId, fields, expectedVersion });
