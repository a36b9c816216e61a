import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, correctWindow } from '@without-walls/contracts';
import { joinIntervals } from '@without-walls/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { windowMinutes } from './attendance.view.js';
import { counted, intervalsOf, spansOf, windowOf } from './counting.js';
import { SheetsService } from './sheets.service.js';

const near = 12 * 3_600_000;

/** When a lecture really was, where whoever led forgot to begin or end it: what is known of everybody is counted again. */
@Injectable()
export class WindowService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(AttendanceRepository) private readonly repository: AttendanceRepository, @Inject(SheetsService) private readonly sheets: SheetsService, @Inject(TextCheck) private readonly check: TextCheck) {}

  async correct(actor: Actor, id: string, { version, from, to, reason }: InputOf<typeof correctWindow>['body']): Promise<Receipt> {
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const sheet = await this.sheets.open(actor, id, version);
      const was = { wasFrom: sheet.windowFrom.toISOString(), wasTo: sheet.windowTo.toISOString() };
      const window = windowOf({ windowFrom: new Date(from), windowTo: new Date(to) });
      if (window.from >= window.to) refuse('invalid_input', { fields: [{ path: 'body.to', message: 'The end comes after the beginning' }] });
      if (Math.abs(window.from - sheet.windowFrom.getTime()) > near || Math.abs(window.to - sheet.windowTo.getTime()) > near) refuse('invalid_input', { fields: [{ path: 'body.from', message: 'This is of another day than the sheet' }] });
      Object.assign(sheet, { windowFrom: new Date(window.from), windowTo: new Date(window.to) });
      if (sheet.kind === 'lecture') sheet.teaching = spansOf(joinIntervals([...intervalsOf(sheet.teaching), window]));
      await this.repository.change(id, { windowFrom: sheet.windowFrom, windowTo: sheet.windowTo, teaching: sheet.teaching });
      await this.repository.put((await this.repository.rows(id)).map((row) => again(sheet, row)));
      return this.sheets.done(tx, actor, sheet, 'attendance.window-corrected', { from, to, ...was, reason });
    });
  }
}

/** A reviewer's word stays, as far as there are minutes for it. */
function again(sheet: SheetEntity, row: AttendanceEntity): AttendanceEntity {
  const next = { ...row, at: sheet.windowFrom, version: row.version + 1 };
  if (!row.corrected) return counted(sheet, next);
  const most = windowMinutes(sheet);
  const minutes = Math.min(row.minutes, most);
  return { ...next, minutes, percent: most > 0 ? Math.floor((minutes / most) * 100) : 0 };
}
