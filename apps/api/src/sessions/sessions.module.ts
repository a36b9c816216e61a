import { Global, Module } from '@nestjs/common';
import { AgendaPlacer } from '../triage/agenda-placer.service.js';
import { AgendaService } from './agenda.service.js';
import { CaseQueueService } from './case-queue.service.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesRepository } from './invitees.repository.js';
import { LectureSpeakers } from './lecture-speakers.js';
import { ListedCases } from './listed-cases.js';
import { PresenterAsks } from './presenter-asks.js';
import { PresenterMails } from './presenter-mails.service.js';
import { PresentingController } from './presenting.controller.js';
import { PresentingRepository } from './presenting.repository.js';
import { PresentingService } from './presenting.service.js';
import { RecalledCases } from './recalled-cases.js';
import { RunSheetsService } from './run-sheets.service.js';
import { SessionLife } from './session-life.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsJobs } from './sessions.jobs.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SlotSessions } from './slot-sessions.js';
import { TextCheck } from './text-check.service.js';

/** Global because rounds and letters speak of sessions, through the exported services only. */
@Global()
@Module({
  controllers: [SessionsController, PresentingController],
  providers: [SessionsRepository, InviteesRepository, SessionsService, SessionsReader, SessionLife, AgendaService, InvitationsService, LectureSpeakers, ListedCases, PresenterAsks, PresenterMails, PresentingRepository, PresentingService, CaseQueueService, RunSheetsService, RecalledCases, SlotSessions, SessionsJobs, TextCheck, { provide: AgendaPlacer, useExisting: AgendaService }],
  exports: [AgendaPlacer, SessionsService, SessionsReader, SessionLife, TextCheck],
})
export class SessionsModule {}
