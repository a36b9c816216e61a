import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, loadHolidays, readHolidays } from '@without-walls/contracts';
import { type Holiday, dayOf, ukDivisions, ukHolidays, ukHolidaysAsOf } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { BreaksService } from './breaks.service.js';
import { type CurriculumEntity, HolidayListEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { HolidaySource } from './holiday-source.js';

type Days = HolidayListEntity['days'];

/** The list of bank holidays in use, and loading a newer one: weeks that it closes or opens are laid out anew. */
@Injectable()
export class HolidayListsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(HolidaySource) private readonly source: HolidaySource,
    @Inject(BreaksService) private readonly breaks: BreaksService,
    @Inject(CurriculumRepository) private readonly curricula: CurriculumRepository,
  ) {}

  async read(actor: Actor): Promise<ReplyOf<typeof readHolidays>> {
    const today = dayOf(this.clock.now(), 'Europe/London');
    const own = await this.source.own(actor.networkId);
    const coming = ukDivisions.map((division) => ({ division, days: (own?.days[division] ?? ukHolidays(division)).filter((one) => one.day >= today).map(({ day, name }) => ({ day, name })) }));
    return { asOf: own?.asOf ?? ukHolidaysAsOf, shipped: own === null, coming };
  }

  load(actor: Actor, { list }: InputOf<typeof loadHolidays>['body']): Promise<ReplyOf<typeof loadHolidays>> {
    const days = Object.fromEntries(ukDivisions.map((division) => [division, list[division].events.map(({ date, title }): Holiday => ({ day: date, name: title })).sort((a, b) => (a.day < b.day ? -1 : 1))])) as unknown as Days;
    const asOf = dayOf(this.clock.now(), 'Europe/London');
    return this.work.run(async (tx) => {
      const before = await this.curricula.all(actor.networkId);
      const was = await Promise.all(before.map((one) => this.breaks.holidaysFor(one)));
      await this.db.manager.upsert(HolidayListEntity, { networkId: actor.networkId, asOf, days, byId: actor.memberId, at: this.clock.now() } as never, ['networkId']);
      for (const [i, curriculum] of before.entries()) await this.closeAgain(tx, actor, curriculum, was[i]!);
      const count = ukDivisions.reduce((sum, division) => sum + days[division].length, 0);
      tx.audit({ networkId: actor.networkId, action: 'holidays.loaded', subjectType: 'network', subjectId: actor.networkId, actorId: actor.memberId, detail: { days: count } });
      return { asOf, days: count };
    });
  }

  private async closeAgain(tx: Tx, actor: Actor, seen: CurriculumEntity, was: readonly Holiday[]): Promise<void> {
    const curriculum = await this.curricula.lock(actor.networkId, seen.id);
    if (!curriculum) return;
    await this.breaks.closeAgain(tx, curriculum, curriculum, dayOf(this.clock.now(), curriculum.rule.zone), actor.memberId, was);
    await this.curricula.change(curriculum.id, { version: curriculum.version + 1 });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: curriculum.id });
  }
}
