import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, addLecture, createCurriculum, loadHolidays, previewHolidays, readHolidays } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { HolidayListsService } from './holiday-lists.service.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { RingService } from './ring.service.js';

@Controller()
export class RingController {
  constructor(
    @Inject(RingService) private readonly ring: RingService,
    @Inject(HolidayListsService) private readonly holidays: HolidayListsService,
    @Inject(PlainCheck) private readonly check: PlainCheck,
  ) {}

  @Serve(createCurriculum)
  begin(@Me() actor: Actor, @Input() { body }: InputOf<typeof createCurriculum>): Promise<Receipt> {
    this.check.require({ name: body.name });
    return this.ring.begin(actor, body);
  }

  @Serve(addLecture)
  add(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof addLecture>): Promise<Receipt> {
    this.check.require({ title: body.title });
    return this.ring.add(actor, params.id, body);
  }

  @Serve(readHolidays)
  readHolidays(@Me() actor: Actor): Promise<ReplyOf<typeof readHolidays>> {
    return this.holidays.read(actor);
  }

  @Serve(previewHolidays)
  previewHolidays(@Me() actor: Actor, @Input() { body }: InputOf<typeof previewHolidays>): Promise<ReplyOf<typeof previewHolidays>> {
    this.requireClean(body);
    return this.holidays.preview(actor, body);
  }

  @Serve(loadHolidays)
  loadHolidays(@Me() actor: Actor, @Input() { body }: InputOf<typeof loadHolidays>): Promise<ReplyOf<typeof loadHolidays>> {
    this.requireClean(body);
    return this.holidays.load(actor, body);
  }

  private requireClean({ list }: InputOf<typeof loadHolidays>['body']): void {
    this.check.require({ list: Object.values(list).flatMap((part) => part.events.map((event) => event.title)) });
  }
}
