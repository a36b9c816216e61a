import { Controller, Inject } from '@nestjs/common';
import { type BulkRun, type InputOf, type Receipt, type ReplyOf, askToJoin, confirmJoinRequest, decideJoinRequest, inviteBulk, listJoinRequests, previewBulk, readBulk, readJoinPage, readJoinRequest } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { BulkInvitationsService } from './bulk-invitations.service.js';
import { JoiningService } from './joining.service.js';

@Controller()
export class JoiningController {
  constructor(@Inject(JoiningService) private readonly joining: JoiningService, @Inject(BulkInvitationsService) private readonly bulk: BulkInvitationsService) {}

  @Serve(readJoinPage)
  page(@Input() { params }: InputOf<typeof readJoinPage>): Promise<ReplyOf<typeof readJoinPage>> {
    return this.joining.page(params.slug);
  }

  @Serve(askToJoin)
  ask(@Input() { params, body }: InputOf<typeof askToJoin>): Promise<ReplyOf<typeof askToJoin>> {
    return this.joining.ask(params.slug, body);
  }

  @Serve(readJoinRequest)
  mine(@Input() { params }: InputOf<typeof readJoinRequest>): Promise<ReplyOf<typeof readJoinRequest>> {
    return this.joining.mine(params.token);
  }

  @Serve(confirmJoinRequest)
  confirm(@Input() { params, body }: InputOf<typeof confirmJoinRequest>): Promise<ReplyOf<typeof confirmJoinRequest>> {
    return this.joining.confirm(params.token, body);
  }

  @Serve(listJoinRequests)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listJoinRequests>): Promise<ReplyOf<typeof listJoinRequests>> {
    return this.joining.list(actor, query);
  }

  @Serve(decideJoinRequest)
  decide(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof decideJoinRequest>): Promise<Receipt> {
    return this.joining.decide(actor, params.id, body);
  }

  @Serve(previewBulk)
  previewBulk(@Me() actor: Actor, @Input() { body }: InputOf<typeof previewBulk>): Promise<ReplyOf<typeof previewBulk>> {
    return this.bulk.preview(actor, body.text);
  }

  @Serve(inviteBulk)
  inviteBulk(@Me() actor: Actor, @Input() { body }: InputOf<typeof inviteBulk>): Promise<BulkRun> {
    return this.bulk.start(actor, body.text);
  }

  @Serve(readBulk)
  readBulk(@Me() actor: Actor, @Input() { params }: InputOf<typeof readBulk>): Promise<BulkRun> {
    return this.bulk.read(actor, params.id);
  }
}
