import { type Page, expect, test } from '@playwright/test';
import { changeNetworkSettings, readCase, readNetworkSettings, sectionNames } from '@without-walls/contracts';
import { aCaseContent } from '@without-walls/fixtures';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { releasedCase, submittedCase, writtenCase } from './support/rounds.js';

/** No identifier gets through: one name in all sections, nothing on the device, two who look, and what happens when the rules have learnt. */
test.describe.configure({ mode: 'serial' });

let gp: Seat;
let first: Seat;
let second: Seat;
test.beforeAll(async ({ browser }) => {
  [gp, first, second] = [await signInAs(browser, 'ngozi-balogun'), await signInAs(browser, 'agnieszka-wrona'), await signInAs(browser, 'rhodri-bevan')];
});
test.afterAll(async () => {
  for (const seat of [gp, first, second]) await seat?.context.close();
});

const check = (page: Page) => page.getByRole('complementary', { name: 'Check for identifiers' });

const tickAll = async (page: Page) => {
  const boxes = page.getByRole('checkbox', { name: /^Looked at/ });
  await expect(boxes).toHaveCount(sectionNames.length);
  for (const box of await boxes.all()) await box.check();
};

test('a name found in one section is marked in all the others, and no longer when it is gone', async () => {
  const content = aCaseContent();
  const { id } = await writtenCase(gp.page, { mood: { ...content.mood, detail: 'Since then kowalczyk sleeps badly.' } });
  await gp.page.goto(`/cases/${id}/edit?section=pain`);
  const story = gp.page.getByRole('textbox', { name: 'The story of the pain' });
  // By itself it may be a word; beside the full name it is that person.
  await expect(check(gp.page)).toContainText('1 to decide');
  await story.fill('Seen with Mrs Agnieszka Kowalczyk for years.');
  await expect(check(gp.page)).toContainText('2 must go');
  await expect(check(gp.page).getByText('“kowalczyk”')).toBeVisible();
  await expect(check(gp.page).getByText('“Mrs Agnieszka Kowalczyk”')).toBeVisible();
  await story.fill('Seen with her sister for years.');
  await expect(check(gp.page)).toContainText('1 to decide');
});

test('nothing that must go is kept on the device, wherever it was typed', async () => {
  const { id } = await releasedCase(gp.page, first.page);
  await gp.page.goto(`/cases/${id}`);
  await gp.page.getByRole('textbox', { name: 'Write in the thread' }).fill('Mrs Whitcombe rang from 07700 900461.');
  await expect(gp.page.getByText(/must go/).first()).toBeVisible();
  const stored = await gp.page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys()]));
  expect(stored).not.toMatch(/Whitcombe|07700/);
});

test('whoever opened a recalled case is shown to its presenter and the coordinators', async () => {
  const { id } = await releasedCase(gp.page, first.page);
  await second.page.goto(`/cases/${id}`);
  await second.page.getByRole('button', { name: 'Show who opened it' }).click();
  await gp.page.goto(`/cases/${id}`);
  await gp.page.getByRole('button', { name: 'Recall', exact: true }).click();
  const dialog = gp.page.getByRole('dialog', { name: /^Recall case/ });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Mrs Whitcombe asked for it.');
  await expect(dialog.getByText(/1 must go/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Recall the case now' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Too much of one family was in it.');
  await dialog.getByRole('button', { name: 'Recall the case now' }).click();
  await expect(gp.page.getByRole('heading', { name: 'Who opened it' })).toBeVisible();
  await expect(gp.page.getByRole('region', { name: 'Who opened it' })).toContainText(second.name);
  await inspect(gp.page, 'a recalled case');
});

test('what newer rules found is out of sight, and the coordinator can have everything checked again', async () => {
  await first.page.goto('/second-looks');
  const bar = first.page.getByRole('region', { name: 'Check of released cases' });
  await expect(bar).toContainText(/put out of sight/);
  await expect(first.page.getByText('Out of sight').first()).toBeVisible();
  await bar.getByRole('button', { name: 'Check all released cases again' }).click();
  await expect(bar).toContainText(/asked for by Agnieszka Wrona/, { timeout: 30_000 });
  await expect(bar).toContainText('Nothing that must go was found');
  await inspect(first.page, 'waiting cases with the check of released ones');
});

test('two different people look where the network asks for it', async ({ browser }) => {
  const administrator = await signInAs(browser, 'kwabena-owusu');
  const { version, settings } = await call(administrator.page, readNetworkSettings, {});
  try {
    await administrator.page.goto('/people/settings');
    await administrator.page.getByRole('checkbox', { name: /^Two people look/ }).check();
    await administrator.page.getByRole('button', { name: 'Save' }).click();
    await expect(administrator.page.getByText('It counts from now on.')).toBeVisible();
    const { id } = await submittedCase(gp.page);
    await first.page.goto(`/second-looks/${id}`);
    await tickAll(first.page);
    await first.page.getByRole('radio', { name: 'Release to the team' }).check();
    await first.page.getByRole('button', { name: 'Good to release' }).click();
    await first.page.waitForURL('/second-looks');
    await first.page.goto(`/second-looks/${id}`);
    await first.page.getByRole('radio', { name: 'Release to the team' }).check();
    await expect(first.page.getByText('Your look is kept')).toBeVisible();
    await second.page.goto(`/second-looks/${id}`);
    await expect(second.page.getByText('Look 2 of 2')).toBeVisible();
    await inspect(second.page, 'the second of two looks');
    await tickAll(second.page);
    await second.page.getByRole('radio', { name: 'Release to the team' }).check();
    await second.page.getByRole('button', { name: 'Release to the team' }).click();
    await second.page.waitForURL('/second-looks');
    expect((await call(second.page, readCase, { params: { id } })).state).toBe('released');
  } finally {
    await call(administrator.page, changeNetworkSettings, { body: { version: version + 1, settings } });
    await administrator.context.close();
  }
});
