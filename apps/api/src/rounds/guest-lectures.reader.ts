import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/sign-in/actor.js';
import { RoundEntry } from './round-entry.js';
import { RoundsRepository } from './rounds.repository.js';

/** Which lectures are open to a guest: those of their round, while it is live and they are in it. */
@Injectable()
export class GuestLectures {
  constructor(@Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(RoundEntry) private readonly entry: RoundEntry) {}

  async opens(actor: Actor, lectureId: string): Promise<boolean> {
    const round = actor.guest ? await this.rounds.bySession(actor.networkId, actor.guest.sessionId) : null;
    if (round?.state !== 'live' || !round.projection.agenda.some((item) => item.lectureId === lectureId)) return false;
    return (await this.entry.partIn(actor, round)) !== null;
  }
}
