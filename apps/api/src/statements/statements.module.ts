import { Module } from '@nestjs/common';
import { IssuingService } from './issuing.service.js';
import { StatementSigning } from './signing.js';
import { StatementsController } from './statements.controller.js';
import { StatementsRepository } from './statements.repository.js';
import { StatementsService } from './statements.service.js';

@Module({ controllers: [StatementsController], providers: [StatementsRepository, StatementSigning, IssuingService, StatementsService], exports: [IssuingService] })
export class StatementsModule {}
