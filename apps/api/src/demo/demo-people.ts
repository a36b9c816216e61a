import { demoMembers, demoNetwork, demoSites, idFor } from '@without-walls/fixtures';
import { JoinRequestEntity } from '../people/join-request.entity.js';
import { AccountEntity, MemberEntity } from '../people/member.entity.js';
import { NetworkEntity, SiteEntity } from '../people/network.entity.js';
import { hashPassword } from '../people/passwords.js';
import type { Database } from '../platform/database/database.js';
import { memberIdOf, networkId } from './demo-world.js';

/** The one password of everyone in the demo. */
export const demoPassword = 'everyone here is invented';

const question = 'What would you like to learn with us?';
/** The door is open: whoever wants to come asks, and an administrator decides. */
const joining = { open: true, welcome: 'We meet every week, and each lecture stands alone: come at any of them.', questions: [{ id: idFor('join-question'), text: question, choices: [], required: true }] };

/** Two people who wait for an answer. */
const askers = () => [['Linh Dao', 'Nurse', 'Riverside surgery', 'How to talk about pain without frightening people', 2], ['Marek Kowalczyk', 'Pharmacist', 'The corner pharmacy', 'When and how to bring an opioid down', 1]].map(([name, profession, siteName, answer, days]) => ({
  id: idFor(`join-request:${name}`), networkId, tokenHash: idFor(`join-token:${name}`), name: name as string, email: `${(name as string).toLowerCase().replace(' ', '.')}@demo.example`, profession: profession as JoinRequestEntity['profession'], siteId: null, siteName: siteName as string,
  answers: [{ question, answer: answer as string }], state: 'waiting' as const, question: null, words: null, decidedBy: null, askedAt: new Date(Date.now() - (days as number) * 86_400_000), confirmedAt: new Date(), decidedAt: null, version: 1,
}));

/** Network, sites, accounts and members, with the titles of the one-click sign-ins. */
export async function addPeople(db: Database): Promise<void> {
  const titles = Object.fromEntries(demoMembers.filter((member) => member.title).map((member) => [memberIdOf(member.key), member.title]));
  const passwordHash = await hashPassword(demoPassword);
  await db.transaction(async (manager) => {
    await manager.insert(NetworkEntity, { id: networkId, name: demoNetwork.name, slug: demoNetwork.key, timeZone: demoNetwork.timeZone, settings: { demoTitles: titles, demo: 'begun', joining } });
    await manager.insert(SiteEntity, demoSites.map(({ key, ...site }) => ({ id: idFor(`site:${key}`), networkId, ...site })));
    await manager.insert(JoinRequestEntity, askers());
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
