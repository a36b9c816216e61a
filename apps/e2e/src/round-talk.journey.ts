import { expect, test } from '@playwright/test';
import { type NetworkSettings, changeNetworkSettings, readNetworkSettings } from '@without-walls/contracts';
import { call } from './support/api.js';
import { complaintsOf, inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { comeIn, command, lead as does, openedRound, releasedCase, roundState } from './support/rounds.js';

/** What is said beside the record: shared notes, a chat where the network wants one, captions, and a recording that everybody is asked about. */
test.describe.configure({ mode: 'serial' });

let lead: Seat;
let presenter: Seat;
let roundId = '';
let before: NetworkSettings['rounds'];

async function settle(browser: Parameters<typeof signInAs>[0], rounds: Partial<NetworkSettings['rounds']>): Promise<NetworkSettings['rounds']> {
  const { page, context } = await signInAs(browser, 'kwabena-owusu');
  const { version, settings } = await call(page, readNetworkSettings, {});
  await call(page, changeNetworkSettings, { body: { version, settings: { ...settings, rounds: { ...settings.rounds, ...rounds } } } });
  await context.close();
  return settings.rounds;
}

test.beforeAll(async ({ browser }) => {
  before = await settle(browser, { chat: 'during-round', chatKept: false, recording: true, recordingLeavesOutCases: true });
  lead = await signInAs(browser, 'oluwaseun-adebayo');
  presenter = await signInAs(browser, 'wahid-noorzai');
  const coordinator = await signInAs(browser, 'agnieszka-wrona');
  const made = await releasedCase(presenter.page, coordinator.page);
  await coordinator.context.close();
  roundId = await openedRound(lead.page, 'A round with something to say', [made]);
  for (const { page } of [lead, presenter]) await comeIn(page, roundId);
  await command(lead.page, roundId, does.start);
});
test.afterAll(async ({ browser }) => {
  await settle(browser, before);
  for (const seat of [lead, presenter]) await seat?.context.close();
});

test('two write in the notes at once, and both see both; what is marked red is not shared', async () => {
  const complaints = complaintsOf(lead.page);
  for (const { page } of [lead, presenter]) await page.getByRole('button', { name: 'Notes', exact: true }).click();
  const [ours, theirs] = [lead, presenter].map(({ page }) => page.getByRole('textbox', { name: /^Shared notes/ })) as [ReturnType<typeof lead.page.getByRole>, ReturnType<typeof lead.page.getByRole>];
  await ours.fill('Ask about sleep.');
  await expect(theirs).toHaveValue('Ask about sleep.');
  await theirs.press('Control+End');
  await theirs.pressSequentially(' Book the room.');
  await expect(ours).toHaveValue('Ask about sleep. Book the room.');
  await theirs.fill('Ask about sleep. Book the room. NHS number 943 476 5919');
  await expect(presenter.page.getByText('Not shared: replace what is marked red first')).toBeVisible();
  await expect(ours).toHaveValue('Ask about sleep. Book the room.');
  await theirs.fill('Ask about sleep. Book the room. Then walk.');
  // Turned away before it was sent: nothing is lost.
  await presenter.page.getByRole('button', { name: 'Board', exact: true }).click();
  await presenter.page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(theirs).toHaveValue('Ask about sleep. Book the room. Then walk.');
  await expect(ours).toHaveValue('Ask about sleep. Book the room. Then walk.');
  await inspect(lead.page, 'the shared notes');
  expect(complaints).toEqual([]);
});

test('a line of the chat comes at once, and who leads takes it away', async () => {
  const { page } = presenter;
  await page.keyboard.press('Escape');
  for (const seat of [lead, presenter]) await seat.page.getByRole('button', { name: /^Chat/ }).click();
  await page.getByRole('textbox', { name: 'Write in the chat' }).fill('I cannot hear you');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(lead.page.getByText('I cannot hear you')).toBeVisible();
  await inspect(lead.page, 'the chat');
  await lead.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await lead.page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('I cannot hear you')).toHaveCount(0);
});

test('captions are typed by whom the facilitator names, and everybody reads them', async () => {
  const me = (await roundState(presenter.page, roundId)).present.find((one) => one.member.name === presenter.name)!;
  await command(lead.page, roundId, { type: 'set-captioner', memberId: me.member.id });
  await presenter.page.getByRole('textbox', { name: 'Caption what is said' }).fill('Good afternoon, and welcome');
  await presenter.page.getByRole('textbox', { name: 'Caption what is said' }).press('Enter');
  const bar = lead.page.getByRole('region', { name: 'Captions' });
  await expect(bar.getByText('Good afternoon, and welcome')).toBeVisible();
  await bar.getByRole('button', { name: 'Large captions' }).click();
  await inspect(lead.page, 'captions, large');
});

test('everybody is asked before anything is recorded, and it is said that no service is installed', async () => {
  await lead.page.getByRole('button', { name: 'Ask whether we may record' }).click();
  await expect(presenter.page.getByText('asks whether this round may be recorded', { exact: false }).first()).toBeVisible();
  await expect(lead.page.getByRole('button', { name: 'Start recording' })).toBeDisabled();
  await inspect(presenter.page, 'being asked about a recording');
  await presenter.page.getByRole('button', { name: 'I do not agree' }).click();
  await expect(presenter.page.getByText('You said no: your camera and microphone stay off.')).toBeVisible();
  await lead.page.getByRole('button', { name: 'I agree', exact: true }).click();
  await lead.page.getByRole('button', { name: 'Start recording' }).click();
  await expect(presenter.page.getByText('No recording service is installed beside the video server. Nothing is recorded.').first()).toBeVisible();
  await inspect(lead.page, 'a recording that cannot be had');
  await lead.page.getByRole('button', { name: 'Ask no longer' }).click();
  await expect(presenter.page.getByText('You said no: your camera and microphone stay off.')).toHaveCount(0);
});
