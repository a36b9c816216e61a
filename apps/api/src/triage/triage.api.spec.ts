import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ReplyOf, type TriageOutcome, addAgendaItem, decideTriage, fileOpinion, listAudit, listComments, planSession, readCase, readSession, readTriageItem, recallCase, releaseCase, returnCase, revealOpinions, sectionNames, submitCase, triageList, triageOutcomes } from '@without-walls/contracts';
import { outcomeEntry } from '@without-walls/domain';
import { aCaseContent, demoCases } from '@without-walls/fixtures';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type MadeCase, aReleasedCase, attestation } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';

interface Hub {
  networkId: string;
  gp: Caller;
  coordinator: Caller;
  psychologist: Caller;
  consultant: Caller;
  facilitator: Caller;
}

describe('triage', () => {
  let world: World;
  let hub: Hub;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    const networkId = await world.addNetwork();
    const [gp, coordinator, psychologist, consultant, facilitator] = await Promise.all([
      world.member({ networkId, roles: ['presenter'], name: 'Gwen Presenter' }), world.member({ networkId, roles: ['coordinator'], name: 'Cleo Marsh' }),
      world.member({ networkId, roles: ['mdt'], name: 'Psyche Doctor', discipline: 'psychologist' }), world.member({ networkId, roles: ['mdt'], name: 'Con Sultant', discipline: 'pain-consultant' }),
      world.member({ networkId, roles: ['facilitator'], name: 'Fay Facilitator' }),
    ]);
    hub = { networkId, gp, coordinator, psychologist, consultant, facilitator };
  });
  afterAll(() => world.close());

  const list = async (caller: Caller, state = 'undecided') => (await caller.call(triageList, { query: { state } })).items;
  const itemOf = async (made: MadeCase, caller = hub.coordinator) => (await list(caller)).find((item) => item.case.id === made.id)!;
  const opine = (caller: Caller, id: string, outcome: TriageOutcome, line: string) => caller.call(fileOpinion, { params: { id }, body: { outcome, line } });
  const reveal = (id: string, version: number) => ({ params: { id }, body: { version } });
  const decision = (id: string, version: number, more: object) => ({ params: { id }, body: { version, outcome: 'written-advice', reason: 'The question can be answered in writing.', ...more } });
  const session = async () => hub.coordinator.call(planSession, { body: { kind: 'mdt', title: 'Weekly pain round', localStart: '2030-01-09T13:00', timeZone: 'Europe/London', minutes: 60 } });

  it('lists a case in the moment of its release, with the week, the deadline and who is expected', async () => {
    const made = await aReleasedCase(hub.gp, hub.coordinator);
    const page = await hub.psychologist.call(triageList);
    expect(page).toMatchObject({ waitingForMe: 1, week: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(page.items).toMatchObject([{ state: 'open', rank: 1, case: { id: made.id, code: made.code }, filed: [], mine: null, opinions: [], agreement: null, decision: null, can: { opine: true, reveal: false, decide: false } }]);
    expect(page.items[0]!.expected.map((member) => member.name)).toEqual(['Con Sultant', 'Fay Facilitator', 'Psyche Doctor']);
    expect((await hub.psychologist.call(readTriageItem, { params: { id: page.items[0]!.id } })).eligibility).toMatchObject({ fits: true });
    await hub.gp.refused(triageList, 'forbidden');
  });

  it('is closed to other networks', async () => {
    const item = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
    const abroad = await world.member({ roles: ['facilitator', 'coordinator'], networkId: await world.addNetwork() });
    expect(await list(abroad)).toEqual([]);
    await abroad.refused(readTriageItem, 'not_found', { params: { id: item.id } });
    await abroad.refused(fileOpinion, 'not_found', { params: { id: item.id }, body: { outcome: 'discuss', line: 'From afar.' } });
    await abroad.refused(revealOpinions, 'not_found', reveal(item.id, 1));
    await abroad.refused(decideTriage, 'not_found', decision(item.id, 1, {}));
  });

  describe('opinions', () => {
    const secret = 'rutabaga';
    /** Everything any viewer can ask for about the item before the reveal. */
    async function everythingSeenBy(caller: Caller, id: string, caseId: string): Promise<string> {
      const answers = [await caller.call(readTriageItem, { params: { id } }), await caller.call(triageList), await caller.call(triageList, { query: { state: 'open' } }), await caller.call(readCase, { params: { id: caseId } }), await caller.call(listComments, { params: { id: caseId } })];
      return JSON.stringify(answers);
    }

    it('are seen by nobody but their author until they are revealed', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id, version } = await itemOf(made);
      await opine(hub.psychologist, id, 'programme', `A ${secret} of a reason.`);
      const mine = await hub.psychologist.call(readTriageItem, { params: { id } });
      expect(mine).toMatchObject({ mine: { outcome: 'programme', line: `A ${secret} of a reason.` }, opinions: [], agreement: null, filed: [{ name: 'Psyche Doctor' }] });
      for (const caller of [hub.consultant, hub.coordinator, hub.facilitator]) {
        const seen = await everythingSeenBy(caller, id, made.id);
        expect(seen).not.toContain(secret);
        expect(seen).not.toContain('programme');
        expect((await caller.call(readTriageItem, { params: { id } }))).toMatchObject({ mine: null, opinions: [], agreement: null, filed: [{ name: 'Psyche Doctor' }] });
      }
      await opine(hub.consultant, id, 'programme', 'The same.');
      expect(await hub.consultant.call(readTriageItem, { params: { id } })).toMatchObject({ agreement: null, opinions: [] });
      const administrator = await world.member({ networkId: hub.networkId, roles: ['administrator'] });
      const audit = JSON.stringify(await administrator.call(listAudit));
      expect(audit).toContain('triage.opinion-filed');
      expect(audit).not.toMatch(/rutabaga|programme/);
      await opine(hub.facilitator, id, 'discuss', 'I would talk about it.');
      await hub.coordinator.call(revealOpinions, reveal(id, version));
      const after = await hub.consultant.call(readTriageItem, { params: { id } });
      expect(after).toMatchObject({ state: 'revealed', agreement: 'split', can: { opine: false, reveal: false } });
      expect(after.opinions.map((one) => [one.by.name, one.outcome])).toEqual([['Psyche Doctor', 'programme'], ['Con Sultant', 'programme'], ['Fay Facilitator', 'discuss']]);
      expect(await hub.coordinator.call(readCase, { params: { id: made.id } })).toMatchObject({ responsibility: { who: 'facilitator' } });
    });

    it('do not tell by order or time who was first', async () => {
      const { id } = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      await opine(hub.psychologist, id, 'discuss', 'First.');
      await opine(hub.consultant, id, 'discuss', 'Second.');
      expect((await hub.coordinator.call(readTriageItem, { params: { id } })).filed.map((member) => member.name)).toEqual(['Con Sultant', 'Psyche Doctor']);
    });

    it('can be changed by their author until the reveal, and not after', async () => {
      const { id, version } = await itemOf(await aReleasedCase(hub.gp, hub.coordinator, {}, 'urgent'));
      await opine(hub.psychologist, id, 'discuss', 'At first.');
      await opine(hub.psychologist, id, 'programme', 'On second thoughts.');
      expect((await hub.psychologist.call(readTriageItem, { params: { id } }))).toMatchObject({ version, mine: { outcome: 'programme' }, filed: [{ name: 'Psyche Doctor' }] });
      await hub.facilitator.call(revealOpinions, reveal(id, version));
      await hub.psychologist.refused(fileOpinion, 'wrong_state', { params: { id }, body: { outcome: 'discuss', line: 'Too late.' } });
      await hub.consultant.refused(fileOpinion, 'wrong_state', { params: { id }, body: { outcome: 'discuss', line: 'Too late.' } });
    });

    it('are never the presenter\'s own', async () => {
      const both = await world.member({ networkId: hub.networkId, roles: ['presenter', 'mdt', 'facilitator'], name: 'Two Hats' });
      const made = await aReleasedCase(both, hub.coordinator);
      const item = await itemOf(made, both);
      expect(item.can).toEqual({ opine: false, reveal: false, decide: false });
      expect(item.expected.map((member) => member.name)).not.toContain('Two Hats');
      expect((await both.refused(fileOpinion, 'own_case', { params: { id: item.id }, body: { outcome: 'discuss', line: 'Mine.' } })).status).toBe(403);
      await both.refused(decideTriage, 'own_case', decision(item.id, item.version, {}));
      await both.refused(revealOpinions, 'forbidden', reveal(item.id, item.version));
      expect((await both.call(triageList)).waitingForMe).toBe(0);
    });

    it('hold no identifier, no unknown outcome and no empty line; coordinators file none', async () => {
      const { id } = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      const body = (change: object) => ({ params: { id }, body: { outcome: 'discuss', line: 'Fine.', ...change } });
      expect((await hub.consultant.refused(fileOpinion, 'identifiers_found', body({ line: 'Ask Mrs Whitcombe.' }))).state).toMatchObject([{ field: 'body.line', type: 'NAME' }]);
      await hub.consultant.refused(fileOpinion, 'invalid_input', body({ outcome: 'reject' }));
      await hub.consultant.refused(fileOpinion, 'invalid_input', body({ line: '  ' }));
      await hub.consultant.refused(fileOpinion, 'invalid_input', body({ score: 7 }));
      await hub.coordinator.refused(fileOpinion, 'forbidden', body({}));
    });
  });

  describe('the reveal', () => {
    it('waits for all, or for the deadline, or for one when it is urgent', async () => {
      const routine = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      await hub.coordinator.refused(revealOpinions, 'opinion_required', reveal(routine.id, routine.version));
      await opine(hub.psychologist, routine.id, 'discuss', 'One of three.');
      expect((await hub.coordinator.refused(revealOpinions, 'opinion_required', reveal(routine.id, routine.version))).state).toMatchObject({ filed: 1, expected: 3 });
      await hub.psychologist.refused(revealOpinions, 'forbidden', reveal(routine.id, routine.version));
      const clock = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(Date.parse(routine.deadline) + 1));
      const late = await world.member({ networkId: hub.networkId, roles: ['coordinator'] });
      expect((await itemOf({ id: routine.case.id } as MadeCase, late)).can.reveal).toBe(true);
      await late.call(revealOpinions, reveal(routine.id, routine.version));
      clock.mockRestore();
      const urgent = await itemOf(await aReleasedCase(hub.gp, hub.coordinator, {}, 'urgent'));
      await hub.coordinator.refused(revealOpinions, 'opinion_required', reveal(urgent.id, urgent.version));
      await opine(hub.psychologist, urgent.id, 'red-flag', 'Today.');
      await hub.coordinator.refused(revealOpinions, 'stale_version', reveal(urgent.id, urgent.version + 1));
      await hub.coordinator.call(revealOpinions, reveal(urgent.id, urgent.version));
      await hub.coordinator.refused(revealOpinions, 'wrong_state', reveal(urgent.id, urgent.version + 1));
    });
  });

  describe('the decision', () => {
    const valid = (outcome: TriageOutcome) => ({ outcome, reason: 'The reason that the presenter reads.', alternative: 'What can be done instead, and how to ask again.' });
    const stateAfter = { answer: 'answered', return: 'returned', list: 'listed' } as const;

    it.each(triageOutcomes)('%s takes the case where the catalogue says, and the presenter reads why', async (outcome) => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id, version } = await itemOf(made);
      const { action, label } = outcomeEntry(outcome);
      const sessionId = action === 'list' ? (await session()).id : undefined;
      await hub.coordinator.call(decideTriage, decision(id, version, { ...valid(outcome), ...(sessionId ? { sessionId } : {}) }));
      const view = await hub.gp.call(readCase, { params: { id: made.id } });
      expect(view.state).toBe(action ? stateAfter[action] : 'released');
      const thread = (await hub.gp.call(listComments, { params: { id: made.id } })).items;
      expect(thread).toMatchObject([{ by: { name: 'Cleo Marsh' }, text: expect.stringContaining('The reason that the presenter reads.') }]);
      expect(thread[0]!.text).toContain(label);
      expect(view.outcome).toMatchObject({ outcome, reason: 'The reason that the presenter reads.', by: { name: 'Cleo Marsh' } });
      expect(await list(hub.coordinator)).toEqual([]);
      if (action === 'return') expect(view).toMatchObject({ can: { edit: true }, lastReturn: { text: expect.stringContaining('The reason') } });
      else expect(await hub.coordinator.call(readTriageItem, { params: { id } })).toMatchObject({ state: 'decided', decision: { outcome, by: { name: 'Cleo Marsh' } }, can: { opine: false, reveal: false, decide: false } });
    });

    it('to discuss puts the case on the session in the same act, or does nothing', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id, version } = await itemOf(made);
      expect((await hub.facilitator.refused(decideTriage, 'invalid_input', decision(id, version, { outcome: 'discuss' }))).fields).toMatchObject([{ path: 'body.sessionId' }]);
      await hub.facilitator.refused(decideTriage, 'not_found', decision(id, version, { outcome: 'discuss', sessionId: crypto.randomUUID() }));
      expect(await itemOf(made)).toMatchObject({ state: 'open', version, decision: null });
      const planned = await session();
      await hub.facilitator.call(decideTriage, decision(id, version, { outcome: 'discuss', sessionId: planned.id, minutes: 25 }));
      expect((await hub.coordinator.call(readSession, { params: { id: planned.id } })).agenda).toMatchObject([{ kind: 'case', minutes: 25, case: { code: made.code } }]);
      const [decided] = await list(hub.coordinator, 'decided');
      expect(decided).toMatchObject({ rank: 1, decision: { outcome: 'discuss', session: { id: planned.id, title: 'Weekly pain round' } } });
      expect((await hub.gp.call(readCase, { params: { id: made.id } }))).toMatchObject({ state: 'listed', session: { id: planned.id }, timeline: expect.arrayContaining([expect.objectContaining({ what: 'decided' }), expect.objectContaining({ what: 'listed' })]) });
    });

    it('is never a bare rejection, and holds no identifier', async () => {
      const { id, version } = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      const fields = async (more: object) => ((await hub.coordinator.refused(decideTriage, 'invalid_input', decision(id, version, more))).fields ?? []).map((field) => field.path);
      expect(await fields({ outcome: 'not-accepted' })).toEqual(['body.alternative']);
      expect(await fields({ outcome: 'declined', alternative: '   ' })).toEqual(['body.alternative']);
      expect(await fields({ reason: '' })).toEqual(['body.reason']);
      expect(await fields({ outcome: 'more-information', reason: 'More?' })).toEqual(['body.reason']);
      expect(await fields({ outcome: 'rejected' })).toEqual(['body.outcome']);
      const problem = await hub.coordinator.refused(decideTriage, 'identifiers_found', decision(id, version, { reason: 'Mr Whitcombe should wait.' }));
      expect(problem.state).toMatchObject([{ field: 'body.reason' }]);
    });

    it('is taken once: same key, two at once, stale version, wrong state', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id, version } = await itemOf(made);
      await hub.coordinator.refused(decideTriage, 'stale_version', decision(id, version + 3, {}));
      const both = await Promise.allSettled([hub.coordinator.call(decideTriage, decision(id, version, valid('programme'))), hub.facilitator.call(decideTriage, decision(id, version, valid('tertiary')))]);
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      expect((await hub.gp.call(listComments, { params: { id: made.id } })).items).toHaveLength(1);
      await hub.coordinator.refused(decideTriage, 'wrong_state', decision(id, version + 1, valid('programme')));
      const second = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      const key = 'decide-only-once';
      const first = await hub.coordinator.call(decideTriage, decision(second.id, second.version, valid('programme')), { key });
      expect(await hub.coordinator.call(decideTriage, decision(second.id, second.version, valid('programme')), { key })).toEqual(first);
      await hub.psychologist.refused(decideTriage, 'forbidden', decision(second.id, second.version, {}));
    });

    it('leaves out outcomes that the network has switched off', async () => {
      await world.app.get(Database).query('UPDATE networks SET settings = $2 WHERE id = $1', [hub.networkId, { triage: { switchedOff: ['intervention'], weekday: 2, time: '09:00' } }]);
      const item = await itemOf(await aReleasedCase(hub.gp, hub.coordinator));
      expect(new Date(item.deadline).getUTCDay()).toBe(2);
      await hub.coordinator.refused(decideTriage, 'invalid_input', decision(item.id, item.version, valid('intervention')));
      await hub.consultant.refused(fileOpinion, 'invalid_input', { params: { id: item.id }, body: { outcome: 'intervention', line: 'An injection.' } });
    });

    it('is also what it means to put an undecided case straight on an agenda', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id } = await itemOf(made);
      const planned = await session();
      const straight = { params: { id: planned.id }, body: { version: planned.version, kind: 'case', title: `Case ${made.code}`, minutes: 15, caseId: made.id } };
      const educator = await world.member({ networkId: hub.networkId, roles: ['educator'] });
      await educator.refused(addAgendaItem, 'not_found', straight);
      await hub.coordinator.call(addAgendaItem, straight);
      expect(await hub.coordinator.call(readTriageItem, { params: { id } })).toMatchObject({ state: 'decided', decision: { outcome: 'discuss', session: { id: planned.id } } });
    });
  });

  describe('a case that goes back', () => {
    it('leaves the list and comes again as a new item, with its wait but without old opinions', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const first = await itemOf(made);
      await opine(hub.psychologist, first.id, 'discuss', 'On the old text.');
      await hub.coordinator.call(returnCase, { params: { id: made.id }, body: { version: made.version, request: 'Please add the dose.', sections: ['medicines'] } });
      expect(await list(hub.psychologist)).toEqual([]);
      await hub.psychologist.refused(fileOpinion, 'not_found', { params: { id: first.id }, body: { outcome: 'discuss', line: 'Still?' } });
      await hub.psychologist.refused(readTriageItem, 'not_found', { params: { id: first.id } });
      await hub.gp.call(submitCase, { params: { id: made.id }, body: { version: made.version + 1, attestation } });
      await hub.coordinator.call(releaseCase, { params: { id: made.id }, body: { version: made.version + 2, urgency: 'routine', lookedAt: [...sectionNames] } });
      const second = await itemOf(made, hub.psychologist);
      expect(second.id).not.toBe(first.id);
      expect(second).toMatchObject({ mine: null, filed: [], state: 'open' });
      await hub.psychologist.refused(fileOpinion, 'wrong_state', { params: { id: first.id }, body: { outcome: 'discuss', line: 'On the old item.' } });
    });

    it('takes its decision out of sight with it when it is recalled', async () => {
      const made = await aReleasedCase(hub.gp, hub.coordinator);
      const { id, version } = await itemOf(made);
      await hub.coordinator.call(decideTriage, decision(id, version, { outcome: 'programme', alternative: 'Ask for a place.' }));
      const now = await hub.gp.call(readCase, { params: { id: made.id } });
      await hub.gp.call(recallCase, { params: { id: made.id }, body: { version: now.version, reason: 'A place slipped through.' } });
      expect(await list(hub.psychologist, 'decided')).toEqual([]);
      expect(await list(hub.coordinator, 'decided')).toHaveLength(1);
    });
  });

  it('orders by need with the reason for each place, and pages through 120 items once each', async () => {
    const sedation = demoCases.find((one) => one.key === 'sedation')!;
    const plain = await aReleasedCase(hub.gp, hub.coordinator, aCaseContent());
    const urgent = await aReleasedCase(hub.gp, hub.coordinator, sedation.content, 'urgent');
    const [first, second] = await list(hub.psychologist);
    expect([first!.case.id, second!.case.id]).toEqual([urgent.id, plain.id]);
    expect(first).toMatchObject({ rank: 1, why: expect.arrayContaining(['Red flag: medicines', 'Marked urgent']) });
    await copies(urgent.id, 118);
    const ranks: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: ReplyOf<typeof triageList> = await hub.psychologist.call(triageList, { query: { limit: 50, ...(after ? { after } : {}) } });
      ranks.push(...page.items.map((item) => item.rank));
      after = page.next;
    }
    expect(ranks).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
  });

  /** Many more items, straight into the tables. */
  async function copies(caseId: string, count: number): Promise<void> {
    const db = world.app.get(Database);
    for (let n = 0; n < count; n += 1) {
      const [made] = await db.query<{ id: string }>(`INSERT INTO cases SELECT (c.r).* FROM (SELECT jsonb_populate_record(cases, jsonb_build_object('id', gen_random_uuid(), 'code', 'ZZ' || substr('ABCDEFGHJKLMNPQR', 1 + $2::int / 8, 1) || '-22' || (2 + $2::int % 8))) AS r FROM cases WHERE id = $1) c RETURNING id`, [caseId, n]);
      await db.query(`INSERT INTO triage_items SELECT (t.r).* FROM (SELECT jsonb_populate_record(triage_items, jsonb_build_object('id', gen_random_uuid(), 'case_id', $2::uuid)) AS r FROM triage_items WHERE case_id = $1) t`, [caseId, made!.id]);
    }
  }
});
