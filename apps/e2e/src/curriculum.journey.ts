import { expect, test } from '@playwright/test';
import { listCurricula, readCurriculum, readPlan } from '@without-walls/contracts';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { tabTo } from './support/keyboard.js';
import { type Seat, signInAs } from './support/people.js';

/** A ring that anyone joins at any week: where it stands, and an educator who changes it and takes the change back. */
test.describe.configure({ mode: 'serial' });

let educator: Seat;
let id = '';
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = async () => (await call(educator.page, readPlan, { params: { id }, query: { from: day(0), to: day(120) } })).slots;

test.beforeAll(async ({ browser }) => {
  educator = await signInAs(browser, 'beatriz-quintela');
  id = (await call(educator.page, listCurricula, {})).items[0]!.id;
});
test.afterAll(() => educator?.context.close());

test('the ring shows where the cycle stands, and is walked with arrows', async () => {
  const { page } = educator;
  await page.goto('/curriculum');
  await page.waitForURL(`/curriculum/${id}`);
  await expect(page.getByText(/^Cycle 3: \d+ of 21 taught$/)).toBeVisible();
  const ring = page.getByRole('group', { name: 'The ring of 21 lectures' });
  const next = ring.getByRole('button', { pressed: true });
  await tabTo(page, next);
  const before = await next.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(ring.getByRole('button', { pressed: true })).not.toHaveAttribute('aria-label', before!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'After it you can' })).toBeVisible();
  await inspect(page, 'a lecture');
  await page.goBack();
  await inspect(page, 'the ring and its weeks');
});

test('a week is skipped by keyboard: first what changes is shown, then it is done, then taken back', async () => {
  const { page } = educator;
  const before = await plan();
  const slot = before.filter((one) => one.kind === 'open')[2]!;
  const row = page.getByRole('row').filter({ hasText: slot.lecture!.title }).first();
  await tabTo(page, row.getByRole('button', { name: /^Change / }));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Skip, and let the ring move on…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Skip a week' });
  await dialog.getByRole('textbox', { name: /^Why/ }).fill('The hub is at a conference');
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText(`no session (was “${slot.lecture!.title}”)`);
  await inspect(page, 'what a change would change');
  await dialog.getByRole('button', { name: 'Skip the week' }).click();
  await expect(page.getByText('No session: The hub is at a conference')).toBeVisible();
  expect((await plan()).find((one) => one.id === slot.id)).toMatchObject({ kind: 'skipped' });
  await page.getByRole('button', { name: 'Take the last change back' }).click();
  await expect(page.getByText('No session: The hub is at a conference')).toHaveCount(0);
  expect((await plan()).map((one) => one.lecture?.id)).toEqual(before.map((one) => one.lecture?.id));
});

test('two weeks are swapped, and their sessions follow', async () => {
  const { page } = educator;
  const [a, b] = (await plan()).filter((one) => one.kind === 'open');
  await page.getByRole('row').filter({ hasText: a!.lecture!.title }).first().getByRole('button', { name: /^Change / }).click();
  await page.getByRole('menuitem', { name: 'Swap with another week…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Swap two weeks' });
  await dialog.getByRole('combobox', { name: 'With which week' }).selectOption(b!.id);
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText('2 weeks change');
  await dialog.getByRole('button', { name: 'Swap them' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(b!.lecture!.title);
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(b!.lecture!.title);
  await page.goBack();
  await page.getByRole('button', { name: 'Take the last change back' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(a!.lecture!.title);
});

test('an own break closes weeks, and its removal opens them again', async () => {
  const { page } = educator;
  await page.getByRole('link', { name: 'Breaks and holidays' }).click();
  await page.getByLabel('From', { exact: true }).fill(day(60));
  await page.getByLabel(/^To/).fill(day(75));
  await page.getByRole('textbox', { name: 'What it is called' }).fill('Spring break');
  await page.getByRole('button', { name: 'Add the break' }).click();
  await expect(page.getByRole('dialog', { name: 'Break: Spring break' }).getByRole('region', { name: 'What changes' })).toContainText('no session');
  await page.getByRole('button', { name: 'Close these weeks' }).click();
  await expect(page.getByText('Spring break').first()).toBeVisible();
  await inspect(page, 'breaks and holidays');
  expect((await plan()).filter((one) => one.reason === 'Spring break').length).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Remove Spring break' }).click();
  await page.getByRole('button', { name: 'Open these weeks' }).click();
  await expect.poll(async () => (await plan()).filter((one) => one.reason === 'Spring break').length).toBe(0);
});

test('another weekly time is shown before it holds, and a cycle that is long past can be looked at', async () => {
  const { page } = educator;
  await page.goto(`/curriculum/${id}/settings`);
  await page.getByLabel('From which day').fill(day(30));
  await inspect(page, 'name, completion and weekly time');
  await page.getByRole('button', { name: 'See what changes' }).click();
  await expect(page.getByRole('dialog', { name: 'Another weekly time' }).getByRole('region', { name: 'What changes' })).toContainText('weeks change');
  await inspect(page, 'another weekly time');
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await page.goto(`/curriculum/${id}`);
  await page.getByRole('radio', { name: 'A cycle' }).check();
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption('1');
  await expect(page.getByRole('row').nth(1)).toContainText('1. What pain is');
  await page.getByText('The ring as a table').click();
  await inspect(page, 'a cycle of the plan');
});

test('a speaker is asked, and says yes on the same page', async ({ browser }) => {
  const speaker = await signInAs(browser, 'hana-kovarova');
  const { page } = educator;
  await page.goto(`/curriculum/${id}`);
  const slot = (await plan()).filter((one) => one.kind === 'open')[5]!;
  await page.getByRole('row').filter({ hasText: slot.lecture!.title }).first().getByRole('button', { name: /^Change / }).click();
  await page.getByRole('menuitem', { name: 'Ask a speaker…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Who speaks on/ });
  await dialog.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'Hana Kovarova, Psychologist' });
  await dialog.getByRole('button', { name: 'Ask by e-mail' }).click();
  await speaker.page.goto(`/curriculum/${id}`);
  await speaker.page.getByRole('button', { name: 'I speak', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: slot.lecture!.title }).first()).toContainText('comes');
  expect((await call(speaker.page, readCurriculum, { params: { id } })).can.plan).toBe(true);
  await speaker.context.close();
});
