import { Inject, Injectable } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { refuse } from '../platform/http/refusal.js';

/** Only members of the network can sit with somebody: they will have attendance by it. */
@Injectable()
export class CompanyCheck {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  async require(networkId: string, command: RoundCommand): Promise<void> {
    if (command.type !== 'sit-with') return;
    const known = await this.people.refs(networkId, command.memberIds);
    if (command.memberIds.some((id) => !known.has(id))) refuse('not_found');
  }
}
