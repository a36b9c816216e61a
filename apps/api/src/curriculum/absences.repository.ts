import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { SpeakerAbsenceEntity } from './curriculum.entity.js';

/** When members cannot speak. */
@Injectable()
export class AbsencesRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Of these members, what touches the days from one to another. */
  of(memberIds: string[], from: string, to: string): Promise<SpeakerAbsenceEntity[]> {
    return memberIds.length === 0 ? Promise.resolve([]) : this.db.manager.find(SpeakerAbsenceEntity, { where: { memberId: In([...new Set(memberIds)]), fromDay: LessThanOrEqual(to), toDay: MoreThanOrEqual(from) }, order: { fromDay: 'ASC' } });
  }
  async replace(memberId: string, from: string, rows: SpeakerAbsenceEntity[]): Promise<void> {
    await this.db.manager.delete(SpeakerAbsenceEntity, { memberId, toDay: MoreThanOrEqual(from) });
    if (rows.length > 0) await this.db.manager.insert(SpeakerAbsenceEntity, rows);
  }
}
