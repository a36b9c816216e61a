import { Module } from '@nestjs/common';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationRepository } from './evaluation.repository.js';
import { ReportService } from './report.service.js';
import { ResponsesService } from './responses.service.js';

@Module({ controllers: [EvaluationController], providers: [EvaluationRepository, ResponsesService, ReportService] })
export class EvaluationModule {}
