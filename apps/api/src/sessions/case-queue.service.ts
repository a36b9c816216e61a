import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, QueuedCaseView, Receipt, ReplyOf, sessionQueue, setStandby, takeStandby } from '@without-walls/contracts';
import { caseQueue, cutOffAt, freePlaces } from '@without-walls/domain';
import { type CaseRecord, CasesService } from '../cases/cases.service.js';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AgendaService } from './agenda.service.js';
import { RunSheetsService } from './run-sheets.service.js';
import { requirePlanned } from './session-rules.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

const most = 100;

/** Cases that wait for a place in a session, and the one that is kept ready for it. */
@Injectable()
export class CaseQueueService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(RunSheetsService) private readonly sheets: RunSheetsService,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async read(actor: Actor, sessionId: string): Promise<ReplyOf<typeof sessionQueue>> {
    const session = found(await this.sessions.byId(actor.networkId, sessionId));
    const waiting = await this.cases.waitingForSession(actor.networkId);
    const items = await this.inOrder(session, waiting);
    const free = freePlaces(session.minutes, await this.sessions.items(sessionId), await this.sheets.minutesPerCase(session));
    return { cutOffAt: cutOffAt(session.startsAt, session.caseCutOffDays), free, standby: items.find((one) => one.id === session.standbyCaseId) ?? null, items: items.filter((one) => one.id !== session.standbyCaseId).slice(0, most) };
  }

  /** Only a case that waits can be kept ready; it stays in the queue of every other session. */
  setStandby(actor: Actor, sessionId: string, { version, caseId }: InputOf<typeof setStandby>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const session = requirePlanned(found(await this.sessions.lock(actor.networkId, sessionId)), version);
      if (caseId && !(await this.cases.waitingForSession(actor.networkId)).some((one) => one.id === caseId)) refuse('wrong_state', { state: { caseId } });
      await this.sessions.change(sessionId, { standbyCaseId: caseId, version: version + 1 });
      tx.audit({ networkId: actor.networkId, action: 'session.standby', subjectType: 'session', subjectId: sessionId, detail: { caseId: caseId ?? 'none' } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
      return { id: sessionId, version: version + 1, state: session.state };
    });
  }

  take(actor: Actor, sessionId: string, { version, insteadOf }: InputOf<typeof takeStandby>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const seen = requirePlanned(found(await this.sessions.byId(actor.networkId, sessionId)), version);
      if (!seen.standbyCaseId) refuse('wrong_state', { state: { standby: 'none' } });
      const item = insteadOf ? found((await this.sessions.items(sessionId)).find((one) => one.id === insteadOf && one.caseId)) : null;
      return this.agenda.standIn(tx, actor, { sessionId, version, caseId: seen.standbyCaseId, insteadOf: item, minutes: item?.minutes ?? (await this.sheets.minutesPerCase(seen)) });
    });
  }

  private async inOrder(session: SessionEntity, waiting: readonly CaseRecord[]): Promise<QueuedCaseView[]> {
    const refs = await this.people.refs(session.networkId, waiting.map((one) => one.presenterId));
    const cases = waiting.map((one) => ({ id: one.id, code: one.code, urgency: one.urgency, submittedAt: (one.submittedAt ?? one.createdAt).toISOString(), presenter: refOr(refs, one.presenterId) }));
    return caseQueue(cases, cutOffAt(session.startsAt, session.caseCutOffDays), this.clock.now());
  }
}
