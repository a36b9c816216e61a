import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseEvents } from '../cases/case-events.service.js';
import { RoundEntry } from './round-entry.js';
import { RoundsRepository } from './rounds.repository.js';

/** Tells the cases who reads along: the people of a live round may open its cases while it lasts. */
@Injectable()
export class RoundWitness implements OnModuleInit {
  constructor(@Inject(CaseEvents) private readonly cases: CaseEvents, @Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(RoundEntry) private readonly entry: RoundEntry) {}

  onModuleInit(): void {
    this.cases.useWitness(async (actor, sessionId) => {
      const round = await this.rounds.bySession(actor.networkId, sessionId);
      const roundLive = round?.state === 'live';
      return { roundLive, participates: roundLive && (await this.entry.partIn(actor, round)) !== null };
    });
  }
}
