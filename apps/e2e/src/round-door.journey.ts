import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import { changeNetworkSettings, openRound, readNetworkSettings, type NetworkSettings } from '@without-walls/contracts';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { comeIn, command, lead as does, plannedSession, releasedCase, roundState } from './support/rounds.js';

/** The door of a round: a guest by a link, the lobby that is heard and seen, and one press that lets somebody in. */
test.describe.configure({ mode: 'serial' });

let administrator: Seat;
let lead: Seat;
let coordinator: Seat;
let uninvited: Seat;
let before: NetworkSettings;
let guestContext: BrowserContext;
let guest: Page;
let sessionId = '';
let roundId = '';
let link = '';

test.beforeAll(async ({ browser }) => {
  [administrator, lead, coordinator, uninvited] = [await signInAs(browser, 'kwabena-owusu'), await signInAs(browser, 'oluwaseun-adebayo'), await signInAs(browser, 'rhodri-bevan'), await signInAs(browser, 'lars-bergqvist')];
  const presenter = await signInAs(browser, 'ngozi-balogun');
  before = (await call(administrator.page, readNetworkSettings, {})).settings;
  sessionId = await plannedSession(lead.page, 'A round with a door', [await releasedCase(presenter.page, coordinator.page)]);
  await presenter.context.close();
  guestContext = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  guest = await guestContext.newPage();
});
test.afterAll(async () => {
  const { version } = await call(administrator.page, readNetworkSettings, {});
  await call(administrator.page, changeNetworkSettings, { body: { version, settings: before } });
  for (const seat of [administrator, lead, coordinator, uninvited]) await seat?.context.close();
  await guestContext?.close();
});

test('an administrator decides who waits, whether guests may come, and where to call', async () => {
  const { page } = administrator;
  await page.goto('/people/settings');
  await page.getByRole('radio', { name: /^Guests and members who were not invited/ }).check();
  await page.getByRole('checkbox', { name: /^Guests may come by a link/ }).check();
  await page.getByRole('textbox', { name: /^Telephone number of the room/ }).fill('ask Anna');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write a telephone number with digits')).toBeVisible();
  await page.getByRole('textbox', { name: /^Telephone number of the room/ }).fill('+44 20 7946 0123, 4411#');
  await inspect(page, 'the network settings');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It counts from now on.')).toBeVisible();
});

test('a coordinator makes a link, and the guest who opens it waits for the room to open', async () => {
  const { page } = coordinator;
  await page.goto(`/sessions/${sessionId}`);
  await page.getByRole('button', { name: 'Invite a guest' }).click();
  await page.getByRole('textbox', { name: 'Name of the guest' }).fill('Dilys Roberts');
  await page.getByRole('combobox', { name: 'Profession' }).selectOption('Physiotherapist');
  await page.getByRole('radio', { name: /^Speaks and writes/ }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await inspect(page, 'a session with a guest');
  await guest.goto(link);
  await inspect(guest, 'the link of a guest');
  await guest.getByRole('button', { name: 'Go on as Dilys Roberts' }).click();
  await expect(guest.getByText('You are expected, Dilys Roberts')).toBeVisible();
  await inspect(guest, 'a guest before the room is open');
});

test('the link opens in no other browser', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByText('This invitation no longer works')).toBeVisible();
  await context.close();
});

test('the room opens, and the guest and the uninvited wait where nothing of the case is shown', async () => {
  roundId = (await call(lead.page, openRound, { params: { id: sessionId } })).id;
  await lead.page.addInitScript(() => {
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      override createOscillator() {
        const counted = window as unknown as { tones?: number };
        counted.tones = (counted.tones ?? 0) + 1;
        return super.createOscillator();
      }
    };
  });
  await comeIn(lead.page, roundId);
  await command(lead.page, roundId, does.start);
  await command(lead.page, roundId, does.firstItem);
  await expect(guest.getByText('You wait to be let in')).toBeVisible({ timeout: 20_000 });
  await expect(guest.getByRole('listitem').filter({ hasText: 'A case' })).toBeVisible();
  await guest.getByRole('radio', { name: /^Text only/ }).check();
  await uninvited.page.goto(`/rounds/${roundId}`);
  await expect(uninvited.page.getByText('You wait to be let in')).toBeVisible();
  await uninvited.page.getByRole('radio', { name: /^Text only/ }).check();
  await inspect(guest, 'a guest in the lobby');
});

test('who may let people in hears and sees them at the door already, and how else to be heard while there is no video', async () => {
  const page = await coordinator.context.newPage();
  await page.route('**/api/media', (route) => route.fulfill({ json: { state: 'down', say: 'The video server does not answer.' } }));
  await page.goto(`/rounds/${roundId}`);
  await expect(page.getByRole('region', { name: 'Lobby' }).getByRole('heading')).toHaveText('Waiting to come in: 2');
  const number = page.getByRole('link', { name: '+44 20 7946 0123, 4411#' });
  await expect(number).toBeVisible();
  await inspect(page, 'the door with a lobby and without video');
  await page.getByRole('radio', { name: /^Text only/ }).check();
  await page.getByRole('button', { name: 'Join the round' }).click();
  await expect(page.getByRole('status', { name: 'What is going on' }).filter({ has: number })).toBeVisible();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.waitForURL(/\/sessions\//);
  await page.close();
});

test('whoever leads hears and sees them, lets one in by one press, and the page of that one goes on by itself', async () => {
  const lobby = lead.page.getByRole('region', { name: 'Lobby' });
  await expect(lobby.getByText('Dilys Roberts', { exact: true }).first()).toBeVisible();
  await expect(lobby).toContainText('Physiotherapist, guest');
  await expect(lobby.getByRole('heading')).toHaveText('Waiting to come in: 2');
  await expect.poll(() => lead.page.evaluate(() => (window as unknown as { tones?: number }).tones ?? 0)).toBeGreaterThanOrEqual(2);
  await inspect(lead.page, 'the room with a lobby');
  await lobby.getByRole('button', { name: 'Sound' }).click();
  await expect(lobby.getByRole('button', { name: 'Sound' })).toHaveAttribute('aria-pressed', 'false');
  await lobby.getByRole('button', { name: 'Let in Dilys Roberts', exact: true }).click();
  await guest.getByRole('toolbar', { name: 'You in this round' }).waitFor();
  await expect(guest.getByRole('region', { name: /^Case/ })).toContainText('Pain came on over a few weeks');
  await inspect(guest, 'the room as a guest');
});

test('one who is not let in is told so, and can be let in after all', async () => {
  const lobby = lead.page.getByRole('region', { name: 'Lobby' });
  await lobby.getByRole('button', { name: `Do not let in ${uninvited.name}` }).click();
  await expect(uninvited.page.getByText('You were not let in')).toBeVisible();
  await lobby.getByText('Not let in: 1').click();
  await lobby.getByRole('button', { name: `Let in after all ${uninvited.name}` }).click();
  await uninvited.page.getByRole('toolbar', { name: 'You in this round' }).waitFor();
  await expect(lobby).toBeHidden();
});

test('a guest sees this round and nothing else, and goes out when the link is withdrawn', async () => {
  await guest.goto('/cases');
  await expect(guest).toHaveURL(new RegExp(`/rounds/${roundId}`));
  await guest.getByRole('toolbar', { name: 'You in this round' }).waitFor();
  await coordinator.page.getByRole('button', { name: 'Done' }).click();
  await coordinator.page.getByRole('button', { name: 'Withdraw the link of Dilys Roberts' }).click();
  await coordinator.page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(guest.getByRole('dialog', { name: 'Your visit is over' })).toBeVisible();
  await expect.poll(async () => (await roundState(lead.page, roundId)).present.map((one) => one.member.name), { timeout: 20_000 }).not.toContain('Dilys Roberts');
});
