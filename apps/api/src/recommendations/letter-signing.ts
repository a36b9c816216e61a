import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { LetterBody } from '@without-walls/contracts';
import { composeLetter, dayOf, letterHashInput, letterNumber, plannedFollowUps } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import type { FollowUpEntity, LetterEntity } from './letter.entity.js';
import { LettersRepository } from './letters.repository.js';

export interface Advice {
  caseId: string;
  roundId: string | null;
  session: { title: string; startsAt: Date };
  recommendations: LetterBody['recommendations'];
  adviserIds: string[];
}

/** Signs advice: the body is composed, hashed and frozen, the case advised, the follow-ups planned, the jobs queued. */
@Injectable()
export class LetterSigning {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(FollowUpsRepository) private readonly followUps: FollowUpsRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async sign(tx: Tx, actor: Actor, advice: Advice): Promise<{ letterId: string; followUps: number }> {
    const letter = await this.compose(actor, advice);
    await this.letters.add(letter);
    const planned = await this.plan(letter);
    const nextFollowUpAt = planned.map((one) => one.dueAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    await this.cases.markAdvised(tx, actor.networkId, advice.caseId, actor.memberId, { id: letter.id, signedAt: letter.signedAt, nextFollowUpAt });
    tx.audit({ networkId: actor.networkId, action: 'letter.signed', subjectType: 'letter', subjectId: letter.id, detail: { number: letter.number, code: letter.caseCode, hash: letter.contentHash, recommendations: advice.recommendations.length, roundId: advice.roundId } });
    tx.job('letters.render', { letterId: letter.id });
    tx.job('letters.notify', { letterId: letter.id });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'letters', id: letter.id });
    return { letterId: letter.id, followUps: planned.length };
  }

  private async compose(actor: Actor, advice: Advice): Promise<LetterEntity> {
    const signedAt = this.clock.now();
    const record = found((await this.cases.records(actor.networkId, [advice.caseId])).get(advice.caseId));
    // One after the other: they share the transaction's connection.
    const timeZone = await this.people.timeZone(actor.networkId);
    const questions = await this.cases.questions(advice.caseId);
    const refs = await this.people.refs(actor.networkId, [record.presenterId, actor.memberId]);
    const advisers = await this.advisers(actor, advice);
    const year = Number(dayOf(signedAt, timeZone).slice(0, 4));
    const number = `L-${letterNumber(year, await this.letters.nextNumber(actor.networkId, year))}`;
    const body = composeLetter({
      number, caseCode: record.code, to: found(refs.get(record.presenterId)), session: { title: advice.session.title, date: advice.session.startsAt }, questions, recommendations: advice.recommendations, advisers,
      signedBy: found(refs.get(actor.memberId)), signedAt, timeZone,
    });
    const contentHash = createHash('sha256').update(letterHashInput(body)).digest('hex');
    return { id: this.clock.uuid(), networkId: actor.networkId, number, caseId: advice.caseId, caseCode: record.code, roundId: advice.roundId, presenterId: record.presenterId, signedBy: actor.memberId, signedAt, body, contentHash, mailId: null, acknowledgedAt: null, version: 1 };
  }

  /** Those who advised, and the signer, with their registration. */
  private async advisers(actor: Actor, advice: Advice): Promise<LetterBody['advisers']> {
    const profiles = await this.people.profiles(actor.networkId, [...advice.adviserIds, actor.memberId]);
    return [...profiles.values()].map((one) => ({ name: one.name, profession: one.profession, discipline: one.discipline, registration: one.registrationNumber ? [one.registrationBody, one.registrationNumber].filter(Boolean).join(' ') : null }));
  }

  private async plan(letter: LetterEntity): Promise<FollowUpEntity[]> {
    const zone = await this.people.timeZone(letter.networkId);
    const planned = plannedFollowUps(letter.body.recommendations.map((row) => row.id), letter.signedAt, zone).map((one): FollowUpEntity => ({
      id: this.clock.uuid(), networkId: letter.networkId, letterId: letter.id, caseId: letter.caseId, presenterId: letter.presenterId, recommendationId: one.recommendationId, checkpoint: one.checkpoint,
      dueAt: new Date(one.dueAt), state: 'due', reason: null, answeredAt: null, remindQueuedAt: null, remindedAt: null, version: 0,
    }));
    await this.followUps.add(planned);
    return planned;
  }
}
