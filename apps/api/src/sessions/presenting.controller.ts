import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, answerPresenting, answerSwap, askSwap, movePresenting, myPresenting, sessionQueue, setStandby, takeStandby } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseQueueService } from './case-queue.service.js';
import { PresentingService } from './presenting.service.js';

@Controller()
export class PresentingController {
  constructor(@Inject(PresentingService) private readonly presenting: PresentingService, @Inject(CaseQueueService) private readonly queue: CaseQueueService) {}

  @Serve(sessionQueue)
  readQueue(@Me() actor: Actor, @Input() { params }: InputOf<typeof sessionQueue>): Promise<ReplyOf<typeof sessionQueue>> {
    return this.queue.read(actor, params.id);
  }

  @Serve(setStandby)
  setStandby(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof setStandby>): Promise<Receipt> {
    return this.queue.setStandby(actor, params.id, body);
  }

  @Serve(takeStandby)
  takeStandby(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof takeStandby>): Promise<Receipt> {
    return this.queue.take(actor, params.id, body);
  }

  @Serve(myPresenting)
  mine(@Me() actor: Actor): Promise<ReplyOf<typeof myPresenting>> {
    return this.presenting.mine(actor);
  }

  @Serve(answerPresenting)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerPresenting>): Promise<Receipt> {
    return this.presenting.answer(actor, params.id, body.answer);
  }

  @Serve(movePresenting)
  move(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof movePresenting>): Promise<Receipt> {
    return this.presenting.move(actor, params.id, body.sessionId);
  }

  @Serve(askSwap)
  askSwap(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof askSwap>): Promise<Receipt> {
    return this.presenting.askSwap(actor, params.id, body.with);
  }

  @Serve(answerSwap)
  answerSwap(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerSwap>): Promise<Receipt> {
    return this.presenting.answerSwap(actor, params.id, body.agrees);
  }
}
