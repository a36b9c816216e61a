import { Global, Module } from '@nestjs/common';
import { CurriculumController } from './curriculum.controller.js';
import { CurriculumJobs } from './curriculum.jobs.js';
import { CurriculumReader } from './curriculum.reader.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { CurriculumService } from './curriculum.service.js';
import { LectureCheck } from './lecture-check.js';
import { LecturesService } from './lectures.service.js';
import { PlanEvents } from './plan-events.service.js';
import { PlanStore } from './plan-store.js';
import { PlannerService } from './planner.service.js';
import { SpeakersService } from './speakers.service.js';

/** Global because sessions, attendance and learning speak of lectures, through the exported doors only. */
@Global()
@Module({
  controllers: [CurriculumController],
  providers: [CurriculumRepository, PlanEvents, PlanStore, CurriculumService, PlannerService, LectureCheck, LecturesService, SpeakersService, CurriculumReader, CurriculumJobs],
  exports: [CurriculumReader, CurriculumService, PlanEvents],
})
export class CurriculumModule {}
