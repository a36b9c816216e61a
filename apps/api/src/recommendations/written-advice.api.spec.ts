import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideTriage, fileOpinion, listLetters, readCase, readLetter, readTriageItem, revealOpinions, triageList, writtenAdvice } from '@without-walls/contracts';
import { type MadeCase, aReleasedCase } from '../testing/cases.js';
import { type Team, aTeam, fieldsFor } from '../testing/rounds.js';
import { type Caller, World } from '../testing/world.js';

const { itemId: _item, caseId: _case, ...row } = fieldsFor({ id: '', case: { id: '' } } as never);

describe('written advice', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await World.open();
    team = await aTeam(world);
  });
  afterAll(() => world.close());

  /** A case that triage gave to written advice, in its present version. */
  async function waiting(presenter: Caller = team.presenter): Promise<MadeCase & { version: number }> {
    const made = await aReleasedCase(presenter, team.coordinator);
    const item = (await team.hub.call(triageList, { query: { limit: 100 } })).items.find((one) => one.case.id === made.id)!;
    for (const who of [team.hub, team.facilitator]) await who.call(fileOpinion, { params: { id: item.id }, body: { outcome: 'written-advice', line: 'One question, answered in writing.' } });
    const at = async (): Promise<number> => (await team.facilitator.call(readTriageItem, { params: { id: item.id } })).version;
    await team.facilitator.call(revealOpinions, { params: { id: item.id }, body: { version: await at() } });
    await team.facilitator.call(decideTriage, { params: { id: item.id }, body: { version: await at(), outcome: 'written-advice', reason: 'The question can be answered in writing.' } });
    return { ...made, version: (await team.hub.call(readCase, { params: { id: made.id } })).version };
  }
  const advice = (made: { id: string; version: number }, changes: object = {}) => ({ params: { id: made.id }, body: { version: made.version, recommendations: [{ ...row, ...changes }] } });

  it('becomes the same letter as a round makes, signed by who wrote it', async () => {
    const made = await waiting();
    const signed = await team.hub.call(writtenAdvice, advice(made));
    await world.quiet();
    const letter = await team.presenter.call(readLetter, { params: { id: signed.id } });
    expect(letter).toMatchObject({ caseId: made.id, delivery: 'sent', body: { caseCode: made.code, session: { title: 'Written advice' }, signedBy: { name: team.hub.name }, recommendations: [{ text: row.text, by: { name: team.hub.name } }] } });
    expect(letter.followUps).toHaveLength(2);
    expect((await team.presenter.call(readCase, { params: { id: made.id } })).state).toBe('advised');
  });

  it('is signed once, whoever signs at the same moment', async () => {
    const made = await waiting();
    await team.hub.refused(writtenAdvice, 'invalid_input', advice(made, { dissent: [{ memberId: team.facilitator.memberId, name: 'Anybody', reason: 'I was never asked.' }] }));
    const answers = await Promise.all([team.hub, team.facilitator].map((who) => who.call(writtenAdvice, advice(made)).then(() => 'signed', () => 'refused')));
    expect(answers.sort()).toEqual(['refused', 'signed']);
    expect((await team.hub.call(listLetters, { query: { limit: 100 } })).items.filter((one) => one.caseId === made.id)).toHaveLength(1);
  });

  it('is refused for another outcome, an older version, an own case, an identifier, and without the right', async () => {
    const released = await aReleasedCase(team.presenter, team.coordinator);
    await team.hub.refused(writtenAdvice, 'wrong_state', advice(released));
    const made = await waiting();
    await team.hub.refused(writtenAdvice, 'stale_version', advice({ ...made, version: made.version - 1 }));
    await team.hub.refused(writtenAdvice, 'identifiers_found', advice(made, { rationale: 'His daughter is on 07700 900123.' }));
    await team.presenter.refused(writtenAdvice, 'forbidden', advice(made));
    const both = await world.member({ roles: ['presenter', 'mdt'], name: 'Delyth Maddox' });
    await both.refused(writtenAdvice, 'own_case', advice(await waiting(both)));
    const elsewhere = await world.member({ roles: ['mdt'], networkId: await world.addNetwork() });
    await elsewhere.refused(writtenAdvice, 'not_found', advice(made));
  });
});
