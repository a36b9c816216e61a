import { Global, Module } from '@nestjs/common';
import { LetterSigner } from '../rounds/letter-signer.port.js';
import { EarlierCasesService } from './earlier-cases.service.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import { FollowUpsService } from './follow-ups.service.js';
import { LetterSigning } from './letter-signing.js';
import { LettersJobs } from './letters.jobs.js';
import { LettersRepository } from './letters.repository.js';
import { LettersService } from './letters.service.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RoundLetters } from './round-letters.js';
import { WrittenAdviceService } from './written-advice.service.js';

/** Global because Finish, which stands before it, asks it for the letters. */
@Global()
@Module({
  controllers: [RecommendationsController],
  providers: [LettersRepository, FollowUpsRepository, LetterSigning, LettersService, FollowUpsService, EarlierCasesService, WrittenAdviceService, LettersJobs, { provide: LetterSigner, useClass: RoundLetters }],
  exports: [LetterSigner],
})
export class RecommendationsModule {}
