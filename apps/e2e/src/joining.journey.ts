import { expect, test } from '@playwright/test';
import { changeNetworkSettings, listJoinRequests, listMail, readMail, readNetworkSettings } from '@without-walls/contracts';
import { demoNetwork } from '@without-walls/fixtures';
import { call } from './support/api.js';
import { complaintsOf, inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';

/** Coming in from outside: somebody asks, confirms the address, is asked back and invited; and many by one list. */
test.describe.configure({ mode: 'serial' });

let administrator: Seat;
const email = `sunniva.${Date.now()}@demo.example`;

test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, 'kwabena-owusu');
});
test.afterAll(() => administrator?.context.close());

/** The link of this kind in the newest mail to the address. */
async function linkTo(kind: string): Promise<string> {
  const found = async () => {
    for (const { id } of (await call(administrator.page, listMail, {})).items.filter((mail) => mail.to.includes(email))) {
      const link = new RegExp(`/${kind}/\\S+`).exec((await call(administrator.page, readMail, { params: { id } })).text)?.[0];
      if (link) return link;
    }
    return null;
  };
  await expect.poll(found).not.toBeNull();
  return (await found())!;
}

test('an administrator opens the door and writes the network\u2019s own question', async () => {
  const { page } = administrator;
  const { version, settings } = await call(page, readNetworkSettings, {});
  await call(page, changeNetworkSettings, { body: { version, settings: { ...settings, joining: { open: false, welcome: '', questions: [] } } } });
  await page.goto('/people/settings');
  await page.getByRole('checkbox', { name: /^People may ask to join/ }).check();
  await page.getByRole('textbox', { name: /^What they read first/ }).fill('We meet every week; come at any of them.');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question 1' }).fill('What would you like to learn?');
  await page.getByRole('checkbox', { name: 'Needs an answer' }).check();
  await inspect(page, 'the settings of a network');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. It counts from now on.')).toBeVisible();
});

test('a stranger asks, confirms, answers, and is invited', async ({ page: stranger }) => {
  const complaints = complaintsOf(stranger);
  await stranger.goto(`/join/${demoNetwork.key}`);
  await expect(stranger.getByText('We meet every week; come at any of them.')).toBeVisible();
  await stranger.getByLabel('Your name').fill('Sunniva Lie');
  await stranger.getByLabel('Your e-mail address at work').fill(email);
  await stranger.getByRole('combobox', { name: 'Your profession' }).selectOption('Nurse');
  await expect(stranger.getByRole('button', { name: 'Ask to join' })).toBeDisabled();
  await stranger.getByRole('textbox', { name: 'What would you like to learn?' }).fill('To talk about medicines');
  await inspect(stranger, 'asking to join');
  await stranger.getByRole('button', { name: 'Ask to join' }).click();
  await expect(stranger.getByText('One more step')).toBeVisible();
  await stranger.goto(await linkTo('join-request'));
  await stranger.getByRole('button', { name: 'Yes, I want to join' }).click();
  await expect(stranger.getByText('With the administrators')).toBeVisible();
  const { page } = administrator;
  await page.goto('/people/requests');
  await page.getByRole('button', { name: 'Ask Sunniva Lie something' }).click();
  await page.getByRole('textbox', { name: /^What you want to know/ }).fill('Which practice is that?');
  await inspect(page, 'requests to join');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('Was asked')).toBeVisible();
  await stranger.goto(await linkTo('join-request'));
  await stranger.getByRole('textbox', { name: 'Your answer' }).fill('The one by the river');
  await inspect(stranger, 'a question about a request');
  await stranger.getByRole('button', { name: 'Send the answer' }).click();
  await expect(stranger.getByText('With the administrators')).toBeVisible();
  await page.getByRole('button', { name: 'Invite Sunniva Lie' }).click();
  await expect.poll(async () => (await call(page, listJoinRequests, { query: { state: 'decided' } })).items.some((one) => one.email === email && one.state === 'approved')).toBe(true);
  await stranger.goto(await linkTo('invitation'));
  await expect(stranger.getByRole('button', { name: 'Accept and sign in' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('many are invited by one list, and what is at fault is said line by line', async () => {
  const { page } = administrator;
  const tag = Date.now();
  await page.goto('/people/invite-list');
  await page.getByRole('textbox', { name: /^Or paste it here/ }).fill(`Name,E-mail,Profession\nAda One,ada.${tag}@demo.example,Nurse\nBen Two,ben.${tag}@demo.example,\nNobody,nowhere,GP`);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await expect(page.getByRole('heading', { name: '2 of 3 are invited' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Nobody' })).toContainText('This is no e-mail address');
  await inspect(page, 'a list of people to invite');
  await page.getByRole('button', { name: 'Invite 2 people' }).click();
  await expect(page.getByText('2 invited, 1 passed over, of 3.')).toBeVisible();
});
