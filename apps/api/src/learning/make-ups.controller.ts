import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type MakeUpStanding, type QuizStanding, type Receipt, type ReplyOf, answerQuiz, beginQuiz, handInMakeUp, listMakeUps, listWishes, readMakeUp, readQuiz, reviewMakeUp, wishExtra } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { MakeUpReviewService } from './make-up-review.service.js';
import { MakeUpsService } from './make-ups.service.js';
import { QuizzesService } from './quizzes.service.js';

@Controller()
export class MakeUpsController {
  constructor(@Inject(QuizzesService) private readonly quizzes: QuizzesService, @Inject(MakeUpsService) private readonly makeUps: MakeUpsService, @Inject(MakeUpReviewService) private readonly reviews: MakeUpReviewService) {}

  @Serve(readQuiz)
  quiz(@Me() actor: Actor, @Input() { params }: InputOf<typeof readQuiz>): Promise<QuizStanding> {
    return this.quizzes.read(actor, params.id);
  }

  @Serve(beginQuiz)
  begin(@Me() actor: Actor, @Input() { params }: InputOf<typeof beginQuiz>): Promise<Receipt> {
    return this.quizzes.begin(actor, params.id);
  }

  @Serve(answerQuiz)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerQuiz>): Promise<ReplyOf<typeof answerQuiz>> {
    return this.quizzes.answer(actor, params.id, body);
  }

  @Serve(readMakeUp)
  standing(@Me() actor: Actor, @Input() { params }: InputOf<typeof readMakeUp>): Promise<MakeUpStanding> {
    return this.makeUps.read(actor, params.id);
  }

  @Serve(handInMakeUp)
  handIn(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof handInMakeUp>): Promise<Receipt> {
    return this.makeUps.handIn(actor, params.id, body);
  }

  @Serve(wishExtra)
  wish(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof wishExtra>): Promise<Receipt> {
    return this.makeUps.wish(actor, params.id, body.wish);
  }

  @Serve(listMakeUps)
  waiting(@Me() actor: Actor, @Input() { query }: InputOf<typeof listMakeUps>): Promise<ReplyOf<typeof listMakeUps>> {
    return this.reviews.page(actor, query);
  }

  @Serve(reviewMakeUp)
  review(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof reviewMakeUp>): Promise<Receipt> {
    return this.reviews.review(actor, params.id, body);
  }

  @Serve(listWishes)
  wishes(@Me() actor: Actor): Promise<ReplyOf<typeof listWishes>> {
    return this.reviews.wishes(actor);
  }
}
