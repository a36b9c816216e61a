import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, loadHolidays, previewHolidays, readHolidays } from '@without-walls/contracts';
import { type Holiday, dayOf, ukDivisions, ukHolidays, ukHolidaysAsOf } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { BreaksService } from './breaks.service.js';
import { type CurriculumEntity, HolidayListEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { HolidaySource } from './holiday-source.js';
import { PlanPreviews } from './plan-previews.service.js';
import type { Plan, Wanted } from './plan-wants.service.js';
import { PlannerService } from './planner.service.js';

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
    @Inject(PlannerService) private readonly planner: PlannerService,
    @Inject(PlanPreviews) private readonly previews: PlanPreviews,
  ) {}

  async read(actor: Actor): Promise<ReplyOf<typeof readHolidays>> {
    const today = dayOf(this.clock.now(), 'Europe/London');
    const own = await this.source.own(actor.networkId);
    const coming = ukDivisions.map((division) => ({ division, days: (own?.days[division] ?? ukHolidays(division)).filter((one) => one.day >= today).map(({ day, name }) => ({ day, name })) }));
    return { asOf: own?.asOf ?? ukHolidaysAsOf, shipped: own === null, coming };
  }

  /** What a newer list would change, in each curriculum. */
  async preview(actor: Actor, { list }: InputOf<typeof previewHolidays>['body']): Promise<ReplyOf<typeof previewHolidays>> {
    const items = [];
    const days = daysOf(list);
    for (const curriculum of await this.curricula.all(actor.networkId)) {
      const plan = await this.planner.planOf(curriculum);
      items.push({ name: curriculum.name, ...(await this.previews.of(plan, await this.wanted(curriculum, plan, days), days)) });
    }
    return { items: items.filter((one) => one.changes.length > 0) };
  }

  load(actor: Actor, { list }: InputOf<typeof loadHolidays>['body']): Promise<ReplyOf<typeof loadHolidays>> {
    const days = daysOf(list);
    const asOf = dayOf(this.clock.now(), 'Europe/London');
    return this.work.run(async (tx) => {
      for (const { id } of await this.curricula.all(actor.networkId)) await this.closeAgain(tx, actor, id, days, asOf);
      await this.db.manager.upsert(HolidayListEntity, { networkId: actor.networkId, asOf, days, byId: actor.memberId, at: this.clock.now() } as never, ['networkId']);
      const count = ukDivisions.reduce((sum, division) => sum + days[division].length, 0);
      tx.audit({ networkId: actor.networkId, action: 'holidays.loaded', subjectType: 'network', subjectId: actor.networkId, actorId: actor.memberId, detail: { days: count } });
      return { asOf, days: count };
    });
  }

  private async closeAgain(tx: Tx, actor: Actor, id: string, days: Days, asOf: string): Promise<void> {
    const curriculum = await this.curricula.lock(actor.networkId, id);
    if (!curriculum) return;
    const plan = await this.planner.planOf(curriculum);
    await this.planner.put(tx, curriculum, plan, await this.wanted(curriculum, plan, days), { byId: actor.memberId, what: 'holiday-list', say: `Loaded the bank holidays as of ${asOf}` });
  }

  private async wanted(curriculum: CurriculumEntity, plan: Plan, days: Days): Promise<Wanted> {
    return { curriculum, lectures: plan.lectures, ...(await this.breaks.closed(plan, curriculum, curriculum, dayOf(this.clock.now(), curriculum.rule.zone), days)) };
  }
}

const daysOf = (list: InputOf<typeof loadHolidays>['body']['list']): Days => Object.fromEntries(ukDivisions.map((division) => [division, list[division].events.map(({ date, title }): Holiday => ({ day: date, name: title })).sort((a, b) => (a.day < b.day ? -1 : 1))])) as unknown as Days;
