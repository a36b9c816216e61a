import { Global, Module } from '@nestjs/common';
import { CaseFilesReader } from './case-files.reader.js';
import { ChildExaminer, Examiner } from './examine/examiner.js';
import { FileChecker } from './file-checker.js';
import { FileDecisionsService } from './file-decisions.service.js';
import { FileDesk } from './file-desk.js';
import { FileExaminationService } from './file-examination.service.js';
import { FileLife } from './file-life.js';
import { FileReadingService } from './file-reading.service.js';
import { FileRedactionsService } from './file-redactions.service.js';
import { FileStore } from './file-store.js';
import { FileUploadsService } from './file-uploads.service.js';
import { FilesController } from './files.controller.js';
import { FilesJobs } from './files.jobs.js';
import { FilesRepository } from './files.repository.js';
import { PageFilesService } from './page-files.service.js';

/** Global because rounds show pages of cases, and lectures have slides. */
@Global()
@Module({
  controllers: [FilesController],
  providers: [
    FilesRepository, FileStore, FileDesk, FileChecker, { provide: Examiner, useClass: ChildExaminer }, FileExaminationService, FileUploadsService, FileReadingService, FileRedactionsService, FileDecisionsService, FileLife, FilesJobs,
    CaseFilesReader, PageFilesService,
  ],
  exports: [CaseFilesReader, PageFilesService],
})
export class FilesModule {}
