import { type Browser, type Page, expect, test } from '@playwright/test';
import { commandRound, finishRound, listLetters, readLetter } from '@without-walls/contracts';
import { call } from './support/api.js';
import { endProgram, programIsBack } from './support/behind.js';
import { comeInBy, countBytes, received } from './support/media.js';
import { type Seat, signInAs } from './support/people.js';
import { advise, comeIn, command, lead, openedRound, releasedCase, roundState } from './support/rounds.js';

/** What the product leans on goes away under a live round and comes back: the round says so in one sentence, loses nothing that it answered for, and needs nobody to press anything. */
const seats: Seat[] = [];

async function seat(browser: Browser, key: string): Promise<Page> {
  const made = await signInAs(browser, key);
  seats.push(made);
  return made.page;
}
test.afterEach(async () => {
  for (const { context } of seats.splice(0)) await context.close();
});

const banner = (page: Page) => page.getByRole('status', { name: 'What is going on' });
const phaseOf = (page: Page) => page.getByRole('list', { name: 'Phases of this case' }).locator('[aria-current="step"]');
/** One sentence, and none in the slot above it but the demo's own. */
async function saysOnly(page: Page, words: RegExp): Promise<void> {
  await expect(banner(page)).toContainText(words);
  await expect(banner(page).locator('p')).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Notices' }).locator('p:not([data-key="demo"])')).toHaveCount(0);
}

async function begunRound(browser: Browser, title: string) {
  const facilitator = await seat(browser, 'oluwaseun-adebayo');
  const presenter = await seat(browser, 'mateo-villanueva');
  const coordinator = await seat(browser, 'rhodri-bevan');
  const made = await releasedCase(presenter, coordinator);
  const id = await openedRound(facilitator, title, [made]);
  await command(facilitator, id, lead.start);
  await command(facilitator, id, lead.firstItem);
  return { facilitator, presenter, coordinator, id, made };
}

/** Questions go in one after another, each sent again under its own number until it is answered, as the room does. Ends when told to; answers with the ids of all that were answered. */
function keepAsking(page: Page, roundId: string): Promise<{ asked: number; answered: number; refused: number }> {
  return page.evaluate(async (path) => {
    const count = { asked: 0, answered: 0, refused: 0 };
    const going = window as unknown as { stopAsking: boolean };
    going.stopAsking = false;
    const send = (body: string, key: string) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': key }, body }).then((reply) => reply.status, () => 0);
    while (!going.stopAsking) {
      const commandId = crypto.randomUUID();
      count.asked += 1;
      const body = JSON.stringify({ commandId, command: { type: 'contribute', kind: 'question', text: `Question number ${count.asked}` } });
      let status = await send(body, commandId);
      while (status !== 200) {
        count.refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 250));
        status = await send(body, commandId);
      }
      count.answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return count;
  }, `/api${commandRound.path.replace(':id', roundId)}`);
}
const stopAsking = (page: Page) => page.evaluate(() => { (window as unknown as { stopAsking: boolean }).stopAsking = true; });

test('the database is restarted: the round says so, what was answered is there, what was not is done once', async ({ browser }) => {
  const { facilitator, presenter, coordinator, id } = await begunRound(browser, 'A round whose database is restarted');
  for (const page of [facilitator, presenter]) await comeIn(page, id);
  await command(facilitator, id, lead.phase('clarify'));
  const asking = keepAsking(coordinator, id);
  await expect(facilitator.getByText('Question number 3', { exact: true })).toBeVisible();

  await endProgram('postgres', 'SIGINT');
  // Who did nothing is told, too.
  await saysOnly(presenter, /^The server does not answer at the moment/);
  await facilitator.getByRole('button', { name: 'Next: suggest' }).click();
  await saysOnly(facilitator, /^The server has not answered yet/);
  await expect(phaseOf(facilitator)).toHaveText('Clarify');
  await programIsBack('postgres');

  for (const page of [facilitator, presenter]) await expect(phaseOf(page)).toHaveText('Suggest', { timeout: 30_000 });
  for (const page of [facilitator, presenter]) await expect(banner(page)).toBeEmpty({ timeout: 30_000 });
  await stopAsking(coordinator);
  const { asked, answered, refused } = await asking;
  expect(refused, 'some were asked while it was away').toBeGreaterThan(0);
  const texts = (await roundState(facilitator, id)).contributions.map((one) => one.text);
  expect(answered).toBe(asked);
  expect([...texts].sort()).toEqual(Array.from({ length: answered }, (_, i) => `Question number ${i + 1}`).sort());
});

test('Redis is away: the round goes on and is finished, and the letter is sent when it is back', async ({ browser }) => {
  const { facilitator, presenter, id, made } = await begunRound(browser, 'A round without Redis');
  for (const page of [facilitator, presenter]) await comeIn(page, id);
  for (const phase of ['clarify', 'suggest', 'recommend'] as const) await command(facilitator, id, lead.phase(phase));
  await command(facilitator, id, advise('Walk a little every day.'));

  await endProgram('redis', 'SIGKILL');
  for (const page of [facilitator, presenter]) await saysOnly(page, /^News does not come by itself/);
  await facilitator.getByRole('button', { name: 'Next: summarise' }).click();
  for (const page of [facilitator, presenter]) await expect(phaseOf(page)).toHaveText('Summarise');
  await call(facilitator, finishRound, { params: { id } });
  await programIsBack('redis');

  const letters = async () => (await call(presenter, listLetters, {})).items.filter((one) => one.caseCode === made.code);
  await expect.poll(async () => Promise.all((await letters()).map(async ({ id: letterId }) => (await call(presenter, readLetter, { params: { id: letterId } })).delivery)), { timeout: 60_000 }).toEqual(['sent']);
  expect((await roundState(facilitator, id)).state).toBe('ended');
});

test('the video server is away when somebody comes: the round opens without it, and it is offered when it is there', async ({ browser }) => {
  const { facilitator, id } = await begunRound(browser, 'A round that opens without video');
  await endProgram('livekit', 'SIGKILL');
  await facilitator.goto(`/rounds/${id}`);
  await facilitator.getByRole('radio', { name: /^Full/ }).check();
  await facilitator.getByRole('button', { name: 'Join the round' }).click();
  await saysOnly(facilitator, /The round works without it\.$/);
  await facilitator.getByRole('button', { name: 'Next: clarify' }).click();
  await expect(phaseOf(facilitator)).toHaveText('Clarify');
  await programIsBack('livekit');
  await banner(facilitator).getByRole('button', { name: 'Connect', exact: true }).click({ timeout: 30_000 });
  await expect(facilitator.getByRole('toolbar', { name: 'You in this round' }).getByRole('button', { name: /^Turn the microphone/ })).toBeVisible({ timeout: 30_000 });
  await expect(banner(facilitator)).toBeEmpty();
});

test('the video server dies: the round goes on, and the pictures come back by themselves', async ({ browser }) => {
  const { facilitator, presenter, id } = await begunRound(browser, 'A round whose video dies');
  for (const page of [facilitator, presenter]) await countBytes(page);
  await comeInBy(presenter, id, 'Full');
  await comeInBy(facilitator, id, 'Full', { camera: false });
  const frames = async () => (await received(facilitator)).frames;
  await expect.poll(frames, { timeout: 30_000 }).toBeGreaterThan(3);

  await endProgram('livekit', 'SIGKILL');
  for (const page of [facilitator, presenter]) await saysOnly(page, /^Sound and picture are coming back/);
  await facilitator.getByRole('button', { name: 'Next: clarify' }).click();
  for (const page of [facilitator, presenter]) await expect(phaseOf(page)).toHaveText('Clarify');
  await facilitator.getByRole('button', { name: 'I have a question' }).click();
  await expect(presenter.getByRole('region', { name: 'Floor' }).getByRole('listitem')).toHaveCount(1);
  await programIsBack('livekit');

  for (const page of [facilitator, presenter]) await expect(banner(page)).toBeEmpty({ timeout: 60_000 });
  const before = await frames();
  await expect.poll(frames, { timeout: 60_000 }).not.toBe(before);
  await expect(facilitator.locator('figure video')).toBeVisible();
  await expect(presenter.getByRole('toolbar', { name: 'You in this round' }).getByRole('button', { name: 'Turn the camera off' })).toBeVisible();
});
