import { demoMembers, demoNetwork, demoSites, idFor } from '@without-walls/fixtures';
import { AccountEntity, MemberEntity } from '../people/member.entity.js';
import { NetworkEntity, SiteEntity } from '../people/network.entity.js';
import { hashPassword } from '../people/passwords.js';
import type { Database } from '../platform/database/database.js';
import { memberIdOf, networkId } from './demo-world.js';

/** The one password of everyone in the demo. */
export const demoPassword = 'everyone here is invented';

/** Network, sites, accounts and members, with the titles of the one-click sign-ins. */
export async function addPeople(db: Database): Promise<void> {
  const titles = Object.fromEntries(demoMembers.filter((member) => member.title).map((member) => [memberIdOf(member.key), member.title]));
  const passwordHash = await hashPassword(demoPassword);
  await db.transaction(async (manager) => {
    await manager.insert(NetworkEntity, { id: networkId, name: demoNetwork.name, slug: demoNetwork.key, timeZone: demoNetwork.timeZone, settings: { demoTitles: titles, demo: 'begun' } });
    await manager.insert(SiteEntity, demoSites.map(({ key, ...site }) => ({ id: idFor(`site:${key}`), networkId, ...site })));
    await manager.insert(AccountEntity, demoMembers.map(({ key, email }) => ({ id: idFor(`account:${key}`), email, passwordHash, createdAt: new Date() })));
    await manager.insert(MemberEntity, demoMembers.map(({ key, site, name, profession, discipline, roles, canPrescribeOpioids }) => ({
      id: memberIdOf(key), networkId, accountId: idFor(`account:${key}`), siteId: site ? idFor(`site:${site}`) : null, name, profession, discipline, roles: [...roles], canPrescribeOpioids,
      registrationBody: null, registrationNumber: null, locality: null, active: true, version: 0,
    })));
  });
}

/** The people one can sign in as, for the terminal: e-mail, name, what they show, and the password. */
export function signInLines(): string[] {
  const titled = demoMembers.filter((member) => member.title);
  const width = Math.max(...titled.map((member) => member.email.length));
  return [...titled.map((member) => `${member.email.padEnd(width)}  ${member.name}: ${member.title}`), `Password of everyone: ${demoPassword}`];
}
