import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, answerAsk, answerSpeaking, assignSpeaker, readAsk, readAway, setAway, slotSpeakers } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SpeakersService } from './speakers.service.js';

@Controller()
export class SpeakersController {
  constructor(@Inject(SpeakersService) private readonly speakers: SpeakersService) {}

  @Serve(assignSpeaker)
  speaker(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof assignSpeaker>): Promise<Receipt> {
    return this.speakers.assign(actor, params.id, body);
  }

  @Serve(slotSpeakers)
  candidates(@Me() actor: Actor, @Input() { params }: InputOf<typeof slotSpeakers>): Promise<ReplyOf<typeof slotSpeakers>> {
    return this.speakers.candidates(actor, params.id);
  }

  @Serve(answerSpeaking)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerSpeaking>): Promise<Receipt> {
    return this.speakers.answer(actor, params.id, body.answer);
  }

  @Serve(readAway)
  away(@Me() actor: Actor): Promise<ReplyOf<typeof readAway>> {
    return this.speakers.away(actor);
  }

  @Serve(setAway)
  setAway(@Me() actor: Actor, @Input() { body }: InputOf<typeof setAway>): Promise<ReplyOf<typeof setAway>> {
    return this.speakers.setAway(actor, body.items);
  }

  @Serve(readAsk)
  ask(@Input() { params }: InputOf<typeof readAsk>): Promise<ReplyOf<typeof readAsk>> {
    return this.speakers.ask(params.token);
  }

  @Serve(answerAsk)
  answerByLink(@Input() { params, body }: InputOf<typeof answerAsk>): Promise<ReplyOf<typeof answerAsk>> {
    return this.speakers.answerByLink(params.token, body.answer);
  }
}
