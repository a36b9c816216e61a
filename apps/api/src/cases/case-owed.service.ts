import { Inject, Injectable } from '@nestjs/common';
import { type CaseState, grants } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { responsibilityOf } from './case-facts.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

/** One case somebody owes something on: no text, enough for a line of Today. */
export interface OwedCase {
  id: string;
  code: string;
  state: CaseState;
  /** Who has the next step, in a sentence. */
  sentence: string;
  since: string;
  due: string | null;
}
export interface OwedCases {
  drafts: OwedCase[];
  returned: OwedCase[];
  /** Second looks that wait, longest first; at most fifty. */
  toLookAt: OwedCase[];
  /** Own cases on which somebody else has the next step. */
  waiting: OwedCase[];
}

const most = 50;
const withOthers: CaseState[] = ['submitted', 'quarantined', 'recalled', 'released', 'listed'];

/** What the member owes on cases, and what they wait for. */
@Injectable()
export class CaseOwedService {
  constructor(@Inject(CasesRepository) private readonly cases: CasesRepository, @Inject(PeopleService) private readonly people: PeopleService) {}

  async owed(actor: Actor): Promise<OwedCases> {
    const zone = await this.people.timeZone(actor.networkId);
    const own = await this.cases.own(actor.networkId, actor.memberId, ['draft', 'returned', ...withOthers], most);
    const queue = grants(actor.roles, 'case.check') ? await this.cases.queue(actor.networkId, actor.memberId, null, most) : [];
    const lines = (rows: CaseEntity[]): OwedCase[] => rows.slice(0, most).map((row) => lineOf(row, zone));
    return {
      drafts: lines(own.filter((row) => row.state === 'draft')), returned: lines(own.filter((row) => row.state === 'returned')), toLookAt: lines(queue), waiting: lines(own.filter((row) => withOthers.includes(row.state))),
    };
  }
}

function lineOf(row: CaseEntity, zone: string): OwedCase {
  const { sentence, since, due } = responsibilityOf(row, zone);
  return { id: row.id, code: row.code, state: row.state, sentence, since, due };
}
