import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, decideTriage, fileOpinion } from '@without-walls/contracts';
import { decisionProblems, mayReveal, outcomeEntry } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AgendaPlacer, type PlacedOn } from './agenda-placer.service.js';
import { TriageReadingService } from './triage-reading.service.js';
import type { TriageItemEntity } from './triage.entity.js';
import { TriageRepository } from './triage.repository.js';

type Decision = InputOf<typeof decideTriage>['body'];
const defaultMinutes = 20;

/** Opinions, the reveal and the decision. */
@Injectable()
export class TriageService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(TriageRepository) private readonly items: TriageRepository,
    @Inject(TriageReadingService) private readonly reading: TriageReadingService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AgendaPlacer) private readonly placer: AgendaPlacer,
  ) {}

  /** Files or changes the actor's own opinion. The version of the item stays: nothing that others see has changed but who has filed. */
  opine(actor: Actor, id: string, { outcome, line }: InputOf<typeof fileOpinion>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const item = await this.open(actor, id, 'opine');
      if (item.state !== 'open') refuse('wrong_state', standing(item));
      await this.refuseSwitchedOff(item, outcome);
      await this.cases.refuseIdentifiers(item.networkId, item.presenterId, { 'body.line': line });
      await this.items.saveOpinion({ itemId: id, memberId: actor.memberId, outcome, line, at: this.clock.now() });
      // Not which outcome: the audit trail is read by people who must not know it before the reveal.
      tx.audit({ networkId: item.networkId, action: 'triage.opinion-filed', subjectType: 'triage-item', subjectId: id, actorId: actor.memberId });
      tx.socket(`network:${item.networkId}`, 'changed', { topic: 'triage', id });
      return receiptOf(item);
    });
  }

  reveal(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const item = await this.open(actor, id, 'decide', version, 'forbidden');
      const filed = (await this.items.opinions([id])).length;
      const expected = (await this.reading.expected(item.networkId))(item.presenterId).length;
      const answer = mayReveal({ state: item.state, filed, expected, pastDeadline: item.deadline <= this.clock.now(), urgent: item.urgency === 'urgent' });
      if (answer !== 'yes') refuse(answer, { state: { ...standing(item).state, filed, expected } });
      await this.change(tx, item, { state: 'revealed', revealedAt: this.clock.now() });
      await this.cases.standInTriage(item.caseId, { state: 'revealed', deadline: item.deadline, outcome: null });
      tx.audit({ networkId: item.networkId, action: 'triage.revealed', subjectType: 'triage-item', subjectId: id, actorId: actor.memberId, detail: { filed, expected } });
      tx.socket(`network:${item.networkId}`, 'changed', { topic: 'cases', id: item.caseId });
      return receiptOf(item);
    });
  }

  /** Outcome with reason: the item, then the case, then the agenda if it is to be discussed; all or nothing. */
  decide(actor: Actor, id: string, body: Decision): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const item = await this.open(actor, id, 'decide', body.version);
      await this.refuseIncomplete(item, body);
      await this.cases.refuseIdentifiers(item.networkId, item.presenterId, { 'body.reason': body.reason, 'body.alternative': body.alternative });
      const { outcome, reason } = body;
      const { action, label, means } = outcomeEntry(outcome);
      const alternative = body.alternative ?? null;
      const place = (await this.reading.places(await this.items.undecided(item.networkId))).get(id);
      await this.change(tx, item, { state: 'decided', openSince: null, decidedAt: this.clock.now(), decidedBy: actor.memberId, outcome, reason, alternative, rank: place?.rank ?? null, why: [...(place?.why ?? [])] });
      const say = [`${label}. ${means}`, reason, alternative].filter(Boolean).join('\n\n');
      await this.cases.decided(tx, item.networkId, item.caseId, { byId: actor.memberId, outcome, reason, alternative, deadline: item.deadline, action, say, request: [reason, alternative].filter(Boolean).join('\n\n') });
      tx.audit({ networkId: item.networkId, action: 'triage.decided', subjectType: 'triage-item', subjectId: id, actorId: actor.memberId, detail: { outcome } });
      if (action === 'list') await this.place(tx, actor, item, body);
      return receiptOf(item);
    });
  }

  private async place(tx: Tx, actor: Actor, item: TriageItemEntity, body: Decision): Promise<void> {
    if (!body.sessionId) refuse('invalid_input', { fields: [{ path: 'body.sessionId', message: 'Choose the session' }] });
    const session: PlacedOn = await this.placer.place(tx, actor, { sessionId: body.sessionId, caseId: item.caseId, minutes: body.minutes ?? defaultMinutes });
    await this.items.change(item.id, { sessionId: session.id, sessionTitle: session.title, sessionStartsAt: session.startsAt });
  }

  /** Locks case and item, in this order everywhere. `own` is what a presenter is answered who acts on their own case. */
  private async open(actor: Actor, id: string, act: 'opine' | 'decide', version?: number, own: 'own_case' | 'forbidden' = 'own_case'): Promise<TriageItemEntity> {
    const { caseId, presenterId } = found(await this.items.byId(actor.networkId, id));
    if (own === 'forbidden' && presenterId === actor.memberId) refuse('forbidden');
    await this.cases.open(actor, caseId, act);
    const item = found(await this.items.lock(actor.networkId, id));
    if (item.openSince === null) refuse('wrong_state', standing(item));
    if (version !== undefined && version !== item.version) refuse('stale_version', standing(item));
    return item;
  }

  private async change(tx: Tx, item: TriageItemEntity, change: Partial<TriageItemEntity>): Promise<void> {
    Object.assign(item, change, { version: item.version + 1 });
    await this.items.change(item.id, { ...change, version: item.version });
    tx.socket(`network:${item.networkId}`, 'changed', { topic: 'triage', id: item.id });
  }

  private async refuseIncomplete(item: TriageItemEntity, { outcome, reason, alternative, sessionId }: Decision): Promise<void> {
    const { switchedOff } = (await this.people.settings(item.networkId)).triage;
    const problems = decisionProblems({ outcome, reason, alternative, sessionId, switchedOff });
    if (problems.length > 0) refuse('invalid_input', { fields: problems.map(({ path, message }) => ({ path: `body.${path}`, message })) });
  }

  private async refuseSwitchedOff(item: TriageItemEntity, outcome: Decision['outcome']): Promise<void> {
    const { switchedOff } = (await this.people.settings(item.networkId)).triage;
    if (switchedOff.includes(outcome)) refuse('invalid_input', { fields: [{ path: 'body.outcome', message: 'Your network does not use this outcome' }] });
  }
}

const receiptOf = ({ id, version, state }: TriageItemEntity): Receipt => ({ id, version, state });
const standing = ({ version, state }: TriageItemEntity) => ({ state: { version, state } });
