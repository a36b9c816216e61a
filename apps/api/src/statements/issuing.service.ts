import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, JobPayload, Receipt, StatementRun, startRun } from '@without-walls/contracts';
import { addDays, instantOf, statementCode } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { StatementSigning } from './signing.js';
import { statementBody } from './statement-body.js';
import type { StatementEntity, StatementRunEntity } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

type Credits = Awaited<ReturnType<AttendanceReader['creditsBetween']>>;
/** Few enough that a pause is heard at once. */
const batch = 25;

/** Issuing: a run makes one statement for everybody with credits in its time, in small steps that can be paused and taken up again. */
@Injectable()
export class IssuingService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StatementsRepository) private readonly repository: StatementsRepository,
    @Inject(AttendanceReader) private readonly attendance: AttendanceReader,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(StatementSigning) private readonly signing: StatementSigning,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async start(actor: Actor, { from, to, scheme, approval }: InputOf<typeof startRun>['body']): Promise<Receipt> {
    if (to < from) refuse('invalid_input', { fields: [{ path: 'body.to', message: 'The end is before the beginning' }] });
    this.check.require({ 'body.approval': approval ?? undefined });
    const members = new Set((await this.creditsIn(actor.networkId, from, to)).map((one) => one.memberId));
    if (members.size === 0) refuse('wrong_state', { state: { credits: 0 } });
    return this.work.run(async (tx) => {
      const run: StatementRunEntity = { id: this.clock.uuid(), networkId: actor.networkId, periodFrom: from, periodTo: to, scheme, approval, state: 'running', total: members.size, done: 0, lastMemberId: null, startedAt: this.clock.now(), byId: actor.memberId };
      await this.repository.addRun(run);
      tx.audit({ networkId: actor.networkId, action: 'statements.run-started', subjectType: 'statement-run', subjectId: run.id, actorId: actor.memberId, detail: { from, to, scheme, people: members.size } });
      tx.job('statements.issue', { runId: run.id });
      return this.told(tx, run);
    });
  }

  setState(actor: Actor, id: string, state: 'running' | 'paused'): Promise<Receipt> {
    return this.work.run(async (tx) => {
      found(await this.repository.run(actor.networkId, id));
      const run = found(await this.repository.lockRun(id));
      if (run.state === 'done' || run.state === state) refuse('wrong_state', { state: { state: run.state } });
      run.state = state;
      await this.repository.changeRun(id, { state });
      tx.audit({ networkId: actor.networkId, action: `statements.run-${state}`, subjectType: 'statement-run', subjectId: id, actorId: actor.memberId, detail: { done: run.done } });
      if (state === 'running') tx.job('statements.issue', { runId: id });
      return this.told(tx, run);
    });
  }

  /** Goes on from where the run stands, until it is done or paused. Twice at once nobody gets two: each step holds the run's row. */
  @HandlesJob('statements.issue')
  async issue({ runId }: JobPayload<'statements.issue'>): Promise<void> {
    while (await this.work.run((tx) => this.step(tx, runId)));
  }

  private async step(tx: Tx, runId: string): Promise<boolean> {
    const run = await this.repository.lockRun(runId);
    if (run?.state !== 'running') return false;
    const credits = byMember(await this.creditsIn(run.networkId, run.periodFrom, run.periodTo));
    const members = [...credits.keys()].sort().filter((memberId) => !run.lastMemberId || memberId > run.lastMemberId).slice(0, batch);
    for (const memberId of members) if (await this.one(run, memberId, credits.get(memberId)!, 0)) run.done += 1;
    const finished = members.length < batch;
    await this.repository.changeRun(runId, { done: run.done, lastMemberId: members.at(-1) ?? run.lastMemberId, total: Math.max(run.total, run.done), state: finished ? 'done' : 'running' });
    if (finished) tx.audit({ networkId: run.networkId, action: 'statements.run-finished', subjectType: 'statement-run', subjectId: runId, actorId: null, detail: { done: run.done } });
    this.told(tx, run);
    return !finished;
  }

  /** One statement, signed. `again`: how often it was issued anew; answers null when it is there. */
  async one(run: StatementRunEntity, memberId: string, credits: Credits, again: number): Promise<StatementEntity | null> {
    const [profiles, titles, network] = await Promise.all([this.people.profiles(run.networkId, [memberId, run.byId]), this.curricula.titles(credits.map((one) => one.lectureId)), this.people.networkOf(run.networkId)]);
    const profile = profiles.get(memberId);
    if (!profile) return null;
    const issuedAt = this.clock.now();
    const body = statementBody({
      code: statementCode(this.clock.bytes(10)), to: { name: profile.name, profession: profile.profession, registration: [profile.registrationBody, profile.registrationNumber].filter(Boolean).join(' ') || null }, network: network.name, zone: network.timeZone,
      period: { from: run.periodFrom, to: run.periodTo }, scheme: run.scheme, approval: run.approval, attended: credits.map(({ at, lectureId, minutes, how }) => ({ at, minutes, madeUp: how === 'make-up', title: titles.get(lectureId)?.title ?? 'Lecture' })), issuedAt, issuedBy: profiles.get(run.byId)?.name ?? refOr(new Map(), run.byId).name,
    });
    const statement: StatementEntity = { id: this.clock.uuid(), networkId: run.networkId, runId: run.id, memberId, code: body.code, body, ...(await this.signing.sign(body)), state: 'valid', reason: null, supersededBy: null, again, issuedAt };
    return (await this.repository.add(statement)) ? statement : null;
  }

  /** What one member earned in the time of a run, as the record is now. */
  async creditsOf(run: StatementRunEntity, memberId: string): Promise<Credits> {
    return byMember(await this.creditsIn(run.networkId, run.periodFrom, run.periodTo)).get(memberId) ?? [];
  }

  private async creditsIn(networkId: string, from: string, to: string): Promise<Credits> {
    const zone = await this.people.timeZone(networkId);
    return this.attendance.creditsBetween(networkId, new Date(instantOf(`${from}T00:00`, zone)), new Date(instantOf(`${addDays(to, 1)}T00:00`, zone)));
  }

  private told(tx: Tx, run: StatementRunEntity): Receipt {
    tx.socket(`network:${run.networkId}`, 'changed', { topic: 'statements' });
    return { id: run.id, version: run.done, state: run.state satisfies StatementRun['state'] };
  }
}

function byMember(credits: Credits): Map<string, Credits> {
  const found = new Map<string, Credits>();
  for (const one of credits) found.set(one.memberId, [...(found.get(one.memberId) ?? []), one]);
  return found;
}
