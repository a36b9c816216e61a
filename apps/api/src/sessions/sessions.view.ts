import type { AgendaItem, MemberRef, SessionRow, SessionView } from '@without-walls/contracts';
import { countsInQuorum, cutOffAt, freePlaces, joinOpensAt, mayJoin, minuteBudget, quorum } from '@without-walls/domain';
import type { CaseRef } from '../cases/cases.service.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import type { LectureSpeaker } from './lecture-speakers.js';
import type { AgendaItemEntity, InviteeAnswer, InviteeEntity, SessionEntity } from './session.entity.js';

export interface SessionParts {
  session: SessionEntity;
  items: AgendaItemEntity[];
  invitees: InviteeEntity[];
  refs: Map<string, MemberRef>;
  cases: Map<string, CaseRef>;
  speaker: LectureSpeaker | null;
  minutesPerCase: number;
  now: Date;
  /** In a demo a room may be opened at any hour, so that it can be tried. */
  demo: boolean;
}

export function viewRow(session: SessionEntity, refs: Map<string, MemberRef>, { cases, used, perCase }: { cases: number; used: number; perCase: number }, answer: InviteeAnswer | null): SessionRow {
  return {
    id: session.id, kind: session.kind, title: session.title, startsAt: session.startsAt.toISOString(), minutes: session.minutes, timeZone: session.timeZone, state: session.state,
    facilitator: refOf(refs, session.facilitatorId), cases, freePlaces: session.state === 'planned' ? freePlaces(session.minutes, [{ minutes: used }], perCase) : null, roundId: session.roundId, joinOpensAt: joinOpensAt(session.startsAt), myAnswer: answer,
  };
}

export function viewItem(item: AgendaItemEntity, cases: Map<string, CaseRef>, speaker: LectureSpeaker | null): AgendaItem {
  const known = item.caseId ? cases.get(item.caseId) : undefined;
  return {
    id: item.id, position: item.position, kind: item.kind, title: item.title, minutes: item.minutes, state: item.state, minutesUsed: item.minutesUsed,
    case: known ? { id: known.id, code: known.code, presenter: known.presenter, readable: known.readable } : null, lectureId: item.lectureId, speaker: speaker && item.lectureId === speaker.lectureId ? speaker.member : null, presenterState: item.presenterState,
  };
}

export function viewSession(actor: Actor, parts: SessionParts): SessionView {
  const { session, items, invitees, refs } = parts;
  const mine = invitees.find((one) => one.memberId === actor.memberId);
  const coming = invitees.filter((one) => one.answer !== 'declined' && countsInQuorum(one.part)).map((one) => refs.get(one.memberId)?.discipline ?? null);
  const { met, say } = session.kind === 'mdt' ? quorum(coming) : { met: true, say: 'A learning session needs no quorum' };
  return {
    ...viewRow(session, refs, { cases: items.filter((item) => item.kind === 'case').length, used: items.reduce((sum, item) => sum + item.minutes, 0), perCase: parts.minutesPerCase }, mine?.answer ?? null),
    cutOffAt: cutOffAt(session.startsAt, session.caseCutOffDays), caseCutOffDays: session.caseCutOffDays, minutesPerCase: parts.minutesPerCase,
    version: session.version, agenda: items.map((item) => viewItem(item, parts.cases, parts.speaker)), budget: minuteBudget(session.minutes, items),
    invitees: invitees.flatMap((one) => {
      const member = refs.get(one.memberId);
      return member ? [{ member, part: one.part, answer: one.answer, invitedAt: one.invitedAt?.toISOString() ?? null }] : [];
    }),
    invitationsSentAt: session.invitationsSentAt?.toISOString() ?? null, quorum: { met, say }, can: canOf(actor, parts),
  };
}

function canOf(actor: Actor, { session, now, demo }: SessionParts): SessionView['can'] {
  const planned = session.state === 'planned';
  const plans = may(actor, 'session.plan');
  return {
    edit: plans && planned, invite: plans && planned, cancel: plans && planned,
    open: may(actor, 'round.facilitate') && mayOpen(session, now, demo),
    join: may(actor, 'round.join') && session.roundId !== null && session.state === 'live',
  };
}

/** The door opens a quarter of an hour before the start; in a demo at any time. */
export function mayOpen(session: SessionEntity, now: Date, demo: boolean): boolean {
  return session.state === 'live' || mayJoin(session, now) || (demo && session.state === 'planned');
}

const refOf = (refs: Map<string, MemberRef>, id: string | null): MemberRef | null => (id ? (refs.get(id) ?? null) : null);
