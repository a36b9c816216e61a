import { expect, test } from '@playwright/test';
import { listCurricula, listSheets, myTopics, readSheet } from '@without-walls/contracts';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { tabTo } from './support/keyboard.js';
import { type Seat, signInAs } from './support/people.js';

/** What I have, what I miss, and attendance that stands up: a learner and who reviews. */
test.describe.configure({ mode: 'serial' });

let learner: Seat;
let educator: Seat;
test.beforeAll(async ({ browser }) => {
  [learner, educator] = [await signInAs(browser, 'siobhan-keogh'), await signInAs(browser, 'beatriz-quintela')];
});
test.afterAll(async () => {
  for (const seat of [learner, educator]) await seat?.context.close();
});

test('a learner sees at one glance what they have and what comes next for them', async () => {
  const { page } = learner;
  await page.goto('/topics');
  const id = (await call(page, listCurricula, {})).items[0]!.id;
  const map = await call(page, myTopics, { params: { id } });
  await expect(page.getByText(new RegExp(`^${map.have} of 21`)).first()).toBeVisible();
  await expect(page.getByText('The next one you miss')).toBeVisible();
  const ring = page.getByRole('group', { name: 'Your ring of 21 topics' });
  await tabTo(page, ring.getByRole('button', { pressed: true }));
  await page.keyboard.press('Home');
  await expect(ring.getByRole('button', { pressed: true })).toHaveAttribute('aria-label', /^1, /);
  await expect(page.getByRole('table', { name: /^All topics/ }).getByRole('row')).toHaveCount(22);
  await inspect(page, 'my topics');
});

test('they say what they will change, and make a calendar address that their program can read', async () => {
  const { page } = learner;
  const ring = page.getByRole('group', { name: 'Your ring of 21 topics' });
  await ring.getByRole('button', { name: /you have it/, pressed: false }).first().click();
  await page.getByRole('textbox', { name: 'What will you do differently?' }).fill('Ask about sleep at every review.');
  await page.getByRole('button', { name: 'I will', exact: true }).click();
  await expect(page.getByRole('region', { name: 'What I meant to change' })).toContainText('Ask about sleep at every review.');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByText(/\/api\/calendar\//).innerText();
  const calendar = await page.evaluate(async (path) => (await fetch(path, { credentials: 'omit' })).text(), new URL(address).pathname);
  expect(calendar).toContain('BEGIN:VEVENT');
  expect(calendar).toContain('(you have it)');
});

test('they say that their record is not right; the educator sees it, corrects it with a reason and locks it', async () => {
  const { page } = learner;
  const row = page.getByRole('table', { name: /^My attendance/ }).getByRole('row').nth(1);
  const title = (await row.getByRole('cell').first().innerText()).trim();
  await row.getByRole('button', { name: /^Not right/ }).click();
  await page.getByRole('dialog', { name: 'What is not right?' }).getByRole('textbox').fill('I listened by telephone from the start.');
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(row).toContainText('you said');
  const sheet = (await call(educator.page, listSheets, { query: { limit: 40 } })).items.find((one) => one.title === title && one.contested > 0)!;
  await educator.page.goto('/attendance');
  await expect(educator.page.getByText('1 says it is not right').first()).toBeVisible();
  await inspect(educator.page, 'attendance of lectures');
  await educator.page.goto(`/attendance/${sheet.id}`);
  await educator.page.getByRole('button', { name: 'Open it again' }).click();
  const dialog = educator.page.getByRole('dialog', { name: 'Open it again?' });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('A record was contested');
  await dialog.getByRole('button', { name: 'Open it again' }).click();
  await educator.page.getByRole('button', { name: `Correct ${learner.name}` }).click();
  const correct = educator.page.getByRole('dialog', { name: `Correct ${learner.name}` });
  await correct.getByRole('checkbox', { name: 'There for enough of the lecture' }).check();
  await correct.getByRole('textbox', { name: 'Why' }).fill('Was on the telephone line');
  await correct.getByRole('button', { name: 'Save' }).click();
  await expect(educator.page.getByText('Corrected: Was on the telephone line')).toBeVisible();
  await inspect(educator.page, 'a sheet under review');
  await educator.page.getByRole('button', { name: 'Reviewed: lock it' }).click();
  await educator.page.getByRole('button', { name: 'Lock it', exact: true }).click();
  await expect(educator.page.getByText('credits count.')).toBeVisible();
});

test('a list from a video program is read, matched, decided and taken in', async () => {
  const { page } = educator;
  await page.getByRole('button', { name: 'Open it again' }).click();
  const open = page.getByRole('dialog', { name: 'Open it again?' });
  await open.getByRole('textbox', { name: 'Why' }).fill('The list of the other room came');
  await open.getByRole('button', { name: 'Open it again' }).click();
  await page.getByRole('button', { name: 'Take in a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take in a list of participants' });
  const { from } = await call(page, readSheet, { params: { id: page.url().split('/').at(-1)! } });
  const at = (minute: number) => new Date(Date.parse(from) + minute * 60_000).toISOString();
  await dialog.getByLabel('The file').setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFFName\tJoin Time\tLeave Time\tDuration\nMarchetti, Ines\t${at(-5)}\t${at(40)}\t45m\niPad\t\t\t20m\n`, 'utf16le') });
  await expect(dialog.getByText('Sure')).toBeVisible();
  await expect(dialog.getByText('The list does not say when.', { exact: false })).toBeVisible();
  await inspect(page, 'a list before it is taken in');
  await dialog.getByRole('button', { name: 'Take in 1 line' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: 'Ines Marchetti' })).toContainText('from a list');
});

test('statements are ordered, read by whom they are for, and verified by a stranger', async ({ browser }) => {
  const { page } = educator;
  await page.goto('/statements');
  await page.getByRole('button', { name: 'Issue them' }).click();
  await expect(page.getByRole('region', { name: 'Orders' }).getByRole('listitem').first()).toContainText(/\d+ issued$|\d+ issued/, { timeout: 30_000 });
  await inspect(page, 'statements, as who issues them');
  await learner.page.goto('/topics');
  await learner.page.getByRole('table', { name: /^My statements/ }).getByRole('link').first().click();
  await expect(learner.page.getByText('not accredited').first()).toBeVisible();
  await inspect(learner.page, 'a statement');
  const code = (await learner.page.locator('code').first().innerText()).trim();
  const bytes = await learner.page.evaluate(async (address) => (await (await fetch(address)).text()).slice(0, 8), (await learner.page.getByRole('link', { name: 'The paper (PDF)' }).getAttribute('href'))!);
  expect(bytes).toBe('%PDF-1.7');
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto('/verify');
  await other.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await other.getByRole('button', { name: 'Verify' }).click();
  await expect(other.getByText('This statement is valid')).toBeVisible();
  await expect(other.locator('body')).not.toContainText('Keogh');
  await inspect(other, 'the page of a stranger who verifies');
  await other.goto('/verify/0000-0000-0000-0000-1');
  await expect(other.getByText('No statement has this code')).toBeVisible();
  await stranger.close();
});

test('they are asked what they know by how much they have come, and the educator reads what came of it', async () => {
  const { page } = learner;
  await page.goto('/topics');
  const waiting = page.getByRole('region', { name: 'Asked of you' });
  await waiting.getByRole('button', { name: /^Answer: What you know/ }).click();
  const form = page.getByRole('dialog', { name: /^What you know/ });
  await form.getByRole('radio', { name: 'Three months' }).check();
  await expect(form.getByText('1 of 10 answered')).toBeVisible();
  await inspect(page, 'a questionnaire');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(waiting.getByRole('button', { name: /^Answer: What you know/ })).toHaveCount(0);

  const reader = educator.page;
  await reader.goto('/evaluation');
  await expect(reader.getByRole('heading', { name: 'How sure they are', exact: true })).toBeVisible();
  await expect(reader.getByText(/^Sureness: the same \d+ people .*went from/)).toBeVisible();
  await reader.getByRole('button', { name: 'Show the table: What they know', exact: true }).click();
  await expect(reader.getByRole('table', { name: /^What they know: the same people/ }).getByRole('row')).toHaveCount(6);
  await expect(reader.getByText(/change beside the programme is not a change by it/)).toBeVisible();
  await inspect(reader, 'the report of the programme');
  const csv = await reader.evaluate(async (address) => (await fetch(address)).text(), (await reader.getByRole('link', { name: 'CSV' }).getAttribute('href'))!);
  expect(csv.split('\r\n')[0]).toBe('Part,What,Value,SD,n,of');
});
