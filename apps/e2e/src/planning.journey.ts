import { expect, test } from '@playwright/test';
import { listMail, myPresenting, planSession, readMail, readPlan, readSession, sessionQueue } from '@without-walls/contracts';
import { call } from './support/api.js';
import { complaintsOf, inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { plannedSession, releasedCase } from './support/rounds.js';

/** Laying out a programme: a ring of one's own, a week that moves, a speaker who answers from a mail, presenters who find another day. */
test.describe.configure({ mode: 'serial' });

let educator: Seat;
let presenter: Seat;
let coordinator: Seat;
let own = '';
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const weeks = async () => (await call(educator.page, readPlan, { params: { id: own }, query: { from: day(0), to: day(120) } })).slots.filter((slot) => slot.kind === 'open');

test.beforeAll(async ({ browser }) => {
  educator = await signInAs(browser, 'beatriz-quintela');
  presenter = await signInAs(browser, 'ines-marchetti');
  coordinator = await signInAs(browser, 'agnieszka-wrona');
});
test.afterAll(async () => {
  for (const { context } of [educator, presenter, coordinator]) await context.close();
});

test('an educator begins a ring of their own, and puts its lectures in order', async () => {
  const { page } = educator;
  await page.goto('/curriculum/new');
  await page.getByLabel('Name', { exact: true }).fill('Pain after surgery');
  await page.getByRole('radio', { name: /^an empty ring/ }).check();
  await page.getByLabel('First day').fill(day(4));
  await page.getByRole('radio', { name: 'every second week' }).check();
  await inspect(page, 'a new curriculum');
  await page.getByRole('button', { name: 'Begin it' }).click();
  await page.waitForURL(/\/curriculum\/[0-9a-f-]{36}$/);
  own = page.url().split('/').at(-1)!;
  await page.getByRole('link', { name: 'The lectures', exact: true }).click();
  for (const title of ['Before the operation', 'The first week', 'Pain that stays']) {
    await page.getByLabel('Title', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Add to the ring' }).click();
    await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Move Pain that stays up' }).click();
  await page.getByRole('button', { name: 'See what this order changes' }).click();
  await expect(page.getByRole('dialog', { name: 'Another order' }).getByRole('region', { name: 'What changes' })).toContainText('Nobody has to be told');
  await page.getByRole('button', { name: 'Use this order' }).click();
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Move/ }) }).nth(1)).toContainText('Pain that stays');
  await inspect(page, 'the lectures of a ring');
  expect((await weeks()).slice(0, 4).map((slot) => slot.lecture?.title)).toEqual(['Before the operation', 'Pain that stays', 'The first week', 'Before the operation']);
});

test('a week moves to another day, after it was shown what that changes', async () => {
  const { page } = educator;
  const [, second] = await weeks();
  await page.goto(`/curriculum/${own}`);
  await page.getByRole('row').filter({ hasText: 'Pain that stays' }).first().getByRole('button', { name: /^Change / }).click();
  await page.getByRole('menuitem', { name: 'Move to another day…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move to another day' });
  await dialog.getByLabel(/^Which day/).fill(day(20));
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText('Nobody has to be told');
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText(`No session: Moved to ${day(20)}`, { exact: false })).toBeVisible();
  expect((await weeks()).find((slot) => slot.day === day(20))?.lecture?.id).toBe(second!.lecture!.id);
  await page.getByRole('button', { name: 'Take the last change back' }).click();
  await expect.poll(async () => (await weeks())[1]!.day).toBe(second!.day);
});

test('a speaker says no from the mail without signing in, and the deputy is asked', async ({ page: stranger, browser }) => {
  const { page } = educator;
  const complaints = complaintsOf(stranger);
  await page.goto(`/curriculum/${own}`);
  await page.getByRole('row').filter({ hasText: 'Before the operation' }).first().getByRole('button', { name: /^Change / }).click();
  await page.getByRole('menuitem', { name: 'Ask a speaker…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Who speaks on/ });
  await dialog.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'Hana Kovarova, Psychologist' });
  await dialog.getByRole('combobox', { name: /^Deputy/ }).selectOption({ index: 1 });
  await inspect(page, 'asking a speaker');
  await dialog.getByRole('button', { name: 'Ask by e-mail' }).click();
  const [first] = await weeks();
  const administrator = await signInAs(browser, 'kwabena-owusu');
  const mailId = async () => (await call(administrator.page, listMail, {})).items.find((mail) => mail.to.includes('hana') && mail.subject.startsWith(`Will you speak on ${new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(first!.startsAt!))}`))?.id ?? null;
  await expect.poll(mailId).not.toBeNull();
  const { text } = await call(administrator.page, readMail, { params: { id: (await mailId())! } });
  await administrator.context.close();
  await stranger.goto(/\/speaking\/\S+/.exec(text)![0]);
  await expect(stranger.getByText('Before the operation')).toBeVisible();
  await inspect(stranger, 'the question to a speaker');
  expect((await weeks())[0]!.speakerState).toBe('asked');
  await stranger.getByRole('button', { name: 'No, I cannot' }).click();
  await expect(stranger.getByText('This question is no longer open')).toBeVisible();
  expect((await weeks())[0]).toMatchObject({ speakerState: 'asked', deputy: null });
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
});

test('a presenter moves to a free place in one press, and the coordinator has a standby', async () => {
  const made = await releasedCase(presenter.page, coordinator.page);
  const sessionId = await plannedSession(coordinator.page, 'The session that does not suit', [made]);
  const other = await call(coordinator.page, planSession, { body: { kind: 'mdt', title: 'The session with a free place', localStart: `${day(30)}T13:00`, timeZone: 'Europe/London', minutes: 90, runSheet: true } });
  const { page } = presenter;
  await page.goto('/');
  await expect(page.getByText(made.code).first()).toBeVisible();
  await page.goto(`/sessions/${sessionId}`);
  await expect(page.getByRole('heading', { name: 'You present' })).toBeVisible();
  await page.getByRole('button', { name: 'I cannot', exact: true }).first().click();
  await expect(page.getByText('You said that you cannot.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Another day' }).click();
  await inspect(page, 'another day to present');
  await page.getByRole('button', { name: 'Move here: The session with a free place' }).click();
  await expect.poll(async () => (await call(coordinator.page, readSession, { params: { id: other.id } })).agenda.flatMap((item) => item.case?.code ?? [])).toEqual([made.code]);
  expect((await call(page, myPresenting, {})).items.some((one) => one.code === made.code && one.session.sessionId === other.id)).toBe(true);
  const lead = coordinator.page;
  await lead.goto(`/sessions/${other.id}`);
  await expect(lead.getByText('has not said yet')).toBeVisible();
  const waiting = (await call(lead, sessionQueue, { params: { id: other.id } })).items[0];
  if (waiting) {
    await lead.getByRole('button', { name: `Standby: ${waiting.code}` }).click();
    await expect(lead.getByText('It comes on when a presenter cannot.', { exact: false })).toBeVisible();
    await lead.getByRole('button', { name: 'Put it on the agenda' }).click();
    await expect(lead.getByRole('button', { name: `Take case ${waiting.code} off the agenda` })).toBeVisible();
  }
  await inspect(lead, 'a session with its queue');
});
