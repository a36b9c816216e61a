import { Module } from '@nestjs/common';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CommitmentsService } from './commitments.service.js';
import { LearningController } from './learning.controller.js';
import { TopicsRepository } from './topics.repository.js';
import { TopicsService } from './topics.service.js';

@Module({ controllers: [LearningController], providers: [TopicsRepository, TopicsService, CalendarFeedService, CommitmentsService], exports: [CommitmentsService] })
export class LearningModule {}
