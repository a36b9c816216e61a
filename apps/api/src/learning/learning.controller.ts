import { Controller, Header, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, type TopicMap, answerCommitment, calendarFeed, endFeed, endNextChance, listCommitments, makeCommitment, myTopics, readFeed, readTagGaps, readTried, readWishes, renewFeed, sayTried, setWishes } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CommitmentsService } from './commitments.service.js';
import { NextChancesService } from './next-chances.service.js';
import { TopicsService } from './topics.service.js';

@Controller()
export class LearningController {
  constructor(@Inject(TopicsService) private readonly topics: TopicsService, @Inject(CalendarFeedService) private readonly feeds: CalendarFeedService, @Inject(CommitmentsService) private readonly commitments: CommitmentsService, @Inject(NextChancesService) private readonly chances: NextChancesService) {}

  @Serve(myTopics)
  mine(@Me() actor: Actor, @Input() { params }: InputOf<typeof myTopics>): Promise<TopicMap> {
    return this.topics.of(actor, params.id);
  }

  @Serve(readTagGaps)
  gaps(@Me() actor: Actor, @Input() { params }: InputOf<typeof readTagGaps>): Promise<ReplyOf<typeof readTagGaps>> {
    return this.topics.gaps(actor, params.id);
  }

  @Serve(readFeed)
  feed(@Me() actor: Actor): Promise<ReplyOf<typeof readFeed>> {
    return this.feeds.standing(actor);
  }

  @Serve(renewFeed)
  renew(@Me() actor: Actor): Promise<ReplyOf<typeof renewFeed>> {
    return this.feeds.renew(actor);
  }

  @Serve(endFeed)
  end(@Me() actor: Actor): Promise<Record<string, never>> {
    return this.feeds.end(actor);
  }

  @Serve(calendarFeed)
  @Header('cache-control', 'private, no-store')
  calendar(@Input() { params }: InputOf<typeof calendarFeed>): Promise<string> {
    return this.feeds.calendar(params.token);
  }

  @Serve(listCommitments)
  list(@Me() actor: Actor): Promise<ReplyOf<typeof listCommitments>> {
    return this.commitments.list(actor);
  }

  @Serve(makeCommitment)
  make(@Me() actor: Actor, @Input() { body }: InputOf<typeof makeCommitment>): Promise<Receipt> {
    return this.commitments.make(actor, body);
  }

  @Serve(answerCommitment)
  answer(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof answerCommitment>): Promise<Receipt> {
    return this.commitments.answer(actor, params.id, body);
  }

  @Serve(readTried)
  readTried(@Input() { params }: InputOf<typeof readTried>): Promise<ReplyOf<typeof readTried>> {
    return this.commitments.readByLink(params.token);
  }

  @Serve(sayTried)
  sayTried(@Input() { params, body }: InputOf<typeof sayTried>): Promise<Receipt> {
    return this.commitments.answerByLink(params.token, body);
  }

  @Serve(readWishes)
  wishes(@Me() actor: Actor): Promise<ReplyOf<typeof readWishes>> {
    return this.chances.wishes(actor);
  }

  @Serve(setWishes)
  setWishes(@Me() actor: Actor, @Input() { body }: InputOf<typeof setWishes>): Promise<ReplyOf<typeof setWishes>> {
    return this.chances.set(actor, body.nextChance);
  }

  @Serve(endNextChance)
  endNextChance(@Input() { params }: InputOf<typeof endNextChance>): Promise<ReplyOf<typeof endNextChance>> {
    return this.chances.end(params.token);
  }
}
