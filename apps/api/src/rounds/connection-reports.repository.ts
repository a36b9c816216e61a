import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { ConnectionReportEntity } from './door.entity.js';

/** So many of each member are kept. */
export const keptReports = 5;

@Injectable()
export class ConnectionReportsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Adds one; what is older than the last five of this member goes. */
  async add(report: ConnectionReportEntity): Promise<void> {
    await this.db.manager.insert(ConnectionReportEntity, report as never);
    await this.db.query('DELETE FROM connection_reports WHERE member_id = $1 AND id NOT IN (SELECT id FROM connection_reports WHERE member_id = $1 ORDER BY at DESC, id LIMIT $2)', [report.memberId, keptReports]);
  }

  /** Of these members of a network, newest first. */
  of(networkId: string, memberIds: string[]): Promise<ConnectionReportEntity[]> {
    return this.db.manager.createQueryBuilder(ConnectionReportEntity, 'r').where('r.memberId = ANY(:memberIds) AND r.networkId = :networkId', { memberIds, networkId }).orderBy('r.at', 'DESC').addOrderBy('r.id').getMany();
  }
}
