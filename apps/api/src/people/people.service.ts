import { Inject, Injectable } from '@nestjs/common';
import { type MemberRef, type NetworkSettings, type Permission, rolePermissions, type Role } from '@without-walls/contracts';
import { settingsFrom } from '@without-walls/domain';
import { type MemberProfile, PeopleRepository } from './people.repository.js';

export interface Addressee {
  id: string;
  name: string;
  email: string;
}

/** A member who is not in the network any more keeps their words; only the name is not known. */
export const refOr = (refs: ReadonlyMap<string, MemberRef>, id: string): MemberRef => refs.get(id) ?? { id, name: 'Former member', profession: 'Other', discipline: null, site: null };

const rolesGranting = (permission: Permission): Role[] => (Object.keys(rolePermissions) as Role[]).filter((role) => rolePermissions[role].includes(permission));

/** What the other slices may ask about people. */
@Injectable()
export class PeopleService {
  constructor(@Inject(PeopleRepository) private readonly people: PeopleRepository) {}

  /** Members as others see them, by id; ids of other networks are simply not there. */
  refs(networkId: string, ids: string[]): Promise<Map<string, MemberRef>> {
    return this.people.refs(networkId, ids);
  }

  /** IANA zone in which the network counts its days. */
  async timeZone(networkId: string): Promise<string> {
    return (await this.people.network(networkId))?.timeZone ?? 'Etc/UTC';
  }

  /** Members who can prescribe opioids. */
  prescribers(networkId: string): Promise<Set<string>> {
    return this.people.prescribers(networkId);
  }

  /** The network as it signs: its name and the zone of its days. */
  async networkOf(networkId: string): Promise<{ name: string; timeZone: string }> {
    const network = await this.people.network(networkId);
    return { name: network?.name ?? '', timeZone: network?.timeZone ?? 'Etc/UTC' };
  }

  /** IANA zones in which members of the network live: those of its sites, and its own. */
  async zones(networkId: string): Promise<string[]> {
    return this.people.zones(networkId);
  }

  /** What the network decided for itself. */
  async settings(networkId: string): Promise<NetworkSettings> {
    return settingsFrom((await this.people.network(networkId))?.settings ?? {});
  }

  /** Where to write to members; those who are not active are left out. */
  addressesOf(networkId: string, memberIds: string[]): Promise<Addressee[]> {
    return this.people.addressesOf(networkId, memberIds);
  }

  /** Who members are, with roles and registration; ids of other networks are simply not there. */
  async profiles(networkId: string, memberIds: string[]): Promise<Map<string, MemberProfile>> {
    return new Map((await this.people.profiles(networkId, memberIds)).map((row) => [row.id, row]));
  }

  /** Active members whose roles grant the permission, by name. */
  idsWith(networkId: string, permission: Permission): Promise<string[]> {
    return this.people.idsInRoles(networkId, rolesGranting(permission));
  }

  /** Names that the checker takes for certain identifiers in this member's cases: their own, their site's, their colleagues'. */
  namesAround(networkId: string, memberId: string): Promise<string[]> {
    return this.people.namesAround(networkId, memberId);
  }
}
