import { Global, Module } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository.js';
import { BreaksService } from './breaks.service.js';
import { CurriculumController } from './curriculum.controller.js';
import { CurriculumJobs } from './curriculum.jobs.js';
import { CurriculumReader } from './curriculum.reader.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { CurriculumService } from './curriculum.service.js';
import { HolidayListsService } from './holiday-lists.service.js';
import { HolidaySource } from './holiday-source.js';
import { LecturesService } from './lectures.service.js';
import { PlanPreviews } from './plan-previews.service.js';
import { PlanRepository } from './plan.repository.js';
import { PlanEvents } from './plan-events.service.js';
import { PlanStore } from './plan-store.js';
import { PlanWants } from './plan-wants.service.js';
import { PlannerService } from './planner.service.js';
import { RingController } from './ring.controller.js';
import { RingService } from './ring.service.js';
import { SpeakerLinks } from './speaker-links.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeakersService } from './speakers.service.js';
import { WeeklyRuleService } from './weekly-rule.service.js';

/** Global because sessions, attendance and learning speak of lectures, through the exported doors only. */
@Global()
@Module({
  controllers: [CurriculumController, RingController, SpeakersController],
  providers: [CurriculumRepository, PlanRepository, PlanEvents, PlanStore, AbsencesRepository, HolidaySource, HolidayListsService, BreaksService, WeeklyRuleService, PlanWants, PlanPreviews, CurriculumService, RingService, PlannerService, LecturesService, SpeakerLinks, SpeakersService, CurriculumReader, CurriculumJobs],
  exports: [CurriculumReader, LecturesService, CurriculumService, PlannerService, PlanEvents],
})
export class CurriculumModule {}
