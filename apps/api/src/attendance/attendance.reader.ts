import { Inject, Injectable } from '@nestjs/common';
import type { Credit } from '@without-walls/domain';
import { AttendanceRepository, type Credited, type TopicCredit } from './attendance.repository.js';

/** A row that counts, as the rules of learning want it. */
export const creditFrom = ({ lectureId, at, minutes, how, lectureVersion }: Omit<TopicCredit, 'how'> & { how: string }): Credit => ({ lectureId, kind: how === 'make-up' ? 'make-up' : 'live', at: at.toISOString(), version: lectureVersion, minutes });

/** What later slices may know of attendance: only what was reviewed and locked. */
@Injectable()
export class AttendanceReader {
  constructor(@Inject(AttendanceRepository) private readonly repository: AttendanceRepository) {}

  /** A member's credits, the oldest first, in one indexed query. */
  async creditsOf(networkId: string, memberId: string): Promise<Credit[]> {
    return (await this.repository.credits(networkId, memberId)).map(creditFrom);
  }
  /** What counts in hours of these members in a stretch of time. */
  creditsBetween(networkId: string, from: Date, to: Date, memberIds: string[]): Promise<Credited[]> {
    return this.repository.creditsBetween(networkId, from, to, memberIds);
  }
  /** Who earned anything in a stretch of time, in the order of ids. */
  creditedBetween(networkId: string, from: Date, to: Date): Promise<string[]> {
    return this.repository.creditedBetween(networkId, from, to);
  }
}
