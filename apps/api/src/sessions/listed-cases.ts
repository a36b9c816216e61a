import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** Cases of an agenda that are still on it: one that was recalled is not put back on a list. */
@Injectable()
export class ListedCases {
  constructor(@Inject(SessionsRepository) private readonly sessions: SessionsRepository, @Inject(CasesService) private readonly cases: CasesService) {}

  async of(networkId: string, sessionId: string): Promise<string[]> {
    const ids = (await this.sessions.items(sessionId)).flatMap((item) => item.caseId ?? []);
    const records = await this.cases.records(networkId, ids);
    return ids.filter((id) => records.get(id)?.state === 'listed');
  }
}
