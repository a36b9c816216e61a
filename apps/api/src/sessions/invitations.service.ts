import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type JobPayload, type Receipt, answerInvitation, inviteToSession } from '@without-walls/contracts';
import { partOf } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type CalendarSession, calendarFile } from './calendar-file.js';
import { invitationMail } from './invitation-mail.js';
import { InviteesRepository } from './invitees.repository.js';
import type { SessionEntity } from './session.entity.js';
import { requirePlanned } from './session-rules.js';
import { SessionsRepository } from './sessions.repository.js';

/** Invitations by e-mail with a calendar file, and the answers to them. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(InviteesRepository) private readonly invitees: InviteesRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(MailService) private readonly mail: MailService,
  ) {}

  /** Invites members, or the usual ones with the presenters when none are named. Those already invited get the new state of things. */
  async invite(actor: Actor, sessionId: string, { version, memberIds }: InputOf<typeof inviteToSession>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const session = requirePlanned(found(await this.sessions.lock(actor.networkId, sessionId)), version);
      const presenters = await this.presentersOf(session);
      const profiles = await this.people.profiles(actor.networkId, [...(memberIds ?? (await this.usual(session))), ...presenters]);
      if (memberIds?.some((id) => !profiles.has(id))) refuse('invalid_input', { fields: [{ path: 'body.memberIds', message: 'One of these is not a member of this network' }] });
      const now = this.clock.now();
      await this.invitees.put([...profiles.values()].map((one) => ({ sessionId, memberId: one.id, networkId: actor.networkId, invitedAt: now, part: partOf({ memberId: one.id, networkId: actor.networkId, roles: one.roles }, null, presenters.has(one.id)) })));
      const next = { ...session, version: session.version + 1, invitationsSentAt: now, sequence: session.invitationsSentAt ? session.sequence + 1 : session.sequence };
      await this.sessions.change(sessionId, { version: next.version, invitationsSentAt: now, sequence: next.sequence });
      await this.tellInvited(tx, next);
      tx.audit({ networkId: actor.networkId, action: 'session.invited', subjectType: 'session', subjectId: sessionId, detail: { invited: profiles.size, sequence: next.sequence } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
      return { id: sessionId, version: next.version, state: next.state };
    });
  }

  async answer(actor: Actor, sessionId: string, { answer }: InputOf<typeof answerInvitation>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const session = found(await this.sessions.byId(actor.networkId, sessionId));
      const open = session.state === 'planned' || session.state === 'live';
      if (!open || !(await this.invitees.answer(sessionId, actor.memberId, answer, this.clock.now()))) refuse('wrong_state', { state: { state: session.state } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
      return { id: sessionId, version: session.version, state: session.state };
    });
  }

  /** The session as a calendar file for one's own calendar. */
  async calendar(actor: Actor, sessionId: string): Promise<string> {
    const session = found(await this.sessions.byId(actor.networkId, sessionId));
    return calendarFile(await this.forCalendar(session), { method: 'PUBLISH', attendee: null, now: this.clock.now() });
  }

  /** Queues the mail to everyone invited, in the transaction of the change. */
  async tellInvited(tx: Tx, session: SessionEntity): Promise<void> {
    const memberIds = (await this.invitees.of(session.id)).map((one) => one.memberId);
    if (memberIds.length > 0) tx.job('sessions.sendInvitations', { sessionId: session.id, sequence: session.sequence, memberIds });
  }

  /** Writes the messages. Each member gets each sequence once; a job that is older than the session's sequence has nothing to say. */
  async send({ sessionId, sequence, memberIds }: JobPayload<'sessions.sendInvitations'>): Promise<void> {
    await this.work.run(async (tx) => {
      const session = await this.sessions.anywhere(sessionId);
      if (!session || session.sequence !== sequence) return;
      const unsent = await this.invitees.claimUnsent(sessionId, memberIds, sequence);
      const calendar = await this.forCalendar(session);
      const method = session.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
      for (const person of await this.people.addressesOf(session.networkId, unsent)) {
        const file = calendarFile(calendar, { method, attendee: person, now: this.clock.now() });
        const { subject, text } = invitationMail(calendar, { method, name: person.name, update: sequence > 0 });
        await this.mail.queue(tx, { networkId: session.networkId, to: person.email, subject, text, attachments: [{ name: 'invitation.ics', type: `text/calendar; charset=utf-8; method=${method}`, content: file }] });
      }
    });
  }

  private async forCalendar(session: SessionEntity): Promise<CalendarSession> {
    const items = await this.sessions.items(session.id);
    const cases = await this.cases.records(session.networkId, items.flatMap((item) => item.caseId ?? []));
    const { publicUrl } = this.config.http;
    return {
      id: session.id, title: session.title, startsAt: session.startsAt, minutes: session.minutes, timeZone: session.timeZone, sequence: session.sequence, link: `${publicUrl}/sessions/${session.id}`,
      host: new URL(publicUrl).hostname, codes: items.flatMap((item) => (item.caseId ? (cases.get(item.caseId)?.code ?? []) : [])),
    };
  }

  private async presentersOf(session: SessionEntity): Promise<Set<string>> {
    const items = await this.sessions.items(session.id);
    const cases = await this.cases.records(session.networkId, items.flatMap((item) => item.caseId ?? []));
    return new Set([...cases.values()].map((one) => one.presenterId));
  }

  /** Who is asked when nobody is named: the hub for an MDT round, everyone who may come for a learning session; and whoever was invited before. */
  private async usual(session: SessionEntity): Promise<string[]> {
    const before = (await this.invitees.of(session.id)).map((one) => one.memberId);
    const asked = await this.people.idsWith(session.networkId, session.kind === 'mdt' ? 'case.read.hub' : 'round.join');
    return [...before, ...asked, ...(session.facilitatorId ? [session.facilitatorId] : [])];
  }
}
