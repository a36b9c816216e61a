import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumView, InputOf, Receipt, ReplyOf, changeCurriculum, listCurricula, readPlan, setMakeUpRule } from '@without-walls/contracts';
import { addDays, dayOf, layOut, leaveOut, may, usualMakeUpRule } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { CurriculumEntity, LectureEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { viewCurriculum, viewSlots } from './curriculum.view.js';
import { HolidaySource } from './holiday-source.js';
import { ringOf } from './ring.js';
import { PlanRepository, type PlanWindow } from './plan.repository.js';
import { PlanEvents } from './plan-events.service.js';
import { PlanStore, bareSlots } from './plan-store.js';
import { horizonOf, missingSlots } from './plan-window.js';

const longestWindow = 400;

/** A lecture as a new curriculum is given it. */
type NewLecture = Omit<LectureEntity, 'networkId' | 'curriculumId' | 'version' | 'countsFromVersion' | 'changedAt' | 'teacherIds' | 'owedFrom' | 'retiredAt'> & { teacherIds?: string[] };

/** Curricula: read, made, changed as a whole, and laid out ahead as time goes on. */
@Injectable()
export class CurriculumService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(PlanStore) private readonly store: PlanStore,
    @Inject(PlanEvents) private readonly events: PlanEvents,
    @Inject(PlanRepository) private readonly plans: PlanRepository,
    @Inject(HolidaySource) private readonly holidays: HolidaySource,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async list(actor: Actor): Promise<ReplyOf<typeof listCurricula>> {
    const items = await Promise.all((await this.repository.all(actor.networkId)).map(async (curriculum) => {
      const lectures = await this.repository.lectures(curriculum.id);
      const today = this.today(curriculum);
      const next = (await this.repository.slots(curriculum.id, today, addDays(today, 120))).find((slot) => slot.kind === 'open' && slot.startsAt && slot.lectureId);
      const title = lectures.find((one) => one.id === next?.lectureId)?.title;
      return { id: curriculum.id, name: curriculum.name, lectures: lectures.length, next: next?.startsAt && title ? { startsAt: next.startsAt.toISOString(), title } : null };
    }));
    return { items };
  }

  async read(actor: Actor, id: string): Promise<CurriculumView> {
    const curriculum = found(await this.repository.byId(actor.networkId, id));
    const today = this.today(curriculum);
    const [lectures, slots, plannedTo, cycles, lastChange, unsettled] = await Promise.all([this.repository.lectures(id), this.repository.slotsOfCycleOn(id, today), this.repository.plannedTo(id), this.repository.lastCycle(id), this.repository.lastChange(id), may(actor, 'curriculum.plan') ? this.repository.unsettled(actor.networkId, id) : []]);
    const refs = await this.people.refs(actor.networkId, lastChange ? [lastChange.byId] : []);
    return viewCurriculum({ curriculum, lectures, slots, plannedTo: plannedTo ?? today, cycles, unsettled, lastChange, refs, today, mayPlan: may(actor, 'curriculum.plan') });
  }

  async plan(actor: Actor, id: string, { from, to, cycle }: InputOf<typeof readPlan>['query']): Promise<ReplyOf<typeof readPlan>> {
    if (cycle !== undefined) return this.shown(actor, await this.plans.cycle(actor.networkId, id, cycle));
    if (!from || !to || to < from || to > addDays(from, longestWindow)) refuse('invalid_input', { fields: [{ path: 'query.to', message: 'Ask for a year at most' }] });
    return this.shown(actor, await this.plans.window(actor.networkId, id, from, to));
  }

  private shown(actor: Actor, read: PlanWindow | null): ReplyOf<typeof readPlan> {
    const window = found(read);
    return { slots: viewSlots(window, dayOf(this.clock.now(), window.rule.zone), { memberId: actor.memberId, mayPlan: may(actor, 'curriculum.plan') }) };
  }

  /** A new curriculum with its ring, laid out from its first day. */
  create(networkId: string, init: Pick<CurriculumEntity, 'id' | 'name' | 'rule' | 'completion' | 'holidays' | 'closures'>, lectures: NewLecture[], byId: string | null = null): Promise<void> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const curriculum: CurriculumEntity = { ...init, makeUp: usualMakeUpRule, networkId, version: 1, createdAt: now };
      await this.repository.add(curriculum, lectures.map((one) => ({ ...one, ...one, teacherIds: one.teacherIds ?? [], networkId, curriculumId: init.id, version: 1, countsFromVersion: 1, owedFrom: 1, retiredAt: null, changedAt: now })));
      await this.layOutAhead(tx, curriculum, 'held');
      tx.audit({ networkId, action: 'curriculum.created', subjectType: 'curriculum', subjectId: init.id, actorId: byId, detail: { lectures: lectures.length } });
      tx.socket(`network:${networkId}`, 'changed', { topic: 'curriculum', id: init.id });
    });
  }

  setMakeUpRule(actor: Actor, id: string, { version, rule }: InputOf<typeof setMakeUpRule>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.held(actor, id, version);
      await this.repository.change(id, { makeUp: { ...rule, ways: [...new Set(rule.ways)] }, version: curriculum.version + 1 });
      tx.audit({ networkId: actor.networkId, action: 'curriculum.make-up-rule', subjectType: 'curriculum', subjectId: id, actorId: actor.memberId, detail: { ...rule } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'learning' });
      return { id, version: curriculum.version + 1, state: 'changed' };
    });
  }

  async change(actor: Actor, id: string, { version, ...change }: InputOf<typeof changeCurriculum>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.held(actor, id, version);
      const next: CurriculumEntity = { ...curriculum, ...change, version: version + 1 };
      await this.repository.change(id, { ...change, version: next.version });
      if (change.completion) tx.job('learning.completions', { curriculumId: id, memberIds: null });
      tx.audit({ networkId: actor.networkId, action: 'curriculum.changed', subjectType: 'curriculum', subjectId: id, actorId: actor.memberId, detail: { fields: Object.keys(change) } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id });
      return { id, version: next.version, state: 'changed' };
    });
  }

  /** Lays every curriculum out to its horizon, and lets what took place be held. Twice is as good as once. */
  async extendAll(): Promise<void> {
    for (const { networkId, id } of await this.repository.everywhere()) {
      await this.work.run(async (tx) => {
        const curriculum = await this.repository.lock(networkId, id);
        if (curriculum) await this.layOutAhead(tx, curriculum);
      });
    }
  }

  /** The curriculum held for a change, in the version that was seen. */
  async held(actor: Actor, id: string, version: number): Promise<CurriculumEntity> {
    const curriculum = found(await this.repository.lock(actor.networkId, id));
    if (curriculum.version !== version) refuse('stale_version', { state: { version: curriculum.version } });
    return curriculum;
  }

  /** Weeks that are over are held when something shows it; of the others those who plan are asked. A curriculum that began before it was put in here held them. */
  private async layOutAhead(tx: Tx, curriculum: CurriculumEntity, over: 'held' | 'past' = 'past'): Promise<void> {
    const rows = await this.repository.slots(curriculum.id);
    const today = this.today(curriculum);
    const holidays = await this.holidays.of(curriculum, Number(curriculum.rule.firstDay.slice(0, 4)), Number(horizonOf(today).slice(0, 4)));
    const made = missingSlots(curriculum, holidays, new Set(rows.map((row) => row.day)), horizonOf(today), () => this.clock.uuid());
    const ring = ringOf(await this.repository.lectures(curriculum.id));
    const slots = leaveOut(ring, [...bareSlots(rows, today), ...made.map((one) => one.slot)], made.filter((one) => one.leftOut).map((one) => one.slot.id));
    const tookPlace = await this.events.tookPlace(rows.filter((row) => slots.some((slot) => slot.id === row.id && slot.kind === 'past')));
    const filled = layOut(ring, slots).map((slot) => (tookPlace.has(slot.id) ? { ...slot, kind: 'held' as const } : slot.day < today && slot.kind === 'open' && slot.taught ? { ...slot, kind: over, fixed: slot.taught } : slot));
    await this.store.write(tx, curriculum, rows, filled, { byId: null, reasons: new Map(made.map((one) => [one.slot.id, one.reason])) });
  }

  private today(curriculum: CurriculumEntity): string {
    return dayOf(this.clock.now(), curriculum.rule.zone);
  }
}
