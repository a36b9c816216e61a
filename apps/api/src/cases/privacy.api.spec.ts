import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addComment, decideTriage, fileOpinion, readCase, recallCase, returnCase, saveSection, triageList } from '@without-walls/contracts';
import { aCaseContent } from '@without-walls/fixtures';
import { Database } from '../platform/database/database.js';
import { JobRegistry } from '../platform/queue/job-registry.js';
import { aReleasedCase, aSubmittedCase } from '../testing/cases.js';
import { type Caller, World } from '../testing/world.js';

/** Words that stand in every text a person writes in this file and may be nowhere but in the tables that hold case text. */
const marker = 'kumquat';
const holdCaseText = ['case_sections', 'case_comments', 'case_returns', 'case_events', 'case_outcomes', 'triage_items', 'triage_opinions'];

describe('what leaves a case', () => {
  let world: World;
  let gp: Caller;
  let coordinator: Caller;
  let expert: Caller;
  beforeAll(async () => {
    world = await World.open();
    gp = await world.member({ roles: ['presenter'] });
    coordinator = await world.member({ roles: ['coordinator'] });
    expert = await world.member({ roles: ['mdt'] });
  });
  afterAll(() => world.close());

  const db = () => world.app.get(Database);
  const mails = () => db().query<{ recipient: string; subject: string; text: string }>('SELECT recipient, subject, text FROM mail_messages ORDER BY created_at');
  const emailOf = async (caller: Caller) => (await db().query<{ email: string }>('SELECT a.email FROM members m JOIN accounts a ON a.id = m.account_id WHERE m.id = $1', [caller.memberId]))[0]!.email;

  it('is never its text: not in audit, outbox, jobs, mail, kept answers or rows of lists', async () => {
    const marked = { matters: { ownWords: `I like ${marker} trees.` }, pain: { ...aCaseContent().pain, story: `Fell from a ${marker} tree.` } };
    const made = await aReleasedCase(gp, coordinator, marked);
    await gp.refused(saveSection, 'wrong_state', { params: { id: made.id, section: 'matters' }, body: { version: 1, value: { ownWords: marker, personAgrees: 'yes' } } });
    await gp.call(addComment, { params: { id: made.id }, body: { text: `More about the ${marker}.` } });
    const item = (await expert.call(triageList)).items.find((one) => one.case.id === made.id)!;
    await expert.call(fileOpinion, { params: { id: item.id }, body: { outcome: 'more-information', line: `Which ${marker}?` } });
    await coordinator.call(decideTriage, { params: { id: item.id }, body: { version: item.version, outcome: 'more-information', reason: `Say more about the ${marker}, please.` } });
    const other = await aReleasedCase(gp, coordinator, marked);
    await coordinator.call(returnCase, { params: { id: other.id }, body: { version: other.version, request: `Why a ${marker}?`, sections: ['pain'] } });
    const third = await aSubmittedCase(gp, marked);
    await coordinator.call(recallCase, { params: { id: third.id }, body: { version: third.version, reason: `A ${marker} is rare.` } });
    const queued = await Promise.all(['mail', 'cases'].map(async (name) => JSON.stringify((await world.queue(name as 'mail').getJobs()).map((job) => [job.name, job.data, job.opts]))));
    await world.quiet();
    const tables = await db().query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await db().query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [marker]);
      if (rows.length > 0) found.push(name);
    }
    expect(found.sort()).toEqual([...holdCaseText].sort());
    expect(tables.map((table) => table.name)).toEqual(expect.arrayContaining(['audit_entries', 'outbox', 'mail_messages', 'idempotency_keys', 'cases', 'case_decisions']));
    expect(queued.join()).not.toContain(marker);
    expect(queued.join()).toContain('cases.notify');
  });

  it('is a mail with code and link to those concerned, once, however often the job runs', async () => {
    const before = (await mails()).length;
    const { id, code, version } = await aSubmittedCase(gp);
    await world.quiet();
    const [first, ...rest] = (await mails()).slice(before);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ recipient: await emailOf(coordinator) });
    expect(first!.subject).toContain(code);
    expect(first!.text).toContain(`/cases/${id}`);
    await world.app.get(JobRegistry).run('cases.notify', { caseId: id, what: 'submitted' });
    await Promise.all([1, 2].map(() => world.app.get(JobRegistry).run('cases.notify', { caseId: id, what: 'submitted' })));
    expect((await mails()).length).toBe(before + 1);
    await coordinator.call(returnCase, { params: { id }, body: { version, request: 'Please add the dose.', sections: ['medicines'] } });
    await world.quiet();
    expect((await mails()).slice(before + 1).map((mail) => mail.recipient)).toEqual([await emailOf(gp)]);
  });

  it('is nothing when the job names a case that is not there', async () => {
    const before = (await mails()).length;
    await world.app.get(JobRegistry).run('cases.notify', { caseId: crypto.randomUUID(), what: 'released' });
    await expect(world.app.get(JobRegistry).run('cases.notify', { caseId: 'x', what: 'released' })).rejects.toThrow();
    expect((await mails()).length).toBe(before);
  });

  it('does not write to the one who did it', async () => {
    const { id, version } = await aReleasedCase(gp, coordinator);
    await world.quiet();
    const before = (await mails()).length;
    await gp.call(recallCase, { params: { id }, body: { version, reason: 'A place slipped through.' } });
    await world.quiet();
    expect((await mails()).slice(before).map((mail) => mail.recipient)).toEqual([await emailOf(coordinator)]);
    expect((await gp.call(readCase, { params: { id } })).timeline.at(-1)).toMatchObject({ what: 'recalled', by: { id: gp.memberId } });
  });
});
