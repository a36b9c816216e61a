import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, listConnectionReports, sendConnectionReport } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { ConnectionReportsRepository } from './connection-reports.repository.js';

/** What members found when they tested their connection, for those who plan sessions. */
@Injectable()
export class ConnectionReports {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(ConnectionReportsRepository) private readonly reports: ConnectionReportsRepository, @Inject(SessionsReader) private readonly sessions: SessionsReader) {}

  send(actor: Actor, body: InputOf<typeof sendConnectionReport>['body']): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      const id = this.clock.uuid();
      await this.reports.add({ ...body, id, networkId: actor.networkId, memberId: actor.memberId, at: this.clock.now() });
      tx.audit({ networkId: actor.networkId, action: 'connection-report.sent', subjectType: 'member', subjectId: actor.memberId, detail: { faults: body.findings.filter((one) => one.found === 'fault').length } });
      return {};
    });
  }

  async ofSession(actor: Actor, sessionId: string): Promise<ReplyOf<typeof listConnectionReports>> {
    const memberIds = await this.sessions.invited(actor.networkId, sessionId);
    const reports = await this.reports.of(actor.networkId, memberIds);
    const views = reports.map(({ memberId, id, at, heading, findings, browser, line }) => ({ memberId, report: { id, at: at.toISOString(), heading, findings, browser, line } }));
    return { items: [...new Set(views.map((one) => one.memberId))].map((memberId) => ({ memberId, reports: views.filter((one) => one.memberId === memberId).map((one) => one.report) })) };
  }
}
