import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { MadeUpEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';

/** Lectures that were made up: they count from the moment they were earned, and are told from those heard live wherever they show. */
@Injectable()
export class MadeUpService {
  constructor(@Inject(AttendanceRepository) private readonly repository: AttendanceRepository) {}

  /** In the caller's transaction. Its id is that of the make-up, so that twice is as good as once. */
  async count(tx: Tx, row: MadeUpEntity): Promise<void> {
    if (!(await this.repository.addMadeUp(row))) return;
    tx.audit({ networkId: row.networkId, action: 'attendance.made-up', subjectType: 'make-up', subjectId: row.id, detail: { lectureId: row.lectureId, memberId: row.memberId, via: row.via } });
    tx.socket(`member:${row.memberId}`, 'changed', { topic: 'attendance' });
  }
}
