import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, type SheetView, applyImport, contestAttendance, correctAttendance, correctWindow, listSheets, lockSheet, makeSheet, myAttendance, previewImport, readSheet, sessionAttendance, unlockSheet } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { ImportService } from './import.service.js';
import { OwnAttendanceService } from './own-attendance.service.js';
import { PastAttendanceService } from './past-attendance.service.js';
import { SheetsService } from './sheets.service.js';
import { WindowService } from './window.service.js';

@Controller()
export class AttendanceController {
  constructor(@Inject(SheetsService) private readonly sheets: SheetsService, @Inject(ImportService) private readonly imports: ImportService, @Inject(OwnAttendanceService) private readonly own: OwnAttendanceService, @Inject(WindowService) private readonly windows: WindowService, @Inject(PastAttendanceService) private readonly past: PastAttendanceService) {}

  @Serve(myAttendance)
  mine(@Me() actor: Actor, @Input() { query }: InputOf<typeof myAttendance>): Promise<ReplyOf<typeof myAttendance>> {
    return this.own.page(actor, query);
  }

  @Serve(sessionAttendance)
  ofSession(@Me() actor: Actor, @Input() { params }: InputOf<typeof sessionAttendance>): Promise<ReplyOf<typeof sessionAttendance>> {
    return this.own.ofSession(actor, params.id);
  }

  @Serve(listSheets)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listSheets>): Promise<ReplyOf<typeof listSheets>> {
    return this.sheets.page(actor, query);
  }

  @Serve(readSheet)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readSheet>): Promise<SheetView> {
    return this.sheets.read(actor, params.id);
  }

  @Serve(correctAttendance)
  correct(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof correctAttendance>): Promise<Receipt> {
    return this.sheets.correct(actor, params.id, params.memberId, body);
  }

  @Serve(correctWindow)
  window(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof correctWindow>): Promise<Receipt> {
    return this.windows.correct(actor, params.id, body);
  }

  @Serve(makeSheet)
  make(@Me() actor: Actor, @Input() { body }: InputOf<typeof makeSheet>): Promise<Receipt> {
    return this.past.make(actor, body);
  }

  @Serve(lockSheet)
  lock(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof lockSheet>): Promise<Receipt> {
    return this.sheets.lock(actor, params.id, body.version);
  }

  @Serve(unlockSheet)
  unlock(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof unlockSheet>): Promise<Receipt> {
    return this.sheets.unlock(actor, params.id, body);
  }

  @Serve(previewImport)
  previewImport(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof previewImport>): Promise<ReplyOf<typeof previewImport>> {
    return this.imports.preview(actor, params.id, body);
  }

  @Serve(applyImport)
  import(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof applyImport>): Promise<Receipt> {
    return this.imports.apply(actor, params.id, body);
  }

  @Serve(contestAttendance)
  contest(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof contestAttendance>): Promise<Receipt> {
    return this.own.contest(actor, params.id, body.words);
  }
}
