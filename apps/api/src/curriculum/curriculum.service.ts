import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumView, InputOf, Receipt, ReplyOf, changeCurriculum, listCurricula, readPlan } from '@without-walls/contracts';
import { addDays, closedOn, dayOf, layOut, leaveOut, may } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { CurriculumEntity, LectureEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { viewCurriculum, viewSlots } from './curriculum.view.js';
import { holidaysOf } from './holidays.js';
import { PlanStore, bareSlot } from './plan-store.js';
import { horizonOf, missingSlots } from './plan-window.js';

const longestWindow = 400;

/** Curricula: read, made, changed as a whole, and laid out ahead as time goes on. */
@Injectable()
export class CurriculumService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(PlanStore) private readonly store: PlanStore,
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
    const [lectures, slots, lastChange] = await Promise.all([this.repository.lectures(id), this.repository.slots(id), this.repository.lastChange(id)]);
    const refs = await this.people.refs(actor.networkId, lastChange ? [lastChange.byId] : []);
    return viewCurriculum({ curriculum, lectures, slots, lastChange, refs, today: this.today(curriculum), mayPlan: may(actor, 'curriculum.plan') });
  }

  async plan(actor: Actor, id: string, { from, to }: InputOf<typeof readPlan>['query']): Promise<ReplyOf<typeof readPlan>> {
    if (to < from || to > addDays(from, longestWindow)) refuse('invalid_input', { fields: [{ path: 'query.to', message: 'Ask for a year at most' }] });
    const curriculum = found(await this.repository.byId(actor.networkId, id));
    const slots = await this.repository.slots(id, from, to);
    const [lectures, refs, zones] = await Promise.all([
      this.repository.lectureTitles([...new Set(slots.flatMap((slot) => slot.lectureId ?? []))]), this.people.refs(actor.networkId, slots.flatMap((slot) => slot.speakerId ?? [])), this.people.zones(actor.networkId),
    ]);
    return { slots: viewSlots({ slots, lectures: new Map(lectures.map((one) => [one.id, one])), refs, zones, today: this.today(curriculum) }) };
  }

  /** A new curriculum with its ring, laid out from its first day. */
  create(networkId: string, init: Pick<CurriculumEntity, 'id' | 'name' | 'rule' | 'completion' | 'holidays' | 'closures'>, lectures: Omit<LectureEntity, 'networkId' | 'curriculumId' | 'version' | 'countsFromVersion' | 'changedAt'>[]): Promise<void> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const curriculum: CurriculumEntity = { ...init, networkId, version: 1, createdAt: now };
      await this.repository.add(curriculum, lectures.map((one) => ({ ...one, networkId, curriculumId: init.id, version: 1, countsFromVersion: 1, changedAt: now })));
      await this.layOutAhead(tx, curriculum);
      tx.audit({ networkId, action: 'curriculum.created', subjectType: 'curriculum', subjectId: init.id, detail: { lectures: lectures.length } });
    });
  }

  async change(actor: Actor, id: string, { version, ...change }: InputOf<typeof changeCurriculum>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const curriculum = await this.held(actor, id, version);
      const next: CurriculumEntity = { ...curriculum, ...change, version: version + 1 };
      await this.repository.change(id, { ...change, version: next.version });
      if (change.closures || change.holidays !== undefined) await this.closeAgain(tx, curriculum, next, actor.memberId);
      tx.audit({ networkId: actor.networkId, action: 'curriculum.changed', subjectType: 'curriculum', subjectId: id, actorId: actor.memberId, detail: { fields: Object.keys(change) } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id });
      return { id, version: next.version, state: 'changed' };
    });
  }

  /** Lays every curriculum out to its horizon, and lets what is past be held. Twice is as good as once. */
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

  private async layOutAhead(tx: Tx, curriculum: CurriculumEntity): Promise<void> {
    const rows = await this.repository.slots(curriculum.id);
    const today = this.today(curriculum);
    const made = missingSlots(curriculum, new Set(rows.map((row) => row.day)), horizonOf(today), () => this.clock.uuid());
    const ring = (await this.repository.lectures(curriculum.id)).map((lecture) => lecture.id);
    const slots = leaveOut(ring, [...rows.map(bareSlot), ...made.map((one) => one.slot)], made.filter((one) => one.leftOut).map((one) => one.slot.id));
    const filled = layOut(ring, slots).map((slot) => (slot.day < today && slot.kind === 'open' && slot.taught ? { ...slot, kind: 'held' as const, fixed: slot.taught } : slot));
    await this.store.write(tx, curriculum, rows, filled, { byId: null, reasons: new Map(made.map((one) => [one.slot.id, one.reason])) });
  }

  /** Opens and closes coming weeks by the closures and holidays of now. What was closed by hand stays closed. */
  private async closeAgain(tx: Tx, before: CurriculumEntity, curriculum: CurriculumEntity, byId: string): Promise<void> {
    const rows = await this.repository.slots(curriculum.id);
    const today = this.today(curriculum);
    const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 2] as const;
    const [was, now] = [before, curriculum].map((one) => ({ closures: one.closures, holidays: holidaysOf(one.holidays, ...years) }));
    const reasons = new Map<string, string | null>();
    const leftOut: string[] = [];
    const bare = rows.map((row) => {
      const slot = bareSlot(row);
      if (row.day < today || row.kind === 'cancelled' || row.kind === 'extra' || row.kind === 'held' || slot.never) return slot;
      const closedBefore = closedOn(row.day, was!.closures, was!.holidays);
      const byRule = closedBefore !== null && row.reason === closedBefore.reason;
      if (row.kind !== 'open' && !byRule) return slot;
      const closed = closedOn(row.day, now!.closures, now!.holidays);
      if (!closed) return row.kind === 'open' ? slot : { ...slot, kind: 'open' as const, fixed: null };
      if (row.kind === 'dropped' && closed.mode === 'drop' && closed.reason === row.reason) return slot;
      reasons.set(row.id, closed.reason);
      if (closed.mode === 'push') return { ...slot, kind: 'skipped' as const, fixed: null };
      leftOut.push(row.id);
      return row.kind === 'open' ? slot : { ...slot, kind: 'open' as const, fixed: null };
    });
    const ring = (await this.repository.lectures(curriculum.id)).map((lecture) => lecture.id);
    await this.store.write(tx, curriculum, rows, layOut(ring, leaveOut(ring, bare, leftOut)), { byId, reasons });
  }

  private today(curriculum: CurriculumEntity): string {
    return dayOf(this.clock.now(), curriculum.rule.zone);
  }
}
