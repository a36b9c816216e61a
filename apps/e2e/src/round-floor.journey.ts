import { type Page, expect, test } from '@playwright/test';
import { command, comeIn, lead as does, openedRound, releasedCase, roundState } from './support/rounds.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';

/** The floor for somebody who only listens: invited by one press, heard while they have it, and silent again after it; and who was heard least. */
test.describe.configure({ mode: 'serial' });

let lead: Seat;
let presenter: Seat;
let expert: Seat;
let observer: Seat;
let pharmacist: Seat;
let roundId = '';

test.beforeAll(async ({ browser }) => {
  [lead, presenter, expert, observer, pharmacist] = [await signInAs(browser, 'oluwaseun-adebayo'), await signInAs(browser, 'ngozi-balogun'), await signInAs(browser, 'lars-bergqvist'), await signInAs(browser, 'yuki-hasegawa'), await signInAs(browser, 'mei-hua-tan')];
  const coordinator = await signInAs(browser, 'rhodri-bevan');
  roundId = await openedRound(lead.page, 'A round with a floor', [await releasedCase(presenter.page, coordinator.page)]);
  await coordinator.context.close();
  for (const { page } of [lead, presenter, expert, pharmacist]) await comeIn(page, roundId);
  await command(lead.page, roundId, does.start);
  await command(lead.page, roundId, does.firstItem);
});
test.afterAll(async () => {
  for (const seat of [lead, presenter, expert, observer, pharmacist]) await seat?.context.close();
});

const floor = (page: Page) => page.getByRole('region', { name: 'Floor' });
const mic = (page: Page) => page.getByRole('toolbar', { name: 'You in this round' }).getByRole('button', { name: /^Turn the microphone/ });

test('somebody who listens is invited, given the floor, asked to be heard, and heard', async () => {
  await observer.page.goto(`/rounds/${roundId}`);
  await observer.page.getByRole('radio', { name: /^Audio and slides/ }).check();
  await observer.page.getByRole('button', { name: 'Join the round' }).click();
  await expect(floor(observer.page)).toContainText('You are here to watch and listen');
  await expect.poll(async () => (await roundState(lead.page, roundId)).present.find((one) => one.member.name === observer.name)?.media, { timeout: 30_000 }).toBe(true);
  await expect(mic(observer.page)).toBeHidden();
  await lead.page.getByRole('button', { name: `About ${observer.name}` }).click();
  await lead.page.getByRole('menuitem', { name: 'Invite to speak' }).click();
  await floor(lead.page).getByRole('button', { name: `Give the floor to ${observer.name}` }).click();
  await expect(mic(observer.page)).toBeVisible({ timeout: 20_000 });
  await observer.page.getByRole('status', { name: 'What is going on' }).getByRole('button', { name: 'Turn the microphone on' }).click();
  await expect(mic(observer.page)).toHaveAccessibleName('Turn the microphone off');
  await expect(observer.page.getByRole('button', { name: /^Turn the camera/ })).toHaveCount(0);
  await inspect(observer.page, 'the floor of somebody who listens');
});

test('when the floor passes on the microphone is taken back', async () => {
  await command(expert.page, roundId, { type: 'raise-hand', kind: 'hand' });
  await floor(lead.page).getByRole('button', { name: `Give the floor to ${expert.name}` }).click();
  await expect(mic(observer.page)).toBeHidden({ timeout: 20_000 });
  await expect(floor(observer.page)).toContainText('You are here to watch and listen');
});

test('who was heard least is shown to who leads, who invites them by one press', async () => {
  const least = lead.page.getByRole('region', { name: 'Heard least' });
  await expect(least.getByText(pharmacist.name).first()).toBeVisible({ timeout: 40_000 });
  await expect(least).toContainText('not heard yet');
  await inspect(lead.page, 'who was heard least');
  await least.getByRole('button', { name: `Invite ${pharmacist.name} to speak` }).click();
  await expect(floor(lead.page).getByRole('button', { name: `Give the floor to ${pharmacist.name}` })).toBeVisible();
  await expect(floor(pharmacist.page).getByRole('button', { name: 'Leave the queue' })).toBeVisible();
});
