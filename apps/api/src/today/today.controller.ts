import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type ReplyOf, type Today, readToday, search } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SearchService } from './search.service.js';
import { TodayService } from './today.service.js';

@Controller()
export class TodayController {
  constructor(@Inject(TodayService) private readonly today: TodayService, @Inject(SearchService) private readonly searching: SearchService) {}

  @Serve(readToday)
  read(@Me() actor: Actor): Promise<Today> {
    return this.today.read(actor);
  }

  @Serve(search)
  find(@Me() actor: Actor, @Input() { query }: InputOf<typeof search>): Promise<ReplyOf<typeof search>> {
    return this.searching.find(actor, query.q);
  }
}
