import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, PlanChangeBody, PlanPreview, Receipt, applyPlan } from '@without-walls/contracts';
import { type PlanSlot, dayOf, layOut } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { changeWords } from './change-words.js';
import { CurriculumService } from './curriculum.service.js';
import { CurriculumRepository } from './curriculum.repository.js';
import type { CurriculumEntity, LectureEntity, PlanChangeEntity, PlanFrame, SlotEntity } from './curriculum.entity.js';
import { PlanPreviews } from './plan-previews.service.js';
import { PlanStore, bareSlot, bareSlots } from './plan-store.js';
import { type Plan, PlanWants, type Wanted, ringWanted } from './plan-wants.service.js';
import { ringOf } from './ring.js';

const isOver = ({ kind }: PlanSlot): boolean => kind === 'held' || kind === 'past';

/** Changing a plan: what a change would do, doing it, and taking the last one back. */
@Injectable()
export class PlannerService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumService) private readonly curricula: CurriculumService,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(PlanStore) private readonly store: PlanStore,
    @Inject(PlanWants) private readonly wants: PlanWants,
    @Inject(PlanPreviews) private readonly previews: PlanPreviews,
  ) {}

  async preview(actor: Actor, id: string, change: PlanChangeBody): Promise<PlanPreview> {
    const curriculum = found(await this.repository.byId(actor.networkId, id));
    const plan = await this.planOf(curriculum);
    const wanted = await this.wants.of(curriculum, plan, change, this.today(curriculum));
    return 'refused' in wanted ? { refused: wanted.refused, changes: [], conflicts: [], told: [], invited: 0 } : this.previews.of(plan, wanted);
  }

  apply(actor: Actor, id: string, { version, change }: InputOf<typeof applyPlan>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => this.changeHeld(tx, await this.curricula.held(actor, id, version), actor.memberId, change));
  }

  /** A meeting that is called off where it is held: its week is cancelled, in the caller's transaction. False when the week is no longer to come. */
  async callOff(tx: Tx, { networkId, curriculumId, id }: Pick<SlotEntity, 'networkId' | 'curriculumId' | 'id'>, byId: string, because: string): Promise<boolean> {
    const slot = await this.repository.holdSlot({ networkId, curriculumId, id });
    const curriculum = found(await this.repository.byId(networkId, curriculumId));
    if (slot?.kind !== 'open' && slot?.kind !== 'extra' && slot?.kind !== 'past') return false;
    await this.changeHeld(tx, curriculum, byId, slot.day < this.today(curriculum) ? { type: 'settle', slotId: id, tookPlace: false, because } : { type: 'cancel', slotId: id, because });
    return true;
  }

  /** Whoever calls holds the curriculum. */
  private async changeHeld(tx: Tx, curriculum: CurriculumEntity, byId: string, change: PlanChangeBody): Promise<Receipt> {
    const plan = await this.planOf(curriculum);
    const wanted = await this.wants.of(curriculum, plan, change, this.today(curriculum));
    if ('refused' in wanted) refuse('wrong_state', { state: { refused: wanted.refused } });
    return this.put(tx, curriculum, plan, wanted, { byId, what: change.type, say: changeWords(change, plan.rows, plan.lectures) });
  }

  /** Makes a plan what was wanted of it, and keeps how it was. Whoever calls holds the curriculum. */
  async put(tx: Tx, curriculum: CurriculumEntity, plan: Plan, wanted: Wanted, { byId, what, say }: { byId: string; what: string; say: string }): Promise<Receipt> {
    const [was, now] = [frameOf(curriculum, plan.lectures), frameOf(wanted.curriculum, wanted.lectures)];
    const reframed = JSON.stringify(was) !== JSON.stringify(now);
    if (reframed) await this.frame(tx, curriculum.id, now);
    const { before, added } = await this.store.write(tx, wanted.curriculum, plan.rows, layOut(ringWanted(wanted), wanted.slots), { byId, ...wanted.writing });
    const version = curriculum.version + 1;
    await this.repository.record({ id: this.clock.uuid(), networkId: curriculum.networkId, curriculumId: curriculum.id, version, say, before, added, frame: reframed ? was : null, at: this.clock.now(), byId, undoneAt: null });
    return this.done(tx, curriculum, byId, version, what, before.length + added.length);
  }

  /** Only the last change, only while nothing else has happened to the plan since. */
  undo(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.curricula.held(actor, id, version);
      const last = await this.repository.lastChange(id);
      if (!last || last.version !== version) refuse('wrong_state', { state: { version } });
      if (last.frame) await this.frame(tx, id, last.frame);
      await this.takeBack(tx, { ...curriculum, ...(last.frame ? { rule: last.frame.rule, closures: last.frame.closures, holidays: last.frame.holidays } : {}) }, last, actor.memberId);
      await this.repository.undone(last.id, this.clock.now());
      return this.done(tx, curriculum, actor.memberId, version + 1, 'undo', last.before.length + last.added.length);
    });
  }

  private async takeBack(tx: Tx, curriculum: CurriculumEntity, last: PlanChangeEntity, byId: string): Promise<void> {
    const plan = await this.planOf(curriculum);
    const old = new Map(last.before.map((row) => [row.id, row]));
    const [added, left] = [plan.rows.filter((row) => last.added.includes(row.id)), plan.rows.filter((row) => !last.added.includes(row.id))];
    const reasons = new Map(last.before.map((row) => [row.id, row.reason]));
    const asWas = new Map(left.map((row) => [row.id, bareSlot(old.get(row.id) ?? row, '')]));
    // What is over meanwhile stays as it is, unless that itself is taken back.
    const slots = plan.slots.filter((slot) => asWas.has(slot.id)).map((slot) => (isOver(slot) && asWas.get(slot.id)!.kind !== 'past' ? slot : asWas.get(slot.id)!));
    const from = new Map(last.before.flatMap((was) => { const to = added.find((row) => row.sessionId && row.sessionId === was.sessionId); return to ? [[was.id, to]] : []; }));
    const times = new Map(last.frame ? last.before.map((row) => [row.id, row.startsAt && new Date(row.startsAt)]) : []);
    await this.store.write(tx, curriculum, left, layOut(plan.ring, slots), { byId, reasons, from, back: old, times });
    for (const row of added) await this.store.drop(tx, curriculum, [...from.values()].includes(row) ? { ...row, sessionId: null } : row, byId);
  }

  /** Sets what the weeks are laid out by. Credits follow when a lecture leaves the ring or comes back. */
  private async frame(tx: Tx, id: string, { lectureIds, ...frame }: PlanFrame): Promise<void> {
    await this.repository.change(id, frame);
    if (await this.repository.setRing(id, lectureIds, this.clock.now())) tx.job('learning.completions', { curriculumId: id, memberIds: null });
  }

  private async done(tx: Tx, { networkId, id }: CurriculumEntity, byId: string, version: number, what: string, slots: number): Promise<Receipt> {
    await this.repository.change(id, { version });
    tx.audit({ networkId, action: 'curriculum.plan-changed', subjectType: 'curriculum', subjectId: id, actorId: byId, detail: { what, slots } });
    tx.socket(`network:${networkId}`, 'changed', { topic: 'curriculum', id });
    return { id, version, state: 'changed' };
  }

  private today(curriculum: CurriculumEntity): string {
    return dayOf(this.clock.now(), curriculum.rule.zone);
  }

  /** A plan as it stands, with what is over settled or waiting to be. */
  async planOf(curriculum: CurriculumEntity): Promise<Plan> {
    const [rows, lectures] = await Promise.all([this.repository.slots(curriculum.id), this.repository.lectures(curriculum.id)]);
    return { rows, lectures, ring: ringOf(lectures), slots: bareSlots(rows, this.today(curriculum)) };
  }
}

/** What the weeks of a plan are laid out by. */
const frameOf = ({ rule, closures, holidays }: CurriculumEntity, lectures: readonly LectureEntity[]): PlanFrame => ({ rule, closures, holidays, lectureIds: lectures.map((one) => one.id) });
