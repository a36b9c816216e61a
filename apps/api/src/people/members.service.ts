import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type MemberView, type Receipt, type ReplyOf, listMembers, listSites, updateMember } from '@without-walls/contracts';
import { decodeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import { viewMember } from './people.view.js';
import { PeopleRepository } from './people.repository.js';
import { SignInRepository } from './sign-in.repository.js';
import { Clock } from '../platform/clock/clock.js';

/** Who belongs to the network, and what they may do. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PeopleRepository) private readonly people: PeopleRepository,
    @Inject(SignInRepository) private readonly signIns: SignInRepository,
  ) {}

  async page(actor: Actor, query: InputOf<typeof listMembers>['query']): Promise<ReplyOf<typeof listMembers>> {
    const rows = await this.people.memberPage(actor.networkId, query, decodeCursor(query.after, 2));
    const page = toPage(rows, query.limit, (row) => encodeCursor(row.name, row.id));
    // E-mail addresses and registration numbers are for those who manage people.
    return { next: page.next, items: page.items.map((row) => viewMember(row, may(actor, 'people.manage'))) };
  }

  async read(actor: Actor, id: string): Promise<MemberView> {
    return viewMember(found(await this.people.memberRow(actor.networkId, id)), may(actor, 'people.manage'));
  }

  async sites(actor: Actor, query: InputOf<typeof listSites>['query']): Promise<ReplyOf<typeof listSites>> {
    const rows = await this.people.sitePage(actor.networkId, query.limit, decodeCursor(query.after, 2));
    const page = toPage(rows, query.limit, (row) => encodeCursor(row.name, row.id));
    return { next: page.next, items: page.items.map(({ id, name, locality, timeZone }) => ({ id, name, locality, timeZone })) };
  }

  async update(actor: Actor, id: string, { version, ...change }: InputOf<typeof updateMember>['body']): Promise<Receipt> {
    if (change.siteId) found(await this.people.site(actor.networkId, change.siteId));
    return this.work.run(async (tx) => {
      const member = found(await this.people.lockMember(actor.networkId, id));
      if (member.version !== version) refuse('stale_version', { state: { version: member.version } });
      const lockedOut = member.id === actor.memberId && (change.active === false || (change.roles && !change.roles.includes('administrator')));
      if (lockedOut) refuse('invalid_input', { fields: [{ path: 'body.roles', message: 'You cannot take your own administrator role away. Ask another administrator.' }] });
      await this.people.updateMember(id, { ...change, version: member.version + 1 });
      if (change.active === false) await this.endSignIns(member.accountId);
      tx.audit({ networkId: actor.networkId, action: 'member.changed', subjectType: 'member', subjectId: id, detail: { fields: Object.keys(change).sort() } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'people', id });
      return { id, version: member.version + 1, state: (change.active ?? member.active) ? 'active' : 'inactive' };
    });
  }

  private async endSignIns(accountId: string): Promise<void> {
    const now = this.clock.now();
    for (const open of await this.signIns.openOf(accountId, now)) await this.signIns.end(accountId, open.id, now);
  }
}
