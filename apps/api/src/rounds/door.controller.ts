import { Controller, Inject, Req, Res } from '@nestjs/common';
import { type InputOf, type ReplyOf, type Waiting, decideLobby, guestPlace, listConnectionReports, listGuests, makeGuest, openGuestLink, readGuestLink, readLobby, readWaiting, sendConnectionReport, testRoom, waitInLobby, withdrawGuest } from '@without-walls/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { cookieOptions, guestCookieName } from '../platform/sign-in/cookie.js';
import { ConnectionReports } from './connection-reports.service.js';
import { ConnectionTests } from './connection-tests.service.js';
import { GuestLinks } from './guest-links.service.js';
import { GuestsService } from './guests.service.js';
import { LobbyService } from './lobby.service.js';

/** A link is opened anew on the day at the latest; the session decides how long it lasts, not the cookie. */
const cookieSeconds = 30 * 86_400;

@Controller()
export class DoorController {
  constructor(@Inject(LobbyService) private readonly lobby: LobbyService, @Inject(GuestsService) private readonly guests: GuestsService, @Inject(GuestLinks) private readonly links: GuestLinks, @Inject(ConnectionReports) private readonly reports: ConnectionReports, @Inject(ConnectionTests) private readonly tests: ConnectionTests) {}

  @Serve(waitInLobby)
  ask(@Me() actor: Actor, @Input() { params }: InputOf<typeof waitInLobby>): Promise<Waiting> {
    return this.lobby.ask(actor, params.id);
  }

  @Serve(readWaiting)
  standing(@Me() actor: Actor, @Input() { params }: InputOf<typeof readWaiting>): Promise<Waiting> {
    return this.lobby.standing(actor, params.id);
  }

  @Serve(readLobby)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readLobby>): Promise<ReplyOf<typeof readLobby>> {
    return this.lobby.read(actor, params.id);
  }

  @Serve(decideLobby)
  decide(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof decideLobby>): Promise<ReplyOf<typeof decideLobby>> {
    return this.lobby.decide(actor, params.id, body);
  }

  @Serve(makeGuest)
  make(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof makeGuest>): Promise<ReplyOf<typeof makeGuest>> {
    return this.guests.make(actor, params.id, body);
  }

  @Serve(listGuests)
  list(@Me() actor: Actor, @Input() { params }: InputOf<typeof listGuests>): Promise<ReplyOf<typeof listGuests>> {
    return this.guests.list(actor, params.id);
  }

  @Serve(withdrawGuest)
  withdraw(@Me() actor: Actor, @Input() { params }: InputOf<typeof withdrawGuest>): Promise<Record<string, never>> {
    return this.guests.withdraw(actor, params.id, params.guestId);
  }

  @Serve(readGuestLink)
  link(@Input() { params }: InputOf<typeof readGuestLink>, @Req() request: FastifyRequest): Promise<ReplyOf<typeof readGuestLink>> {
    return this.links.read(params.token, request.cookies[guestCookieName]);
  }

  @Serve(openGuestLink)
  async open(@Input() { params }: InputOf<typeof openGuestLink>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReplyOf<typeof openGuestLink>> {
    const { view, browser } = await this.links.open(params.token, request.cookies[guestCookieName]);
    void reply.setCookie(guestCookieName, browser, { ...cookieOptions, maxAge: cookieSeconds });
    return view;
  }

  @Serve(testRoom)
  test(): Promise<ReplyOf<typeof testRoom>> {
    return this.tests.open();
  }

  @Serve(sendConnectionReport)
  sendReport(@Me() actor: Actor, @Input() { body }: InputOf<typeof sendConnectionReport>): Promise<Record<string, never>> {
    return this.reports.send(actor, body);
  }

  @Serve(listConnectionReports)
  reportsOf(@Me() actor: Actor, @Input() { params }: InputOf<typeof listConnectionReports>): Promise<ReplyOf<typeof listConnectionReports>> {
    return this.reports.ofSession(actor, params.id);
  }

  @Serve(guestPlace)
  place(@Me() actor: Actor): Promise<ReplyOf<typeof guestPlace>> {
    return this.links.place(actor);
  }
}
