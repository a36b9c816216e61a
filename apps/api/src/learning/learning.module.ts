import { Global, Module } from '@nestjs/common';
import { LectureSlides } from '../rounds/lecture-slides.port.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { ExpiringService } from './expiring.service.js';
import { CompletionsService } from './completions.service.js';
import { CommitmentsService } from './commitments.service.js';
import { LearningController } from './learning.controller.js';
import { NextChancesService } from './next-chances.service.js';
import { RoundSlides } from './round-slides.js';
import { TopicsRepository } from './topics.repository.js';
import { LectureQuestionsService } from './lecture-questions.service.js';
import { MakeUpReviewService } from './make-up-review.service.js';
import { MakeUpsRepository } from './make-ups.repository.js';
import { MakeUpsController } from './make-ups.controller.js';
import { MakeUpsService } from './make-ups.service.js';
import { MaterialReadingService } from './material-reading.service.js';
import { MaterialController } from './material.controller.js';
import { MaterialRepository } from './material.repository.js';
import { MaterialService } from './material.service.js';
import { QuizzesService } from './quizzes.service.js';
import { TopicsService } from './topics.service.js';

/** Global because a round, which stands before it, asks it for the slides of its lecture. */
@Global()
@Module({ controllers: [LearningController, MakeUpsController, MaterialController], providers: [MaterialRepository, MaterialService, MaterialReadingService, LectureQuestionsService, MakeUpsRepository, QuizzesService, MakeUpsService, MakeUpReviewService, TopicsRepository, TopicsService, CompletionsService, ExpiringService, CalendarFeedService, CommitmentsService, NextChancesService, { provide: LectureSlides, useClass: RoundSlides }], exports: [LectureSlides, CommitmentsService, QuizzesService, MakeUpsService, MakeUpReviewService, MaterialService, LectureQuestionsService] })
export class LearningModule {}
