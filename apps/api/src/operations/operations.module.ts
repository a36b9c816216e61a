import { Module } from '@nestjs/common';
import { AuditReader } from './audit.reader.js';
import { HousekeepingJobs } from './housekeeping.jobs.js';
import { OperationsController } from './operations.controller.js';
import { OperationsService } from './operations.service.js';

@Module({ controllers: [OperationsController], providers: [OperationsService, AuditReader, HousekeepingJobs], exports: [OperationsService] })
export class OperationsModule {}
