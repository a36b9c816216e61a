import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { AccountEntity, MemberEntity } from './member.entity.js';
import { NetworkEntity, SiteEntity } from './network.entity.js';

interface MemberRefRow {
  id: string;
  name: string;
  profession: string;
  discipline: string | null;
  site: string | null;
}

@Injectable()
export class PeopleRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  network(id: string): Promise<NetworkEntity | null> {
    return this.db.manager.findOneBy(NetworkEntity, { id });
  }
  site(networkId: string, id: string): Promise<SiteEntity | null> {
    return this.db.manager.findOneBy(SiteEntity, { networkId, id });
  }
  member(networkId: string, id: string): Promise<MemberEntity | null> {
    return this.db.manager.findOneBy(MemberEntity, { networkId, id });
  }
  memberAnywhere(id: string): Promise<MemberEntity | null> {
    return this.db.manager.findOneBy(MemberEntity, { id });
  }
  account(id: string): Promise<AccountEntity | null> {
    return this.db.manager.findOneBy(AccountEntity, { id });
  }
  accountByEmail(email: string): Promise<AccountEntity | null> {
    return this.db.manager.findOneBy(AccountEntity, { email });
  }
  membershipsOf(accountId: string): Promise<MemberEntity[]> {
    return this.db.manager.find(MemberEntity, { where: { accountId, active: true }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** Members as others see them, by id; ids of other networks are simply not there. */
  async refs(networkId: string, ids: string[]): Promise<Map<string, MemberRef>> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return new Map();
    const rows = await this.db.query<MemberRefRow>(
      'SELECT m.id, m.name, m.profession, m.discipline, s.name AS site FROM members m LEFT JOIN sites s ON s.id = m.site_id WHERE m.network_id = $1 AND m.id = ANY($2::uuid[])',
      [networkId, unique],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One-click members of the demo: those whose title was set by the seed. */
  async demoMembers(): Promise<{ memberId: string; name: string; email: string; title: string; roles: MemberEntity['roles'] }[]> {
    return this.db.query(
      `SELECT m.id AS "memberId", m.name, a.email, m.profession || COALESCE(', ' || s.name, '') AS title, m.roles
       FROM members m JOIN accounts a ON a.id = m.account_id LEFT JOIN sites s ON s.id = m.site_id WHERE m.active ORDER BY m.name LIMIT 60`,
    );
  }
}
