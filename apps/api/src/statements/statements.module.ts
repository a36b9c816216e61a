import { Module } from '@nestjs/common';
import { IssuingService } from './issuing.service.js';
import { OwnStatementsService } from './own-statements.service.js';
import { StatementMaker } from './statement-maker.js';
import { StatementSigning } from './signing.js';
import { StatementsController } from './statements.controller.js';
import { StatementsRepository } from './statements.repository.js';
import { StatementsService } from './statements.service.js';

@Module({ controllers: [StatementsController], providers: [StatementsRepository, StatementSigning, StatementMaker, IssuingService, OwnStatementsService, StatementsService], exports: [IssuingService] })
export class StatementsModule {}
