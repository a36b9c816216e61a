import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, SheetView, correctAttendance, listSheets, unlockSheet } from '@without-walls/contracts';
import { may } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { viewSheet, viewSheetRow, windowMinutes } from './attendance.view.js';
import { emptyRow, teachingMinutes } from './counting.js';

/** Reviewing attendance: corrections with a reason, and the lock after which it counts. */
@Injectable()
export class SheetsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AttendanceRepository) private readonly repository: AttendanceRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async page(actor: Actor, { after, limit }: InputOf<typeof listSheets>['query']): Promise<ReplyOf<typeof listSheets>> {
    const page = toPage(await this.repository.page(actor.networkId, decodeTimeCursor(after), limit), limit, (sheet) => encodeCursor(sheet.windowFrom.toISOString(), sheet.id));
    const counts = await this.repository.counts(page.items.map((sheet) => sheet.id));
    return { next: page.next, items: page.items.map((sheet) => viewSheetRow(sheet, counts.get(sheet.id))) };
  }

  async read(actor: Actor, id: string): Promise<SheetView> {
    const sheet = found(await this.repository.byId(actor.networkId, id));
    const rows = await this.repository.rows(id);
    const refs = await this.people.refs(actor.networkId, [...rows.map((row) => row.memberId), ...(sheet.lockedBy ? [sheet.lockedBy] : [])]);
    return viewSheet(sheet, rows, refs, mayUnlock(actor));
  }

  /** Also adds somebody: they sat with others at one camera, or were missed. */
  async correct(actor: Actor, id: string, memberId: string, { version, met, minutes, creditMinutes, reason }: InputOf<typeof correctAttendance>['body']): Promise<Receipt> {
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const sheet = await this.open(actor, id);
      const row = await this.repository.row(id, memberId);
      if ((row?.version ?? 0) !== version) refuse('stale_version', { state: { version: row?.version ?? 0 } });
      found((await this.people.refs(actor.networkId, [memberId])).get(memberId));
      const most = windowMinutes(sheet);
      const mostCredit = sheet.kind === 'lecture' ? Math.max(most, teachingMinutes(sheet)) : teachingMinutes(sheet);
      const credit = creditMinutes ?? Math.min(minutes, mostCredit);
      if (minutes > most) refuse('invalid_input', { fields: [{ path: 'body.minutes', message: `It took ${most} minutes` }] });
      if (credit > mostCredit) refuse('invalid_input', { fields: [{ path: 'body.creditMinutes', message: `The session taught for ${mostCredit} minutes` }] });
      await this.repository.put([{ ...(row ?? emptyRow(sheet, memberId)), met: met && sheet.kind === 'lecture', minutes, creditMinutes: credit, percent: most > 0 ? Math.floor((minutes / most) * 100) : 0, corrected: true, note: reason, contested: null, version: version + 1 }]);
      return this.done(tx, actor, sheet, 'attendance.corrected', { memberId, met, minutes, credit, was: row ? row.met : null });
    });
  }

  lock(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const sheet = await this.open(actor, id, version);
      Object.assign(sheet, { state: 'locked', lockedAt: this.clock.now(), lockedBy: actor.memberId });
      await this.repository.setLocked(id, true);
      if (sheet.curriculumId) tx.job('learning.completions', { curriculumId: sheet.curriculumId, memberIds: (await this.repository.creditsOfSheet(id)).map((one) => one.memberId) });
      return this.done(tx, actor, sheet, 'attendance.locked', {});
    });
  }

  async unlock(actor: Actor, id: string, { version, reason }: InputOf<typeof unlockSheet>['body']): Promise<Receipt> {
    if (!mayUnlock(actor)) refuse('forbidden');
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const sheet = found(await this.repository.lock(actor.networkId, id));
      if (sheet.state !== 'locked') refuse('wrong_state', { state: { state: sheet.state } });
      if (sheet.version !== version) refuse('stale_version', { state: { version: sheet.version } });
      Object.assign(sheet, { state: 'open', lockedAt: null, lockedBy: null });
      await this.repository.setLocked(id, false);
      return this.done(tx, actor, sheet, 'attendance.unlocked', { reason: reason.length });
    });
  }

  /** The sheet held for a change; a locked one has to be opened first. */
  async open(actor: Actor, id: string, version?: number): Promise<SheetEntity> {
    const sheet = found(await this.repository.lock(actor.networkId, id));
    if (sheet.state !== 'open') refuse('wrong_state', { state: { state: sheet.state } });
    if (version !== undefined && version !== sheet.version) refuse('stale_version', { state: { version: sheet.version } });
    return sheet;
  }

  async done(tx: Tx, actor: Actor, sheet: SheetEntity, action: string, detail: Record<string, string | number | boolean | null>): Promise<Receipt> {
    const version = sheet.version + 1;
    await this.repository.change(sheet.id, { version, state: sheet.state, lockedAt: sheet.lockedAt, lockedBy: sheet.lockedBy });
    tx.audit({ networkId: actor.networkId, action, subjectType: 'attendance', subjectId: sheet.id, actorId: actor.memberId, detail });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'attendance', id: sheet.id });
    return { id: sheet.id, version, state: sheet.state };
  }
}

/** What counts already is opened again only by those who answer for the curriculum or the network. */
const mayUnlock = (actor: Actor): boolean => may(actor, 'people.manage') || may(actor, 'curriculum.plan');
