import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCase, decideMark, listCases, readCase, saveSection, withdrawCase } from '@without-walls/contracts';
import { aCaseContent } from '@without-walls/fixtures';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { aDraft } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';

describe('writing a case', () => {
  let world: World;
  let gp: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'], name: 'Ada Okafor' });
  });
  afterAll(() => world.close());

  const save = (id: string, version: number, value: unknown, section = 'matters') => ({ params: { id, section }, body: { version, value } });
  const matters = (ownWords: string) => ({ ownWords, personAgrees: 'yes' });

  it('begins with a random code and an empty form that says what is missing', async () => {
    const made = await gp.call(createCase);
    expect(made).toMatchObject({ state: 'draft', version: 1 });
    const view = await gp.call(readCase, { params: { id: made.id } });
    expect(view).toMatchObject({ code: made.code, mine: true, state: 'draft', audience: null, submittedAt: null, readiness: { ready: false }, timeline: [{ what: 'created', by: { name: 'Ada Okafor' } }] });
    expect(view.can).toMatchObject({ edit: true, submit: true, withdraw: true, release: false, recall: false });
    expect(view.responsibility.who).toBe('presenter');
  });

  it('draws another code when one is taken', async () => {
    const clock = world.app.get(Clock);
    const same = Buffer.from([22, 17, 5, 19, 0, 21]);
    const bytes = jest.spyOn(clock, 'bytes').mockReturnValueOnce(same).mockReturnValueOnce(same);
    const [first, second] = [await gp.call(createCase), await gp.call(createCase)];
    bytes.mockRestore();
    expect(first.code).toBe('QK7-M2P');
    expect(second.code).not.toBe(first.code);
  });

  it('saves a section and keeps it word for word, in any script', async () => {
    const { id } = await gp.call(createCase);
    const value = matters('Cerdded eto. Žít. 歩く 🚶 \u00ab\u202ftout\u202f\u00bb\n\ttab');
    expect(await gp.call(saveSection, save(id, 0, value))).toMatchObject({ section: 'matters', version: 1 });
    const view = await gp.call(readCase, { params: { id } });
    expect(view.content.matters).toEqual(value);
    expect(view.versions).toMatchObject({ matters: 1, pain: 0 });
  });

  it('tells the second of two writers and overwrites nothing', async () => {
    const { id } = await gp.call(createCase);
    await gp.call(saveSection, save(id, 0, matters('The first words.')));
    const problem = await gp.refused(saveSection, 'stale_version', save(id, 0, matters('The second words.')));
    expect(problem.status).toBe(409);
    expect(problem.state).toMatchObject({ version: 1, value: matters('The first words.'), by: { name: 'Ada Okafor' } });
    await gp.refused(saveSection, 'invalid_input', save(id, 7, aCaseContent().mood, 'mood'));
    expect((await gp.call(readCase, { params: { id } })).content.matters.ownWords).toBe('The first words.');
  });

  it('lets exactly one of two saves at the same moment through', async () => {
    const { id } = await gp.call(createCase);
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => gp.call(saveSection, save(id, 0, matters(`Writer ${n}.`)))));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await gp.call(readCase, { params: { id } })).versions.matters).toBe(1);
  });

  it('answers a repeated save with the first answer', async () => {
    const { id } = await gp.call(createCase);
    const key = 'save-once-123';
    const first = await gp.call(saveSection, save(id, 0, matters('Once.')), { key });
    expect(await gp.call(saveSection, save(id, 0, matters('Once.')), { key })).toEqual(first);
    await gp.refused(saveSection, 'idempotency_key_reused', save(id, 1, matters('Twice.')), { key });
    await gp.refused(saveSection, 'idempotency_key_missing', save(id, 1, matters('Twice.')), { headers: { 'idempotency-key': '' } });
  });

  it.each([
    ['a field that is not of the form', { ...matters('x'), name: 'y' }, 'body.value'],
    ['a wrong type', { ownWords: 5, personAgrees: 'yes' }, 'body.value.ownWords'],
    ['too long a text', matters('x'.repeat(2001)), 'body.value.ownWords'],
    ['an unknown choice', { ownWords: '', personAgrees: 'perhaps' }, 'body.value.personAgrees'],
    ['no object at all', 'words', 'body.value'],
    ['nothing', null, 'body.value'],
    ['a character that cannot be kept', matters('a\0b'), 'body.value.ownWords'],
    ['half a character', matters('a\ud83d'), 'body.value.ownWords'],
  ])('refuses %s with a message at the field, and keeps what was saved', async (_what, value, path) => {
    const { id } = await gp.call(createCase);
    await gp.call(saveSection, save(id, 0, matters('Kept.')));
    const problem = await gp.refused(saveSection, 'invalid_input', save(id, 1, value));
    expect(problem.status).toBe(400);
    expect(problem.fields?.map((field) => field.path)).toContain(path);
    expect(JSON.stringify(problem.fields)).not.toContain('xxx');
    expect((await gp.call(readCase, { params: { id } })).content.matters).toEqual(matters('Kept.'));
  });

  it('refuses an age, a date or a place that could point at someone: there is no field for it', async () => {
    const { id } = await gp.call(createCase);
    const person = aCaseContent().person;
    for (const wrong of [{ ...person, age: 93 }, { ...person, age: '1960-04-01' }, { ...person, dateOfBirth: '1960-04-01' }, { ...person, town: 'Somewhere' }]) await gp.refused(saveSection, 'invalid_input', save(id, 0, wrong, 'person'));
    await gp.call(saveSection, save(id, 0, { ...person, age: '90+' }, 'person'));
  });

  it('refuses what is too large, not JSON or another type, with the right status', async () => {
    const { id } = await gp.call(createCase);
    expect((await gp.refused(saveSection, 'too_large', { ...save(id, 0, null), body: JSON.stringify({ version: 0, value: 'x'.repeat(600_000) }) })).status).toBe(413);
    expect((await gp.refused(saveSection, 'bad_json', { ...save(id, 0, null), body: '{"version":' })).status).toBe(400);
    expect((await gp.refused(saveSection, 'unsupported_media_type', { ...save(id, 0, null), body: 'x' }, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    await gp.refused(saveSection, 'not_found', save(id, 0, {}, 'address'));
    await gp.refused(saveSection, 'not_found', save('not-an-id', 0, {}));
  });

  it('shows a draft to nobody else, whatever their role, and as if it were not there', async () => {
    const { id } = await aDraft(gp);
    for (const roles of [['presenter'], ['coordinator', 'presenter'], ['mdt'], ['facilitator'], ['administrator'], ['observer']] as const) {
      const other = await world.member({ roles: [...roles] });
      expect((await other.refused(readCase, 'not_found', { params: { id } })).status).toBe(404);
      if (roles.some((role) => role === 'presenter')) await other.refused(saveSection, 'not_found', save(id, 1, matters('Mine now.')));
      expect((await other.call(listCases)).items.map((row) => row.id)).not.toContain(id);
    }
    const abroad = await world.member({ roles: ['coordinator', 'presenter', 'administrator'], networkId: await world.addNetwork() });
    await abroad.refused(readCase, 'not_found', { params: { id } });
    await abroad.refused(withdrawCase, 'not_found', { params: { id }, body: { version: 1 } });
    await world.visitor().refused(readCase, 'not_signed_in', { params: { id } });
    await (await world.member({ roles: ['mdt'] })).refused(createCase, 'forbidden');
  });

  it('withdraws a draft once, and it cannot be written any more', async () => {
    const { id, version } = await aDraft(gp);
    expect((await gp.refused(withdrawCase, 'stale_version', { params: { id }, body: { version: version + 1 } })).state).toEqual({ state: 'draft', version });
    expect(await gp.call(withdrawCase, { params: { id }, body: { version } })).toMatchObject({ state: 'withdrawn', version: version + 1 });
    await gp.refused(withdrawCase, 'wrong_state', { params: { id }, body: { version: version + 1 } });
    await gp.refused(saveSection, 'wrong_state', save(id, 1, matters('Too late.')));
  });

  describe('marks', () => {
    const amber = 'Says that the Zorblat group helped.';
    const decision = { section: 'matters', field: 'ownWords', start: 14, end: 21, rule: 'sweep', type: 'UNKNOWN_CAPITALISED', tier: 'warn' };
    const decide = (id: string, change: object) => ({ params: { id }, body: { ...decision, action: 'not-an-identifier', reason: 'common-word', ...change } });

    it('remembers what was decided about words without keeping the words', async () => {
      const { id } = await aDraft(gp, { matters: { ownWords: amber } });
      const before = await gp.call(readCase, { params: { id } });
      expect(before.check).toMatchObject({ block: 0, warn: 1, undecided: 1 });
      expect(before.check.marks[0]).toMatchObject({ ...decision, decided: null });
      await gp.call(decideMark, decide(id, {}));
      const after = await gp.call(readCase, { params: { id } });
      expect(after.check).toMatchObject({ warn: 1, undecided: 0 });
      expect(after.check.marks[0]?.decided).toBe('not-an-identifier');
      expect(after.decisions).toMatchObject([{ rule: 'sweep', action: 'not-an-identifier', reason: 'common-word', by: { name: 'Ada Okafor' } }]);
      const [stored] = await world.app.get(Database).query<{ fingerprint: string }>('SELECT * FROM case_decisions WHERE case_id = $1', [id]);
      expect(stored?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(stored)).not.toMatch(/zorblat/i);
    });

    it('holds for the same words elsewhere in the case, not for others', async () => {
      const { id } = await aDraft(gp, { matters: { ownWords: amber } });
      await gp.call(decideMark, decide(id, {}));
      await gp.call(saveSection, save(id, 1, matters('The Zorblat group and the Wuxtine group.')));
      expect((await gp.call(readCase, { params: { id } })).check).toMatchObject({ warn: 2, undecided: 1 });
    });

    it('lets no red mark stay, and asks for the reason of a kept one', async () => {
      const { id } = await aDraft(gp, { matters: { ownWords: 'Mrs Whitcombe came in.' } });
      const mark = (await gp.call(readCase, { params: { id } })).check.marks[0]!;
      const red = { start: mark.start, end: mark.end, rule: mark.rule, type: mark.type, tier: 'warn' };
      await gp.refused(decideMark, 'invalid_input', decide(id, red));
      await gp.refused(decideMark, 'invalid_input', decide(id, { ...red, action: 'kept-with-reason', reason: null }));
      await gp.call(decideMark, decide(id, { ...red, tier: 'block', action: 'replaced', reason: null }));
      expect((await gp.call(readCase, { params: { id } })).check.block).toBe(1);
    });

    it('keeps no decision about words that the saved text does not mark', async () => {
      const { id } = await aDraft(gp, { matters: { ownWords: amber } });
      await gp.refused(decideMark, 'conflict', decide(id, { start: 0, end: 4 }));
      await gp.refused(decideMark, 'conflict', decide(id, { field: 'nothing.3' }));
      const other = await world.member({ roles: ['presenter'] });
      await other.refused(decideMark, 'not_found', decide(id, {}));
    });
  });
});
