import { Controller, Inject, Req, Res } from '@nestjs/common';
import { type InputOf, type Me as MeView, type MemberView, type Receipt, type ReplyOf, acceptInvitation, changeNetworkSettings, invite, listInvitations, listMembers, listSites, readInvitation, readMember, readNetworkSettings, readRoundSettings, updateMember, withdrawInvitation } from '@without-walls/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import { NetworkSettingsService } from './network-settings.service.js';
import { handOver, visitorOf } from './sign-in.controller.js';

@Controller()
export class PeopleController {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(NetworkSettingsService) private readonly settings: NetworkSettingsService,
  ) {}

  @Serve(listMembers)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listMembers>): Promise<ReplyOf<typeof listMembers>> {
    return this.members.page(actor, query);
  }

  @Serve(readMember)
  readOne(@Me() actor: Actor, @Input() { params }: InputOf<typeof readMember>): Promise<MemberView> {
    return this.members.read(actor, params.id);
  }

  @Serve(updateMember)
  update(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof updateMember>): Promise<Receipt> {
    return this.members.update(actor, params.id, body);
  }

  @Serve(listSites)
  sites(@Me() actor: Actor, @Input() { query }: InputOf<typeof listSites>): Promise<ReplyOf<typeof listSites>> {
    return this.members.sites(actor, query);
  }

  @Serve(readNetworkSettings)
  readSettings(@Me() actor: Actor): Promise<ReplyOf<typeof readNetworkSettings>> {
    return this.settings.read(actor);
  }

  @Serve(changeNetworkSettings)
  changeSettings(@Me() actor: Actor, @Input() { body }: InputOf<typeof changeNetworkSettings>): Promise<Receipt> {
    return this.settings.change(actor, body);
  }

  @Serve(readRoundSettings)
  roundSettings(@Me() actor: Actor): Promise<ReplyOf<typeof readRoundSettings>> {
    return this.settings.rounds(actor);
  }

  @Serve(invite)
  invite(@Me() actor: Actor, @Input() { body }: InputOf<typeof invite>): Promise<Receipt> {
    return this.invitations.send(actor, body);
  }

  @Serve(listInvitations)
  invitationsOpen(@Me() actor: Actor, @Input() { query }: InputOf<typeof listInvitations>): Promise<ReplyOf<typeof listInvitations>> {
    return this.invitations.page(actor, query);
  }

  @Serve(withdrawInvitation)
  withdraw(@Me() actor: Actor, @Input() { params }: InputOf<typeof withdrawInvitation>): Promise<Record<string, never>> {
    return this.invitations.withdraw(actor, params.id);
  }

  @Serve(readInvitation)
  read(@Input() { params }: InputOf<typeof readInvitation>): Promise<ReplyOf<typeof readInvitation>> {
    return this.invitations.read(params.token);
  }

  @Serve(acceptInvitation)
  async accept(@Input() { params, body }: InputOf<typeof acceptInvitation>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    return handOver(reply, await this.invitations.accept(params.token, body, visitorOf(request)));
  }
}
