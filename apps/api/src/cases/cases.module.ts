import { Global, Module } from '@nestjs/common';
import { CaseChecker } from './case-checker.js';
import { CaseCommentsService } from './case-comments.service.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseDraftsService } from './case-drafts.service.js';
import { CaseEvents } from './case-events.service.js';
import { CaseMarks } from './case-marks.js';
import { CaseOwedService } from './case-owed.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseReadersService } from './case-readers.service.js';
import { CaseReturns } from './case-returns.js';
import { CaseSafetyController } from './case-safety.controller.js';
import { CaseSubmissionService } from './case-submission.service.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import { CasesController } from './cases.controller.js';
import { CasesJobs } from './cases.jobs.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { RecheckJobs } from './recheck.jobs.js';
import { RecheckRepository } from './recheck.repository.js';
import { RecheckService } from './recheck.service.js';
import { RecheckedCases } from './rechecked-cases.js';
import { SecondLookService } from './second-look.service.js';

/** Global because every later slice speaks of cases, through the exported services only. */
@Global()
@Module({
  controllers: [CasesController, CaseSafetyController],
  providers: [
    CasesRepository, CaseContentRepository, CaseTrailRepository, CaseChecker, CaseMarks, CaseEvents, CaseDesk, CaseReturns, CaseReadingService, CaseDraftsService, CaseSubmissionService, SecondLookService, CaseCommentsService,
    CaseReadersService, RecheckRepository, RecheckedCases, RecheckService, RecheckJobs, CasesService, CaseOwedService, CasesJobs,
  ],
  exports: [CasesService, CaseReadingService, CaseOwedService, CaseEvents],
})
export class CasesModule {}
