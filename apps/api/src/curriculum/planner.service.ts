import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, MemberRef, PlanChangeBody, PlanPreview, Receipt, applyPlan } from '@without-walls/contracts';
import { type PlanSlot, type Ring, type SlotDifference, changePlan, dayOf, difference, layOut } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { changeWords } from './change-words.js';
import { CurriculumService } from './curriculum.service.js';
import { CurriculumRepository } from './curriculum.repository.js';
import type { CurriculumEntity, LectureEntity, SlotEntity } from './curriculum.entity.js';
import { PlanEvents } from './plan-events.service.js';
import { idsOf, ringOf } from './ring.js';
import { PlanStore, type Writing, bareSlot, bareSlots } from './plan-store.js';

interface Plan {
  rows: SlotEntity[];
  lectures: LectureEntity[];
  ring: Ring;
  slots: PlanSlot[];
}
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
    @Inject(PlanEvents) private readonly events: PlanEvents,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async preview(actor: Actor, id: string, change: PlanChangeBody): Promise<PlanPreview> {
    const curriculum = found(await this.repository.byId(actor.networkId, id));
    const plan = await this.planOf(curriculum);
    const decision = changePlan(plan.ring, plan.slots, change, this.today(curriculum));
    if ('refused' in decision) return { refused: decision.refused, changes: [], told: [], invited: 0 };
    const changes = difference(layOut(plan.ring, plan.slots), layOut(plan.ring, decision.slots));
    return { refused: null, changes: changesOf(changes, change, plan), ...(await this.whoHears(actor, plan.rows.filter((row) => changes.some((one) => one.slotId === row.id)))) };
  }

  private async whoHears(actor: Actor, rows: SlotEntity[]): Promise<{ told: MemberRef[]; invited: number }> {
    const told = [...(await this.people.refs(actor.networkId, rows.flatMap((row) => row.speakerId ?? []))).values()];
    return { told, invited: (await this.events.audienceOf(rows)).size };
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
    if (change.type === 'insert' && change.lectureId && !idsOf(plan.ring).includes(change.lectureId)) refuse('not_found');
    const decision = changePlan(plan.ring, plan.slots, change, this.today(curriculum));
    if ('refused' in decision) refuse('wrong_state', { state: { refused: decision.refused } });
    const { before, added } = await this.store.write(tx, curriculum, plan.rows, layOut(plan.ring, decision.slots), { byId, ...asWished(change, plan) });
    const version = curriculum.version + 1;
    await this.repository.record({ id: this.clock.uuid(), networkId: curriculum.networkId, curriculumId: curriculum.id, version, say: changeWords(change, plan.rows, plan.lectures), before, added, at: this.clock.now(), byId, undoneAt: null });
    return this.done(tx, curriculum, byId, version, change.type, before.length + added.length);
  }

  /** Only the last change, only while nothing else has happened to the plan since. */
  undo(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.curricula.held(actor, id, version);
      const last = await this.repository.lastChange(id);
      if (!last || last.version !== version) refuse('wrong_state', { state: { version } });
      const plan = await this.planOf(curriculum);
      const old = new Map(last.before.map((row) => [row.id, row]));
      const [added, left] = [plan.rows.filter((row) => last.added.includes(row.id)), plan.rows.filter((row) => !last.added.includes(row.id))];
      const reasons = new Map(last.before.map((row) => [row.id, row.reason]));
      const asWas = new Map(left.map((row) => [row.id, bareSlot(old.get(row.id) ?? row, '')]));
      // What is over meanwhile stays as it is, unless that itself is taken back.
      const slots = plan.slots.filter((slot) => asWas.has(slot.id)).map((slot) => (isOver(slot) && asWas.get(slot.id)!.kind !== 'past' ? slot : asWas.get(slot.id)!));
      const filled = layOut(plan.ring, slots);
      const from = new Map(last.before.flatMap((was) => { const to = added.find((row) => row.sessionId && row.sessionId === was.sessionId); return to ? [[was.id, to]] : []; }));
      await this.store.write(tx, curriculum, left, filled, { byId: actor.memberId, reasons, from, back: old });
      for (const row of added) await this.store.drop(tx, curriculum, [...from.values()].includes(row) ? { ...row, sessionId: null } : row, actor.memberId);
      await this.repository.undone(last.id, this.clock.now());
      return this.done(tx, curriculum, actor.memberId, version + 1, 'undo', last.before.length + last.added.length);
    });
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

  private async planOf(curriculum: CurriculumEntity): Promise<Plan> {
    const [rows, lectures] = await Promise.all([this.repository.slots(curriculum.id), this.repository.lectures(curriculum.id)]);
    return { rows, lectures, ring: ringOf(lectures), slots: bareSlots(rows, this.today(curriculum)) };
  }
}

/** What the plan alone does not know of a change: why a week is closed, which lecture a further day has, whose meeting goes to another day. */
function asWished(change: PlanChangeBody, { rows }: Plan): Pick<Writing, 'reasons' | 'extras' | 'from'> {
  const row = 'slotId' in change ? rows.find((one) => one.id === change.slotId) : undefined;
  if (change.type === 'insert') return { extras: new Map(change.lectureId ? [[change.slotId, change.lectureId]] : []) };
  if (change.type === 'move' && row) return { reasons: new Map([[row.id, `Moved to ${change.day}${change.because ? `: ${change.because}` : ''}`]]), from: new Map([[change.to, row]]), extras: new Map(row.cycle === null && row.lectureId ? [[change.to, row.lectureId]] : []) };
  return 'because' in change ? { reasons: new Map([[change.slotId, change.because]]) } : {};
}

function changesOf(changes: readonly SlotDifference[], change: PlanChangeBody, { lectures, rows }: Plan): PlanPreview['changes'] {
  const titles = new Map(lectures.map((lecture) => [lecture.id, lecture.title]));
  const extra = change.type === 'insert' ? change.lectureId : change.type === 'move' ? (rows.find((row) => row.id === change.slotId && row.cycle === null)?.lectureId ?? null) : null;
  const newId = change.type === 'insert' ? change.slotId : change.type === 'move' ? change.to : null;
  return changes.map(({ slotId, day, before, after, meeting }) => {
    const lectureId = after?.lectureId ?? (slotId === newId ? extra : null);
    return { slotId, day, before: before ? (titles.get(before.lectureId) ?? null) : null, after: lectureId ? (titles.get(lectureId) ?? null) : null, meeting };
  });
}
