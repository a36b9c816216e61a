import { Global, Module } from '@nestjs/common';
import { TriageOwedService } from './triage-owed.service.js';
import { TriageReadingService } from './triage-reading.service.js';
import { TriageController } from './triage.controller.js';
import { TriageListeners } from './triage.listeners.js';
import { TriageRepository } from './triage.repository.js';
import { TriageService } from './triage.service.js';

@Global()
@Module({ controllers: [TriageController], providers: [TriageRepository, TriageReadingService, TriageService, TriageOwedService, TriageListeners], exports: [TriageService, TriageOwedService] })
export class TriageModule {}
