import { Inject, Injectable } from '@nestjs/common';
import type { RoundCommand } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';

/** Only members of the network can sit with somebody: they will have attendance by it. A guest has none, and vouches for nobody's. */
@Injectable()
export class CompanyCheck {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  async require(actor: Actor, command: RoundCommand): Promise<void> {
    if (command.type !== 'sit-with') return;
    if (actor.guest) refuse('forbidden');
    const known = await this.people.refs(actor.networkId, command.memberIds);
    if (command.memberIds.some((id) => !known.has(id))) refuse('not_found');
  }
}
