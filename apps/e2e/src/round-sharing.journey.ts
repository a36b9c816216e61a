import { type Page, expect, test } from '@playwright/test';
import { roundState, advise, command, comeIn, lead as does, openedRound, releasedCase } from './support/rounds.js';
import { tabTo } from './support/keyboard.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';

/** What all screens share: where everybody looks, a question to all, one question instead of two alike, a word on each recommendation. */
test.describe.configure({ mode: 'serial' });

let lead: Seat;
let presenter: Seat;
let expert: Seat;
let roundId = '';

test.beforeAll(async ({ browser }) => {
  lead = await signInAs(browser, 'oluwaseun-adebayo');
  presenter = await signInAs(browser, 'ngozi-balogun');
  expert = await signInAs(browser, 'lars-bergqvist');
  const coordinator = await signInAs(browser, 'rhodri-bevan');
  roundId = await openedRound(lead.page, 'A round that shares', [await releasedCase(presenter.page, coordinator.page)]);
  await coordinator.context.close();
  for (const { page } of [lead, presenter, expert]) await comeIn(page, roundId);
  await command(lead.page, roundId, does.start);
  await command(lead.page, roundId, does.firstItem);
});
test.afterAll(async () => {
  for (const seat of [lead, presenter, expert]) await seat?.context.close();
});

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('the presenter goes to a section, and everybody is taken along without losing the focus', async () => {
  const heading = region(expert.page, /^Case/).getByRole('heading', { name: 'Medicines', exact: true });
  const box = expert.page.getByRole('textbox', { name: 'Your question' });
  await box.fill('How is the sleep?');
  await expect(heading).not.toBeInViewport();
  await presenter.page.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name: 'Medicines' }).click();
  await expect(heading).toBeInViewport();
  await expect(box).toBeFocused();
  await box.press('Control+Enter');
});

test('two questions that are alike become one, with both names', async () => {
  await command(presenter.page, roundId, { type: 'contribute', kind: 'question', text: 'And the nights?' });
  const board = region(lead.page, /questions/i);
  await tabTo(lead.page, board.getByRole('button', { name: 'Merge with another: And the nights?' }));
  await lead.page.keyboard.press('Enter');
  await lead.page.getByRole('menuitem', { name: 'How is the sleep?' }).waitFor();
  await lead.page.keyboard.press('ArrowDown');
  await expect(lead.page.getByRole('menuitem', { name: 'How is the sleep?' })).toBeFocused();
  await lead.page.keyboard.press('Enter');
  await expect(board.getByText(new RegExp(`and by ${presenter.name}`))).toBeVisible();
  await expect(board.getByText('And the nights?')).toHaveCount(0);
  await expect(board.getByRole('heading', { name: 'Questions (1)' })).toBeVisible();
});

test('everybody is asked, answers, changes their mind, and sees numbers only', async () => {
  await lead.page.getByRole('button', { name: 'Ask everybody' }).click();
  await lead.page.getByRole('textbox', { name: 'Question to everybody' }).fill('Is the picture clear?');
  await lead.page.getByRole('form', { name: 'A new poll' }).getByRole('button', { name: 'Ask everybody' }).click();
  const poll = (page: Page) => region(page, 'Poll: Is the picture clear?');
  await poll(expert.page).getByRole('button', { name: 'No', exact: true }).click();
  await poll(expert.page).getByRole('button', { name: 'Yes', exact: true }).click();
  await poll(presenter.page).getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(poll(lead.page).getByRole('listitem').first()).toContainText('2');
  await expect(poll(lead.page)).toContainText('2 answers');
  await expect(poll(lead.page)).not.toContainText(expert.name);
  await inspect(lead.page, 'a poll, as who leads');
  await inspect(expert.page, 'a poll, as a member');
  await poll(lead.page).getByRole('button', { name: 'Close the poll' }).click();
  await expect(poll(expert.page)).toContainText('Closed');
});

test('one agrees at a press, one differs by name, and changed words are asked about anew', async () => {
  for (const phase of ['suggest', 'recommend'] as const) await command(lead.page, roundId, does.phase(phase));
  await command(lead.page, roundId, advise('Walk a little every day.'));
  const voices = (page: Page) => page.getByRole('group', { name: 'The team on recommendation 1' });
  await voices(lead.page).getByRole('button', { name: 'Agree' }).click();
  await voices(expert.page).getByRole('button', { name: 'Differ' }).click();
  await expert.page.getByRole('textbox', { name: 'How you see it' }).fill('Every second day is enough to begin with.');
  await inspect(expert.page, 'differing');
  await expert.page.getByRole('button', { name: 'Differ by name' }).click();
  await expect(voices(presenter.page)).toContainText('1 agrees, 1 differs');
  await expect(voices(presenter.page).getByRole('button')).toHaveCount(0);
  await expect(presenter.page.getByText(`${expert.name} sees it differently: Every second day`)).toBeVisible();

  await command(lead.page, roundId, does.phase('summarise'));
  await expect(presenter.page.getByRole('heading', { name: 'Read back' })).toBeVisible();
  await lead.page.getByRole('button', { name: 'Read one at a time' }).click();
  await expect(lead.page.getByText('1 of 1', { exact: true })).toBeVisible();
  await inspect(lead.page, 'reading back');
  await command(lead.page, roundId, (round) => {
    const { id, version, by: _by, at: _at, ...fields } = round.recommendations[0]!;
    return { type: 'put-recommendation', recommendationId: id, expectedVersion: version, fields: { ...fields, text: 'Walk a little every second day.' } };
  });
  // Who agreed is asked anew; who differs is not taken out of the letter by others.
  expect((await roundState(lead.page, roundId)).voices).toMatchObject([{ agrees: false, member: { name: expert.name } }]);
  await expect(presenter.page.getByText('Walk a little every second day.')).toBeVisible();
});
