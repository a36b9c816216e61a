import { Controller, Header, Inject } from '@nestjs/common';
import {
  type InputOf, type Receipt, type ReplyOf, type SessionView, addAgendaItem, answerInvitation, cancelSession, changeAgendaItem, changeSession, inviteToSession, listSessions, planSession, readSession, removeAgendaItem, sessionCalendar,
} from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AgendaService } from './agenda.service.js';
import { InvitationsService } from './invitations.service.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(@Inject(SessionsService) private readonly sessions: SessionsService, @Inject(AgendaService) private readonly agenda: AgendaService, @Inject(InvitationsService) private readonly invitations: InvitationsService) {}

  @Serve(listSessions)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listSessions>): Promise<ReplyOf<typeof listSessions>> {
    return this.sessions.list(actor, query);
  }

  @Serve(readSession)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readSession>): Promise<SessionView> {
    return this.sessions.read(actor, params.id);
  }

  @Serve(planSession)
  plan(@Me() actor: Actor, @Input() { body }: InputOf<typeof planSession>): Promise<Receipt> {
    return this.sessions.plan(actor, body);
  }

  @Serve(changeSession)
  change(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof changeSession>): Promise<Receipt> {
    return this.sessions.change(actor, params.id, body);
  }

  @Serve(cancelSession)
  cancel(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof cancelSession>): Promise<Receipt> {
    return this.sessions.cancel(actor, params.id, body);
  }

  @Serve(addAgendaItem)
  addItem(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof addAgendaItem>): Promise<Receipt> {
    return this.agenda.add(actor, params.id, body);
  }

  @Serve(changeAgendaItem)
  changeItem(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof changeAgendaItem>): Promise<Receipt> {
    return this.agenda.change(actor, params.id, params.itemId, body);
  }

  @Serve(removeAgendaItem)
  removeItem(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof removeAgendaItem>): Promise<Receipt> {
    return this.agenda.remove(actor, params.id, params.itemId, query.version);
  }

  @Serve(inviteToSession)
  invite(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof inviteToSession>): Promise<Receipt> {
    return this.invitations.invite(actor, params.id, body);
  }

  @Serve(answerInvitation)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerInvitation>): Promise<Receipt> {
    return this.invitations.answer(actor, params.id, body);
  }

  @Serve(sessionCalendar)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="session.ics"')
  calendar(@Me() actor: Actor, @Input() { params }: InputOf<typeof sessionCalendar>): Promise<string> {
    return this.invitations.calendar(actor, params.id);
  }
}
