import { type Page, expect, test } from '@playwright/test';
import { type MadeCase, command, comeIn, plannedSession, releasedCase, roundState } from './support/rounds.js';
import { inspect } from './support/inspect.js';
import { tabTo } from './support/keyboard.js';
import { type Seat, signInAs } from './support/people.js';

/** A facilitator who uses no mouse takes a case through a whole round. Others take part by whatever means. */
test.describe.configure({ mode: 'serial' });

const title = 'A round by keyboard';
let lead: Seat;
let presenter: Seat;
let physiotherapist: Seat;
let roundId = '';
let made: MadeCase;

test.beforeAll(async ({ browser }) => {
  lead = await signInAs(browser, 'oluwaseun-adebayo');
  presenter = await signInAs(browser, 'ngozi-balogun');
  physiotherapist = await signInAs(browser, 'lars-bergqvist');
  const coordinator = await signInAs(browser, 'rhodri-bevan');
  made = await releasedCase(presenter.page, coordinator.page);
  const sessionId = await plannedSession(lead.page, title, [made]);
  await coordinator.context.close();
  await lead.page.goto(`/sessions/${sessionId}`);
});
test.afterAll(async () => {
  for (const seat of [lead, presenter, physiotherapist]) await seat?.context.close();
});

const phase = (page: Page, name: string) => page.getByRole('list', { name: 'Phases of this case' }).getByRole('listitem').filter({ hasText: name });
async function expectPhase(page: Page, name: string): Promise<void> {
  await expect(phase(page, name)).toHaveAttribute('aria-current', 'step');
}

test('opens the room and comes in', async () => {
  const { page } = lead;
  await tabTo(page, page.getByRole('button', { name: 'Open the room' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/rounds\//);
  roundId = /rounds\/([0-9a-f-]+)/.exec(page.url())![1]!;

  await tabTo(page, page.getByRole('radio', { name: /^Full/ }));
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Text only/ })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Join the round' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await comeIn(presenter.page, roundId);
  await comeIn(physiotherapist.page, roundId);
});

test('shows the keys, and leaves them alone while somebody types', async () => {
  const { page } = lead;
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the room' });
  await expect(keys).toContainText('Give the floor to the first in the queue');
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  expect((await roundState(page, roundId)).state).toBe('lobby');
});

test('begins the round and the case, and clarifies', async () => {
  const { page } = lead;
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: `Begin: ${made.code}` })).toBeVisible();
  await page.keyboard.press('n');
  await expectPhase(page, 'Present');
  await expect(presenter.page.getByRole('heading', { level: 2, name: new RegExp(made.code) })).toBeVisible();
  await page.keyboard.press('n');
  await expectPhase(page, 'Clarify');
  await expectPhase(presenter.page, 'Clarify');

  await page.keyboard.press('q');
  const question = page.getByRole('textbox', { name: 'Your question' });
  await expect(question).toBeFocused();
  await page.keyboard.type('How far can they walk now?');
  await page.keyboard.press('Control+Enter');
  await expect(presenter.page.getByText('How far can they walk now?')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('stops and extends the clock', async () => {
  const { page } = lead;
  const before = (await roundState(page, roundId)).timer!.durationMs;
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('e');
  await expect.poll(async () => (await roundState(page, roundId)).timer!.durationMs).toBeGreaterThan(before);
});

test('gives the floor in the order of the hands', async () => {
  const { page } = lead;
  await command(presenter.page, roundId, { type: 'raise-hand', kind: 'question' });
  await command(physiotherapist.page, roundId, { type: 'raise-hand', kind: 'question' });
  const queue = page.getByRole('region', { name: 'Floor' });
  await expect(queue.getByText('2 waiting')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'Floor' })).toBeFocused();
  await tabTo(page, queue.getByRole('button', { name: `Move ${physiotherapist.name} up` }));
  await page.keyboard.press('Enter');
  await expect(queue.getByRole('listitem').first()).toContainText(physiotherapist.name);
  await page.keyboard.press('f');
  await expect(queue.getByRole('listitem').first()).toContainText('Speaking');
  await expect(physiotherapist.page.getByRole('button', { name: 'I have finished speaking' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(queue.getByRole('listitem')).toHaveCount(1);
  await expect(queue.getByRole('listitem').first()).toContainText(presenter.name);
});

test('ends the sites\u2019 turn and goes on to the recommendations', async () => {
  const { page } = lead;
  await page.keyboard.press('n');
  await expectPhase(page, 'Suggest');
  await expect(page.getByRole('button', { name: 'End the sites\u2019 turn' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByText('The hub may speak')).toBeVisible();
  await page.keyboard.press('n');
  await expectPhase(page, 'Recommend');
});

test('writes a recommendation that everyone sees grow', async () => {
  const { page } = lead;
  await page.keyboard.press('r');
  const editor = page.getByRole('group', { name: 'Recommendation 1' });
  const text = editor.getByRole('textbox', { name: 'What to do' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Walk a little every day and add a minute each week.');
  await expect(presenter.page.getByText('add a minute each week')).toBeVisible();
  await tabTo(page, editor.getByRole('combobox', { name: 'Who does it' }));
  await page.keyboard.type('Person');
  await tabTo(page, editor.getByRole('textbox', { name: /^Why/ }));
  await page.keyboard.type('A small step that holds is better than a large one that does not.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Edit recommendation 1' })).toBeFocused();
  await expect.poll(async () => (await roundState(page, roundId)).recommendations).toMatchObject([{ owner: 'person', rationale: 'A small step that holds is better than a large one that does not.' }]);
});

test('summarises, signs and finishes, and reads the letter', async () => {
  const { page } = lead;
  await page.keyboard.press('n');
  await expectPhase(page, 'Summarise');
  await page.keyboard.press('Shift+F');
  const review = page.getByRole('dialog', { name: 'Sign and finish' });
  await expect(review).toContainText(made.code);
  await tabTo(page, review.getByRole('button', { name: `Change the advice on case ${made.code}` }));
  await page.keyboard.press('Enter');
  await expect(review).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'Read back' })).toBeFocused();
  await page.keyboard.press('Shift+F');
  await tabTo(page, review.getByRole('button', { name: 'Finish and send 1 letter' }));
  await page.keyboard.press('Enter');
  await expect(review.getByRole('textbox', { name: 'Why the advice is signed without them' })).toBeFocused();
  await page.keyboard.type('The psychologist is ill.');
  await tabTo(page, review.getByRole('button', { name: 'Finish and send 1 letter' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The round is finished; 1 letter was signed' })).toBeVisible();
  await page.getByText('The board').press('Enter');
  await expect(page.getByRole('region', { name: 'Record of this round' }).getByText('How far can they walk now?')).toBeVisible();
  await inspect(page, 'the record of a round');
  await tabTo(page, page.getByRole('link', { name: 'Read the letters' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('row').filter({ hasText: made.code }).getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('add a minute each week').first()).toBeVisible();
});
