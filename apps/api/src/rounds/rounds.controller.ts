import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, commandRound, finishRound, joinRound, leaveRound, openRound, readRound, roundEvents } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { RoundCommands } from './commands.service.js';
import { FinishService } from './finish.service.js';
import { PresenceService } from './presence.service.js';
import { RoundsService } from './rounds.service.js';

@Controller()
export class RoundsController {
  constructor(
    @Inject(RoundsService) private readonly rounds: RoundsService,
    @Inject(RoundCommands) private readonly commands: RoundCommands,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(FinishService) private readonly finishing: FinishService,
  ) {}

  @Serve(openRound)
  open(@Me() actor: Actor, @Input() { params }: InputOf<typeof openRound>): Promise<Receipt> {
    return this.rounds.open(actor, params.id);
  }

  @Serve(readRound)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readRound>): Promise<ReplyOf<typeof readRound>> {
    return this.rounds.read(actor, params.id);
  }

  @Serve(roundEvents)
  events(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof roundEvents>): Promise<ReplyOf<typeof roundEvents>> {
    return this.rounds.eventsSince(actor, params.id, query);
  }

  @Serve(commandRound)
  command(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof commandRound>): Promise<{ seq: number }> {
    return this.commands.run(actor, params.id, body.commandId, body.command);
  }

  @Serve(joinRound)
  join(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof joinRound>): Promise<ReplyOf<typeof joinRound>> {
    return this.presence.enter(actor, params.id, body);
  }

  @Serve(leaveRound)
  leave(@Me() actor: Actor, @Input() { params }: InputOf<typeof leaveRound>): Promise<{ seq: number }> {
    return this.presence.leave(actor, params.id);
  }

  @Serve(finishRound)
  finish(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof finishRound>): Promise<ReplyOf<typeof finishRound>> {
    return this.finishing.run(actor, params.id, body.withoutQuorum ?? null);
  }
}
