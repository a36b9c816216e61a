import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef, MemberView } from '@without-walls/contracts';
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

export type MemberRow = MemberView;

export interface MemberProfile extends MemberRefRow, Pick<MemberEntity, 'roles' | 'active' | 'registrationBody' | 'registrationNumber'> {}

const memberRows = `SELECT m.id, m.version, m.name, m.profession, m.discipline, s.name AS site, m.site_id AS "siteId", a.email, m.roles, m.active, m.registration_body AS "registrationBody",
              m.registration_number AS "registrationNumber", m.can_prescribe_opioids AS "canPrescribeOpioids", m.locality
       FROM members m JOIN accounts a ON a.id = m.account_id LEFT JOIN sites s ON s.id = m.site_id`;

@Injectable()
export class PeopleRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  network(id: string): Promise<NetworkEntity | null> {
    return this.db.manager.findOneBy(NetworkEntity, { id });
  }
  lockNetwork(id: string): Promise<NetworkEntity | null> {
    return this.db.manager.findOne(NetworkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async changeSettings(id: string, settings: NetworkEntity['settings']): Promise<void> {
    await this.db.manager.update(NetworkEntity, { id }, { settings: settings as never });
  }
  async prescribers(networkId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>('SELECT id FROM members WHERE network_id = $1 AND can_prescribe_opioids', [networkId]);
    return new Set(rows.map((row) => row.id));
  }
  async zones(networkId: string): Promise<string[]> {
    const rows = await this.db.query<{ zone: string }>('SELECT time_zone AS zone FROM sites WHERE network_id = $1 UNION SELECT time_zone FROM networks WHERE id = $1 ORDER BY 1', [networkId]);
    return rows.map((row) => row.zone);
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

  /** One-click members of the demo: those the seed gave a title, kept in the network's settings. */
  async demoMembers(): Promise<{ memberId: string; name: string; email: string; title: string; roles: MemberEntity['roles'] }[]> {
    return this.db.query(
      `SELECT m.id AS "memberId", m.name, a.email, n.settings->'demoTitles'->>m.id::text AS title, m.roles
       FROM members m JOIN accounts a ON a.id = m.account_id JOIN networks n ON n.id = m.network_id
       WHERE m.active AND n.settings->'demoTitles' ? m.id::text ORDER BY m.name LIMIT 60`,
    );
  }

  async saveAccount(account: AccountEntity): Promise<void> {
    await this.db.manager.save(AccountEntity, account);
  }
  async addMember(member: MemberEntity): Promise<void> {
    await this.db.manager.insert(MemberEntity, member);
  }
  async updateMember(id: string, change: Partial<MemberEntity>): Promise<void> {
    await this.db.manager.update(MemberEntity, { id }, change);
  }

  async memberRow(networkId: string, id: string): Promise<MemberRow | null> {
    const [row] = await this.db.query<MemberRow>(`${memberRows} WHERE m.network_id = $1 AND m.id = $2`, [networkId, id]);
    return row ?? null;
  }
  lockMember(networkId: string, id: string): Promise<MemberEntity | null> {
    return this.db.manager.findOne(MemberEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** By name, on the index of the list. */
  memberPage(networkId: string, filter: { role?: string | undefined; q?: string | undefined; limit: number }, after: (string | number)[] | null): Promise<MemberRow[]> {
    return this.db.query<MemberRow>(
      `${memberRows}
       WHERE m.network_id = $1 AND ($2::text IS NULL OR $2 = ANY(m.roles)) AND ($3::text IS NULL OR strpos(lower(m.name), lower($3)) > 0)
         AND ($4::text IS NULL OR (m.name, m.id) > ($4, $5::uuid))
       ORDER BY m.name, m.id LIMIT $6`,
      [networkId, filter.role ?? null, filter.q ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1],
    );
  }

  sitePage(networkId: string, limit: number, after: (string | number)[] | null): Promise<SiteEntity[]> {
    const query = this.db.manager.createQueryBuilder(SiteEntity, 's').where('s.networkId = :networkId', { networkId });
    if (after) query.andWhere('(s.name, s.id) > (:name, :id)', { name: after[0], id: after[1] });
    return query.orderBy('s.name').addOrderBy('s.id').limit(limit + 1).getMany();
  }

  /** Where to write to a member; absent when they are not active. */
  async addressesOf(networkId: string, memberIds: string[]): Promise<{ id: string; name: string; email: string }[]> {
    return this.db.query('SELECT m.id, m.name, a.email FROM members m JOIN accounts a ON a.id = m.account_id WHERE m.network_id = $1 AND m.id = ANY($2::uuid[]) AND m.active ORDER BY m.id', [networkId, memberIds]);
  }

  /** Active members with one of these roles. */
  async idsInRoles(networkId: string, roles: MemberEntity['roles']): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('SELECT id FROM members WHERE network_id = $1 AND active AND roles && $2::text[] ORDER BY name, id', [networkId, roles]);
    return rows.map((row) => row.id);
  }

  /** Who members are for a round or a letter: roles and registration beside what others see. */
  async profiles(networkId: string, ids: string[]): Promise<MemberProfile[]> {
    return this.db.query<MemberProfile>(
      `SELECT m.id, m.name, m.profession, m.discipline, s.name AS site, m.roles, m.active, m.registration_body AS "registrationBody", m.registration_number AS "registrationNumber"
       FROM members m LEFT JOIN sites s ON s.id = m.site_id WHERE m.network_id = $1 AND m.id = ANY($2::uuid[])`,
      [networkId, [...new Set(ids)]],
    );
  }

  /** The member's own name, their site's and their colleagues' there. */
  async namesAround(networkId: string, memberId: string): Promise<string[]> {
    const rows = await this.db.query<{ name: string }>(
      `SELECT m.name FROM members m WHERE m.network_id = $1 AND m.id = $2
       UNION SELECT s.name FROM members m JOIN sites s ON s.id = m.site_id WHERE m.network_id = $1 AND m.id = $2
       UNION SELECT c.name FROM members m JOIN members c ON c.site_id = m.site_id AND c.network_id = m.network_id WHERE m.network_id = $1 AND m.id = $2`,
      [networkId, memberId],
    );
    return rows.map((row) => row.name);
  }
}
