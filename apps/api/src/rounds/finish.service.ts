import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, RoundState, finishRound } from '@without-walls/contracts';
import { type RoundDecision, countsInQuorum, decideFinish, decideForgotten, finishPlan, isForgotten, isRefused, presentAt, quorum } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { MailService } from '../platform/mail/mail.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { SessionLife } from '../sessions/session-life.service.js';
import { EvidenceRepository } from './evidence.repository.js';
import { LetterSigner } from './letter-signer.port.js';
import { RoundEntry } from './round-entry.js';
import { RoundLog } from './round-log.js';
import type { RecordedQuorum, RoundEntity, RoundResult } from './round.entity.js';
import { type Attended, RoundsRepository } from './rounds.repository.js';

type Finished = ReplyOf<typeof finishRound>;

/**
 * Finish: one act, one transaction. Letters are signed and frozen, cases advised or put back on the list, follow-ups
 * planned, round and session ended, attendance closed. A second press, even at the same moment, waits on the round's
 * lock and gets the first answer.
 */
@Injectable()
export class FinishService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundLog) private readonly log: RoundLog,
    @Inject(RoundEntry) private readonly entry: RoundEntry,
    @Inject(SessionLife) private readonly sessions: SessionLife,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(LetterSigner) private readonly letters: LetterSigner,
    @Inject(TextCheck) private readonly text: TextCheck,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `withoutQuorum`: the facilitator's reason for signing although a discipline was missing. */
  async run(actor: Actor, roundId: string, withoutQuorum: string | null): Promise<Finished> {
    if (withoutQuorum) this.text.require({ 'body.withoutQuorum': withoutQuorum });
    return this.work.run(async (tx) => {
      const round = found(await this.rounds.lock(actor.networkId, roundId));
      const { can } = await this.entry.enter(actor, round);
      if (!can.facilitate) refuse('forbidden');
      if (round.result) return round.result;
      if (round.state !== 'live') refuse('wrong_state', { state: round.projection });
      const attended = await this.rounds.attended(roundId);
      const result = await this.settleCases(tx, actor, round);
      const held = await this.quorumOf(round, attended, withoutQuorum);
      await this.close(tx, actor, round, result, held);
      tx.audit({ networkId: round.networkId, action: 'round.finished', subjectType: 'round', subjectId: roundId, detail: { ...result, signedBy: actor.memberId, attended: attended.length, quorumMet: held.met, missing: held.missing } });
      return result;
    });
  }

  /** A letter where there is advice, back on the list where there is none; a case recalled meanwhile is left alone. */
  private async settleCases(tx: Tx, actor: Actor, round: RoundEntity): Promise<RoundResult> {
    const plan = finishPlan(round.projection);
    const records = await this.cases.records(round.networkId, [...plan.letters, ...plan.relisted]);
    const stillListed = (id: string): boolean => records.get(id)?.state === 'listed';
    const log = await this.rounds.comings(round.id);
    const hub = new Set(await this.people.idsWith(round.networkId, 'round.recommend'));
    const result: RoundResult = { letters: 0, followUps: 0, relisted: 0 };
    for (const caseId of plan.letters.filter(stillListed)) {
      const recommendations = round.projection.recommendations.filter((row) => row.caseId === caseId);
      const session = { title: round.projection.title, startsAt: new Date(round.projection.startsAt) };
      const signed = await this.letters.sign(tx, actor, { caseId, roundId: round.id, session, recommendations, adviserIds: advisers(round.projection, log, hub, caseId) });
      result.letters += 1;
      result.followUps += signed.followUps;
    }
    for (const caseId of plan.relisted.filter(stillListed)) {
      await this.cases.relist(tx, round.networkId, caseId, actor.memberId);
      result.relisted += 1;
    }
    return result;
  }

  /** Counted by discipline over everyone who came in to decide. A chair may finish without it; that is recorded. */
  private async quorumOf(round: RoundEntity, attended: Attended[], reason: string | null): Promise<RecordedQuorum> {
    const refs = await this.people.refs(round.networkId, attended.filter((one) => one.parts.some(countsInQuorum)).map((one) => one.id));
    const disciplines = [...refs.values()].map((member) => member.discipline);
    const override = reason ?? 'held and signed by the facilitator without them';
    const { met, missing } = quorum(disciplines);
    return { met, missing, say: quorum(disciplines, undefined, override).say, override: met ? null : override };
  }

  private async close(tx: Tx, actor: Actor, round: RoundEntity, result: RoundResult, held: RecordedQuorum): Promise<void> {
    const now = this.clock.now();
    const decision = decideFinish(round.projection, { letters: result.letters, relisted: result.relisted }, actor.memberId, now, `finish:${round.id}`);
    await this.end(tx, round, decision, { result, quorum: held }, now);
  }

  /**
   * Ends a round that everybody left and nobody finished, as far as that goes without a signature: no letter is sent, what was
   * written stays in the log, and every case is back on the list. Run twice, or late, it does what is right by then.
   */
  async endForgotten(roundId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const round = await this.rounds.lockAnywhere(roundId);
      const lastAct = await this.rounds.lastAct(roundId);
      if (!round || !isForgotten(round.projection, lastAct, this.clock.now())) return;
      const { letters, relisted } = finishPlan(round.projection);
      const records = await this.cases.records(round.networkId, [...letters, ...relisted]);
      const listed = [...letters, ...relisted].filter((id) => records.get(id)?.state === 'listed');
      for (const caseId of listed) await this.cases.relist(tx, round.networkId, caseId, null);
      await this.end(tx, round, decideForgotten(round.projection, listed.length, lastAct, `forgotten:${roundId}`), { result: { letters: 0, followUps: 0, relisted: listed.length } }, lastAct);
      tx.audit({ networkId: round.networkId, action: 'round.forgotten', subjectType: 'round', subjectId: roundId, actorId: null, detail: { relisted: listed.length, unsigned: letters.length } });
      await this.tell(tx, round, letters.length, listed.length);
    });
  }

  private async tell(tx: Tx, { networkId, sessionId, projection }: RoundEntity, unsigned: number, relisted: number): Promise<void> {
    const says = `Everybody left “${projection.title}” and nobody finished it, so it was closed. Nothing was signed or sent. Cases back on the list: ${relisted}. Cases with advice that was written and not signed: ${unsigned}; what was written is kept in the record of the round.`;
    for (const { email, name } of await this.people.addressesOf(networkId, projection.facilitator ? [projection.facilitator.id] : [])) {
      await this.mail.queue(tx, { networkId, to: email, subject: 'A round that was not finished is closed', text: `Dear ${name},\n\n${says}\n\n${this.config.http.publicUrl}/sessions/${sessionId}\n` });
    }
  }

  private async end(tx: Tx, round: RoundEntity, decision: RoundDecision, made: Partial<RoundEntity>, at: Date): Promise<void> {
    if (isRefused(decision)) refuse(decision.refusal, decision.state ? { state: decision.state } : {});
    const present = round.projection.present;
    await this.log.append(tx, round, decision.events, made);
    await this.sessions.ended(tx, round.networkId, round.sessionId, round.projection.agenda);
    await this.closeAttendance(round, present, at);
    tx.job('rounds.closeRoom', { roundId: round.id });
    tx.job('attendance.close', { roundId: round.id });
    tx.job('rounds.forgetTalk', { roundId: round.id });
  }

  private async closeAttendance(round: RoundEntity, present: RoundState['present'], at: Date): Promise<void> {
    for (const { member } of present) await this.evidence.add({ id: this.clock.uuid(), networkId: round.networkId, roundId: round.id, memberId: member.id, kind: 'closed', source: 'finish', at, receivedAt: at });
    await this.evidence.endWatches(round.id);
  }
}

/** Hub members who were there while the case was on, and whoever wrote a recommendation; never the presenter of the case. */
function advisers({ agenda, recommendations }: RoundState, log: Parameters<typeof presentAt>[0], hub: ReadonlySet<string>, caseId: string): string[] {
  const item = agenda.find((one) => one.case?.id === caseId);
  const there = item ? [...presentAt(log, item.id)].filter((id) => hub.has(id)) : [];
  const authors = recommendations.filter((row) => row.caseId === caseId).map((row) => row.by.id);
  return [...new Set([...there, ...authors])].filter((id) => id !== item?.case?.presenter.id);
}
