import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, addLecture, createCurriculum } from '@without-walls/contracts';
import { dayOf, layOut, seedRing, standing } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { CurriculumEntity, LectureEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { CurriculumService } from './curriculum.service.js';
import { PlanStore, bareSlots } from './plan-store.js';
import { idsOf, ringOf } from './ring.js';
import { isZone } from './zones.js';

const blank = { outcomes: [], minutes: 20, tags: [], reading: '', speakerNotes: '', quiz: [], licence: null, reviewOn: null };

/** What the ring is made of: beginning a curriculum, and adding lectures to it. What was held stays as it was. */
@Injectable()
export class RingService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(CurriculumService) private readonly curricula: CurriculumService,
    @Inject(PlanStore) private readonly store: PlanStore,
  ) {}

  async begin(actor: Actor, { begin, ...init }: InputOf<typeof createCurriculum>['body']): Promise<Receipt> {
    if (!isZone(init.rule.zone)) refuse('invalid_input', { fields: [{ path: 'body.rule.zone', message: 'This time zone is not known' }] });
    const id = this.clock.uuid();
    const lectures = begin === 'seed' ? seedRing.map((one, i) => ({ ...blank, id: this.clock.uuid(), position: i + 1, title: one.title, outcomes: [...one.outcomes], tags: [...one.tags], changedBy: actor.memberId })) : [];
    await this.curricula.create(actor.networkId, { id, closures: [], ...init }, lectures, actor.memberId);
    return { id, version: 1, state: 'changed' };
  }

  add(actor: Actor, id: string, { version, ...fields }: InputOf<typeof addLecture>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.curricula.held(actor, id, version);
      const lectures = await this.repository.lectures(id);
      const owedFrom = lectures.length === 0 ? 1 : await this.cycleOf(curriculum, lectures);
      await this.repository.addLecture({ ...blank, ...fields, id: this.clock.uuid(), networkId: actor.networkId, curriculumId: id, position: lectures.length + 1, version: 1, countsFromVersion: 1, teacherIds: [], owedFrom, retiredAt: null, changedAt: this.clock.now(), changedBy: actor.memberId });
      return this.layOutAgain(tx, curriculum, actor.memberId, 'lecture-added');
    });
  }

  /** The cycle that is on. */
  private async cycleOf(curriculum: CurriculumEntity, lectures: LectureEntity[]): Promise<number> {
    const [ring, today] = [ringOf(lectures), dayOf(this.clock.now(), curriculum.rule.zone)];
    return standing(idsOf(ring), layOut(ring, bareSlots(await this.repository.slots(curriculum.id), today)), today).cycle;
  }

  private async layOutAgain(tx: Tx, curriculum: CurriculumEntity, byId: string, what: string): Promise<Receipt> {
    const [rows, lectures] = [await this.repository.slots(curriculum.id), await this.repository.lectures(curriculum.id)];
    const ring = ringOf(lectures);
    await this.store.write(tx, curriculum, rows, layOut(ring, bareSlots(rows, dayOf(this.clock.now(), curriculum.rule.zone))), { byId });
    const version = curriculum.version + 1;
    await this.repository.change(curriculum.id, { version });
    tx.job('learning.completions', { curriculumId: curriculum.id, memberIds: null });
    tx.audit({ networkId: curriculum.networkId, action: 'curriculum.ring-changed', subjectType: 'curriculum', subjectId: curriculum.id, actorId: byId, detail: { what, lectures: lectures.length } });
    tx.socket(`network:${curriculum.networkId}`, 'changed', { topic: 'curriculum', id: curriculum.id });
    return { id: curriculum.id, version, state: 'changed' };
  }
}
