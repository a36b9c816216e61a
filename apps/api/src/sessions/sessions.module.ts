import { Global, Module } from '@nestjs/common';
import { AgendaPlacer } from '../triage/agenda-placer.service.js';
import { AgendaService } from './agenda.service.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesRepository } from './invitees.repository.js';
import { ListedCases } from './listed-cases.js';
import { RecalledCases } from './recalled-cases.js';
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
  controllers: [SessionsController],
  providers: [SessionsRepository, InviteesRepository, SessionsService, SessionsReader, SessionLife, AgendaService, InvitationsService, ListedCases, RecalledCases, SlotSessions, SessionsJobs, TextCheck, { provide: AgendaPlacer, useExisting: AgendaService }],
  exports: [AgendaPlacer, SessionsService, SessionsReader, SessionLife, TextCheck],
})
export class SessionsModule {}
