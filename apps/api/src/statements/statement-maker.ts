import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayOf, instantOf, statementCode } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { StatementSigning } from './signing.js';
import { statementBody } from './statement-body.js';
import type { StatementEntity, StatementRunEntity } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

export type Credits = Awaited<ReturnType<AttendanceReader['creditsBetween']>>;
export interface Period {
  from: string;
  to: string;
}
/** What statements of several people are made from, read once for all of them. */
export interface Facts {
  credits: Map<string, Credits>;
  profiles: Awaited<ReturnType<PeopleService['profiles']>>;
  titles: Awaited<ReturnType<CurriculumReader['titles']>>;
  network: { name: string; timeZone: string };
}

export const periodOf = (run: StatementRunEntity): Period => ({ from: run.periodFrom, to: run.periodTo });
/** Who signs a statement that a member made for themselves. */
const byRecord = 'an automatic reading of the reviewed record';

/** Makes statements from the record as it is, and tells which ones it no longer bears out. */
@Injectable()
export class StatementMaker {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StatementsRepository) private readonly repository: StatementsRepository,
    @Inject(AttendanceReader) private readonly attendance: AttendanceReader,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(StatementSigning) private readonly signing: StatementSigning,
  ) {}

  /** Everybody who earned something in a time, in the order of ids. */
  async earners(networkId: string, period: Period): Promise<string[]> {
    const { from, until } = instantsOf(period, await this.people.timeZone(networkId));
    return this.attendance.creditedBetween(networkId, from, until);
  }

  async factsOf(run: StatementRunEntity, memberIds: string[]): Promise<Facts> {
    const network = await this.people.networkOf(run.networkId);
    const { from, until } = instantsOf(periodOf(run), network.timeZone);
    const [rows, profiles] = await Promise.all([this.attendance.creditsBetween(run.networkId, from, until, memberIds), this.people.profiles(run.networkId, [...memberIds, run.byId])]);
    return { credits: byMember(rows), profiles, network, titles: await this.curricula.titles(rows.flatMap((one) => one.lectureId ?? [])) };
  }

  /** One statement, signed. `again`: how often it was issued anew. Null when there is nothing to state, or when it is there. */
  async make(run: StatementRunEntity, memberId: string, { credits, profiles, titles, network }: Facts, again: number): Promise<StatementEntity | null> {
    const [profile, earned] = [profiles.get(memberId), credits.get(memberId)];
    if (!profile || !earned) return null;
    const issuedAt = this.clock.now();
    const body = statementBody({
      code: statementCode(this.clock.bytes(10)), to: { name: profile.name, profession: profile.profession, registration: [profile.registrationBody, profile.registrationNumber].filter(Boolean).join(' ') || null }, network: network.name, zone: network.timeZone,
      period: periodOf(run), scheme: run.scheme, approval: run.approval, attended: earned.map(({ at, lectureId, title, met, minutes, how }) => ({ at, minutes, madeUp: how === 'make-up', part: !met, title: (lectureId ? titles.get(lectureId)?.title : null) ?? title ?? 'Lecture' })), issuedAt, issuedBy: run.memberId ? byRecord : (profiles.get(run.byId)?.name ?? 'Former member'),
    });
    const statement: StatementEntity = { id: this.clock.uuid(), networkId: run.networkId, runId: run.id, memberId, code: body.code, body, ...(await this.signing.sign(body)), state: 'valid', reason: null, supersededBy: null, again, issuedAt };
    return (await this.repository.add(statement)) ? statement : null;
  }

  /** Of these statements of one network, the valid ones whose days and minutes read otherwise in the record now. */
  async changed(networkId: string, statements: readonly StatementEntity[]): Promise<Set<string>> {
    const valid = statements.filter((one) => one.state === 'valid');
    if (valid.length === 0) return new Set();
    const zone = await this.people.timeZone(networkId);
    const { from, until } = instantsOf({ from: valid.map(({ body }) => body.period.from).sort()[0]!, to: valid.map(({ body }) => body.period.to).sort().at(-1)! }, zone);
    const now = byMember(await this.attendance.creditsBetween(networkId, from, until, [...new Set(valid.map((one) => one.memberId))]));
    return new Set(valid.filter((one) => written(one) !== standing(one, now.get(one.memberId) ?? [])).map((one) => one.id));
  }
}

const line = (day: string, minutes: number, madeUp: boolean, part: boolean): string => `${day} ${minutes} ${madeUp} ${part}`;
const written = ({ body }: StatementEntity): string => body.lectures.map(({ day, minutes, madeUp, part }) => line(day, minutes, madeUp ?? false, part ?? false)).sort().join();
function standing({ body: { period, zone } }: StatementEntity, credits: Credits): string {
  return credits.map(({ at, minutes, how, met }) => ({ day: dayOf(at, zone), minutes, madeUp: how === 'make-up', part: !met })).filter(({ day }) => period.from <= day && day <= period.to).map(({ day, minutes, madeUp, part }) => line(day, minutes, madeUp, part)).sort().join();
}

const instantsOf = ({ from, to }: Period, zone: string): { from: Date; until: Date } => ({ from: new Date(instantOf(`${from}T00:00`, zone)), until: new Date(instantOf(`${addDays(to, 1)}T00:00`, zone)) });

function byMember(credits: Credits): Map<string, Credits> {
  const found = new Map<string, Credits>();
  for (const one of credits) found.set(one.memberId, [...(found.get(one.memberId) ?? []), one]);
  return found;
}
