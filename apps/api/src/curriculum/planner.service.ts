import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, PlanChangeBody, PlanPreview, Receipt, applyPlan } from '@without-walls/contracts';
import { changePlan, difference, layOut } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { changeWords } from './change-words.js';
import { CurriculumService } from './curriculum.service.js';
import { CurriculumRepository } from './curriculum.repository.js';
import type { LectureEntity, SlotEntity } from './curriculum.entity.js';
import { PlanStore, bareSlot, fill } from './plan-store.js';

interface Plan {
  rows: SlotEntity[];
  lectures: LectureEntity[];
  ring: string[];
}

/** Changing a plan: what a change would do, doing it, and taking the last one back. */
@Injectable()
export class PlannerService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumService) private readonly curricula: CurriculumService,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(PlanStore) private readonly store: PlanStore,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async preview(actor: Actor, id: string, change: PlanChangeBody): Promise<PlanPreview> {
    found(await this.repository.byId(actor.networkId, id));
    const plan = await this.planOf(id);
    const decision = changePlan(plan.ring, plan.rows.map(bareSlot), change);
    if ('refused' in decision) return { refused: decision.refused, changes: [], told: [] };
    const titles = new Map(plan.lectures.map((lecture) => [lecture.id, lecture.title]));
    const changes = difference(fill(plan.ring, plan.rows), layOut(plan.ring, decision.slots));
    const speakers = plan.rows.flatMap((row) => (row.speakerId && changes.some((one) => one.slotId === row.id) ? [row.speakerId] : []));
    const title = (given: { lectureId: string } | null): string | null => (given ? (titles.get(given.lectureId) ?? null) : null);
    return { refused: null, changes: changes.map(({ slotId, day, before, after, meeting }) => ({ slotId, day, before: title(before), after: change.type === 'insert' && slotId === change.slotId && change.lectureId ? (titles.get(change.lectureId) ?? null) : title(after), meeting })), told: [...(await this.people.refs(actor.networkId, speakers)).values()] };
  }

  apply(actor: Actor, id: string, { version, change }: InputOf<typeof applyPlan>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.curricula.held(actor, id, version);
      const plan = await this.planOf(id);
      if (change.type === 'insert' && change.lectureId && !plan.ring.includes(change.lectureId)) refuse('not_found');
      const decision = changePlan(plan.ring, plan.rows.map(bareSlot), change);
      if ('refused' in decision) refuse('wrong_state', { state: { refused: decision.refused } });
      const reasons = new Map('because' in change ? [[change.slotId, change.because]] : []);
      const extras = new Map(change.type === 'insert' && change.lectureId ? [[change.slotId, change.lectureId]] : []);
      const { before, added } = await this.store.write(tx, curriculum, plan.rows, layOut(plan.ring, decision.slots), { byId: actor.memberId, reasons, extras });
      await this.repository.record({ id: this.clock.uuid(), networkId: actor.networkId, curriculumId: id, version: version + 1, say: changeWords(change, plan.rows, plan.lectures), before, added, at: this.clock.now(), byId: actor.memberId, undoneAt: null });
      return this.done(tx, actor, id, version + 1, change.type, before.length + added.length);
    });
  }

  /** Only the last change, only while nothing else has happened to the plan since. */
  undo(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.curricula.held(actor, id, version);
      const last = await this.repository.lastChange(id);
      if (!last || last.version !== version) refuse('wrong_state', { state: { version } });
      const plan = await this.planOf(id);
      const old = new Map(last.before.map((row) => [row.id, row]));
      const left = plan.rows.filter((row) => !last.added.includes(row.id));
      const reasons = new Map(last.before.map((row) => [row.id, row.reason]));
      const filled = layOut(plan.ring, left.map((row) => bareSlot(row.kind === 'held' ? row : (old.get(row.id) ?? row))));
      await this.store.write(tx, curriculum, left, filled, { byId: actor.memberId, reasons });
      for (const row of plan.rows.filter((one) => last.added.includes(one.id))) await this.store.drop(tx, curriculum, row, actor.memberId);
      await this.repository.undone(last.id, this.clock.now());
      return this.done(tx, actor, id, version + 1, 'undo', last.before.length + last.added.length);
    });
  }

  private async done(tx: Parameters<Parameters<UnitOfWork['run']>[0]>[0], actor: Actor, id: string, version: number, what: string, slots: number): Promise<Receipt> {
    await this.repository.change(id, { version });
    tx.audit({ networkId: actor.networkId, action: 'curriculum.plan-changed', subjectType: 'curriculum', subjectId: id, actorId: actor.memberId, detail: { what, slots } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id });
    return { id, version, state: 'changed' };
  }

  private async planOf(id: string): Promise<Plan> {
    const [rows, lectures] = await Promise.all([this.repository.slots(id), this.repository.lectures(id)]);
    return { rows, lectures, ring: lectures.map((lecture) => lecture.id) };
  }
}
