import { type Browser, type Page, type Route, expect, test } from '@playwright/test';
import { type CaseView, createCase, finishRound, listCases, listComments, listLetters, listSignIns, endSignIn, readCase } from '@without-walls/contracts';
import { plantedDraft } from '@without-walls/fixtures';
import { call } from './support/api.js';
import { apiIsBack, killApi, runOut, sql } from './support/behind.js';
import { type Seat, signInAs } from './support/people.js';
import { advise, comeIn, command, lead, openedRound, releasedCase, roundState, submittedCase, writtenCase, signWithout } from './support/rounds.js';

/** What goes wrong on an ordinary day: sign-ins run out, lines drop, people press twice or at once, the server dies. Nothing that was written or acknowledged is lost, and nothing happens twice. */
const seats: Seat[] = [];

async function seat(browser: Browser, key: string): Promise<Page> {
  const made = await signInAs(browser, key);
  seats.push(made);
  return made.page;
}
test.afterEach(async () => {
  for (const { context } of seats.splice(0)) await context.close();
});

const storyOf = (page: Page) => page.getByRole('textbox', { name: 'The story of the pain' });
const saved = (page: Page) => page.getByText(/^Saved \d/);
async function contentOf(page: Page, id: string): Promise<CaseView['content']> {
  return (await call(page, readCase, { params: { id } })).content;
}
async function openStory(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}/edit?section=pain`);
  await storyOf(page).click();
  await page.keyboard.press('Control+End');
}

/** Lets requests to an address wait until the journey says so. */
async function holdBack(page: Page, address: string | RegExp, method: string): Promise<{ held: Promise<void>; release: () => Promise<void> }> {
  const waiting: Route[] = [];
  let told: () => void;
  const held = new Promise<void>((resolve) => (told = resolve));
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.continue();
    waiting.push(route);
    told();
  });
  return {
    held,
    release: async () => {
      for (const route of waiting) await route.continue();
      await page.unroute(address);
    },
  };
}

test.describe('a sign-in that ends', () => {
  test('in the middle of a sentence: nothing is lost, and the caret is where it was', async ({ browser }) => {
    const page = await seat(browser, 'arjun-nambiar');
    const { id } = await writtenCase(page, { pain: { story: 'It began slowly.' } });
    await openStory(page, id);
    await page.keyboard.type(' It never left.');
    await expect(saved(page)).toBeVisible();
    await runOut('arjun-nambiar');
    await page.keyboard.type(' Mornings are worst.');
    const door = page.getByRole('dialog', { name: 'Sign in to go on' });
    await expect(door).toContainText('Your sign-in has run out');
    await expect(door.getByLabel(/^Password of/)).toBeFocused();
    await page.keyboard.type('everyone here is invented');
    await page.keyboard.press('Enter');
    await expect(door).toBeHidden();
    await expect(storyOf(page)).toBeFocused();
    await page.keyboard.type(' Evenings are kind.');
    await expect(storyOf(page)).toHaveValue(/Evenings are kind/);
    await expect(saved(page)).toBeVisible();
    await expect.poll(async () => (await contentOf(page, id)).pain.story).toBe('It began slowly. It never left. Mornings are worst. Evenings are kind.');
  });

  test('from another place, while a comment is written: the page is covered at once, and the comment goes out once', async ({ browser }) => {
    const page = await seat(browser, 'tariq-mansour');
    const { id } = await submittedCase(page);
    await page.goto(`/cases/${id}`);
    const comment = page.getByRole('textbox', { name: 'Write in the thread' });
    await comment.fill('Does the waiting time matter here?');
    const { items } = await call(page, listSignIns, {});
    await call(page, endSignIn, { params: { id: items.find((one) => one.current)!.id } });
    const door = page.getByRole('dialog', { name: 'Sign in to go on' });
    await expect(door).toContainText('ended from another place');
    await door.getByRole('button', { name: /^Demo: go on as/ }).click();
    await expect(door).toBeHidden();
    await expect(comment).toBeFocused();
    await expect(comment).toHaveValue('Does the waiting time matter here?');
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await expect(comment).toHaveValue('');
    expect((await call(page, listComments, { params: { id } })).items.filter((one) => one.text.includes('waiting time'))).toHaveLength(1);
  });
});

test('two windows write the same section: the second is told, both texts are shown, nothing is overwritten', async ({ browser }) => {
  const first = await seat(browser, 'arjun-nambiar');
  const { id } = await writtenCase(first, { pain: { story: 'Before.' } });
  const second = await first.context().newPage();
  await openStory(first, id);
  await openStory(second, id);
  const { held, release } = await holdBack(second, /\/sections\/pain$/, 'PUT');
  await second.keyboard.type(' Written in the second window.');
  await held;
  await first.keyboard.type(' Written in the first window.');
  await expect(saved(first)).toBeVisible();
  await expect.poll(async () => (await contentOf(first, id)).pain.story).toContain('first window');
  await release();
  await expect(second.getByText('The pain was also saved in another window')).toBeVisible();
  await expect(second.getByRole('region', { name: 'Yours, on this screen' })).toContainText('Before. Written in the second window.');
  await expect(second.getByRole('region', { name: 'The one saved elsewhere' })).toContainText('Before. Written in the first window.');
  expect((await contentOf(first, id)).pain.story).toBe('Before. Written in the first window.');
  await second.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(async () => (await contentOf(first, id)).pain.story).toBe('Before. Written in the second window.');
  await first.bringToFront();
  await openStory(first, id);
  await expect(storyOf(first), 'the first window shows what stands when it is opened again').toHaveValue('Before. Written in the second window.');
});

test.describe('pressing twice', () => {
  test('on Submit submits once', async ({ browser }) => {
    const page = await seat(browser, 'tariq-mansour');
    const { id, code } = await writtenCase(page, { matters: { ownWords: 'I want to sleep through the night.' } });
    await page.goto(`/cases/${id}/edit`);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Submit this case' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('checkbox', { name: 'I state all of this' }).check();
    await dialog.getByRole('button', { name: `Submit case ${code}` }).dblclick();
    await page.waitForURL(`**/cases/${id}`);
    const { state, timeline } = await call(page, readCase, { params: { id } });
    expect(state).toBe('submitted');
    expect(timeline.filter((entry) => /submit/i.test(entry.what))).toHaveLength(1);
    expect(await sql('SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = $2', [id, 'case.submitted'])).toHaveLength(1);
  });

  test('with the same key has one effect, whether the first answer came or was lost', async ({ browser }) => {
    const page = await seat(browser, 'mateo-villanueva');
    const count = async () => (await call(page, listCases, { query: { mine: 'true' } })).items.length;
    const before = await count();
    const twice = await page.evaluate(async () => {
      const send = (key: string) => fetch('/api/cases', { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': key }, body: '{}' }).then((reply) => reply.json() as Promise<{ id: string }>);
      const key = crypto.randomUUID();
      const [one, other] = await Promise.all([send(key), send(key)]);
      return [one!.id, other!.id, (await send(key)).id];
    });
    expect(new Set(twice).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect((await call(page, createCase, {})).id).not.toBe(twice[0]);
  });
});

test('offline in the form: the words stay, and are saved when the line is back', async ({ browser }) => {
  const page = await seat(browser, 'arjun-nambiar');
  const { id } = await writtenCase(page, { pain: { story: 'It began slowly.' } });
  await openStory(page, id);
  await page.context().setOffline(true);
  await page.keyboard.type(' It was worst in winter.');
  await expect(page.getByText(/^Not saved yet: no connection/).first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('You are offline');
  await page.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name: /^Impact/ }).click();
  await page.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name: /^Pain/ }).click();
  await expect(storyOf(page)).toHaveValue('It began slowly. It was worst in winter.');
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible();
  expect((await contentOf(page, id)).pain.story).toBe('It began slowly. It was worst in winter.');
});

test('a red mark keeps a case from being submitted, and the way leads to it', async ({ browser }) => {
  const page = await seat(browser, 'tariq-mansour');
  const number = plantedDraft.planted[2];
  const { id, code } = await writtenCase(page, { impact: { function: `Walks to the corner. NHS number ${number} on the letter.` } });
  await page.goto(`/cases/${id}/edit?section=questions`);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Before you submit' });
  await expect(dialog).toContainText('1 must go');
  await dialog.getByRole('button', { name: 'Go to the first mark' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Impact and function' })).toBeVisible();
  const panel = page.getByRole('dialog', { name: new RegExp(`^${number}.*Must go`) });
  await expect(panel.locator('[data-replace]')).toBeFocused();

  const refused = await page.evaluate(async (caseId) => {
    const view = (await (await fetch(`/api/cases/${caseId}`)).json()) as CaseView;
    const reply = await fetch(`/api/cases/${caseId}/submit`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ version: view.version, attestation: { version: view.attestation?.version ?? '1', agreed: true, basis: 'anonymised' } }) });
    return { status: reply.status, body: await reply.text() };
  }, id);
  expect(refused.status).not.toBe(200);
  expect(refused.body, 'an answer never repeats what could identify').not.toContain(number);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Check for identifiers' })).toContainText('No identifiers found by the checker');
  await expect.poll(async () => (await contentOf(page, id)).impact.function).not.toContain(number);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Submit this case' }).getByRole('button', { name: `Submit case ${code}` })).toBeVisible();
});

test.describe('in a round', () => {
  const phaseOf = (page: Page) => page.getByRole('list', { name: 'Phases of this case' }).locator('[aria-current="step"]');

  /** A round at its first case, with a facilitator and a presenter in the room. */
  async function round(browser: Browser, title: string) {
    const facilitator = await seat(browser, 'oluwaseun-adebayo');
    const presenter = await seat(browser, 'mateo-villanueva');
    const coordinator = await seat(browser, 'rhodri-bevan');
    const made = await releasedCase(presenter, coordinator);
    const id = await openedRound(facilitator, title, [made]);
    await command(facilitator, id, lead.start);
    await command(facilitator, id, lead.firstItem);
    for (const page of [facilitator, presenter]) await comeIn(page, id);
    for (const page of [facilitator, presenter]) await expect(phaseOf(page)).toHaveText('Present');
    return { facilitator, presenter, coordinator, id, made };
  }

  test('two facilitators move on at once: one step is made, the second is told', async ({ browser }) => {
    const { facilitator, id } = await round(browser, 'A round with two who lead');
    const other = await seat(browser, 'tomos-pritchard');
    await comeIn(other, id);
    const { held, release } = await holdBack(other, /\/commands$/, 'POST');
    await other.getByRole('button', { name: 'Next: clarify' }).click();
    await held;
    await facilitator.getByRole('button', { name: 'Next: clarify' }).click();
    await expect(phaseOf(facilitator)).toHaveText('Clarify');
    await release();
    await expect(other.getByText('Somebody moved the round on at the same moment')).toBeVisible();
    await expect(phaseOf(other)).toHaveText('Clarify');
    expect((await roundState(facilitator, id)).phase).toBe('clarify');
    await other.getByRole('button', { name: 'Understood' }).click();
    await other.getByRole('button', { name: 'Next: suggest' }).click();
    await expect(phaseOf(facilitator)).toHaveText('Suggest');
  });

  test('offline for a while: what was pressed counts once, what was missed is there', async ({ browser }) => {
    const { facilitator, presenter, id } = await round(browser, 'A round on a poor line');
    await presenter.context().setOffline(true);
    await expect(presenter.getByRole('status', { name: 'What is going on' })).toContainText('You are offline');
    await presenter.getByRole('button', { name: 'I have a question' }).click();
    await facilitator.getByRole('button', { name: 'Next: clarify' }).click();
    await command(facilitator, id, { type: 'contribute', kind: 'question', text: 'What helps at night?' });
    await expect(phaseOf(facilitator)).toHaveText('Clarify');
    await expect(phaseOf(presenter)).toHaveText('Present');
    await presenter.context().setOffline(false);
    await expect(phaseOf(presenter)).toHaveText('Clarify');
    await expect(presenter.getByText('What helps at night?')).toBeVisible();
    await expect(presenter.getByRole('button', { name: 'Leave the queue' })).toBeVisible();
    await expect(facilitator.getByRole('region', { name: 'Floor' }).getByRole('listitem')).toHaveCount(1);
    const { queue, present } = await roundState(facilitator, id);
    expect(queue).toMatchObject([{ kind: 'question' }]);
    expect(present.filter((one) => one.member.id === queue[0]!.member.id)).toHaveLength(1);
  });

  test('the server dies: everybody is in step again, and nothing acknowledged is lost', async ({ browser }) => {
    const { facilitator, presenter, coordinator, id, made } = await round(browser, 'A round that outlives its server');
    for (const phase of ['clarify', 'suggest', 'recommend'] as const) await command(facilitator, id, lead.phase(phase));
    await command(facilitator, id, advise('Walk a little every day.'));
    await command(presenter, id, { type: 'raise-hand', kind: 'hand' });
    await expect(phaseOf(presenter)).toHaveText('Recommend');
    await expect(presenter.getByText('Walk a little every day.')).toBeVisible();

    // Questions go in one after another until the server is gone: those it answered must be there afterwards.
    const asking = coordinator.evaluate(async (roundId) => {
      const acknowledged: string[] = [];
      for (let i = 1; i <= 2000; i += 1) {
        const text = `Question number ${i}`;
        const reply = await fetch(`/api/rounds/${roundId}/commands`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ commandId: crypto.randomUUID(), command: { type: 'contribute', kind: 'question', text } }) }).catch(() => null);
        if (reply?.status !== 200) return acknowledged;
        acknowledged.push(text);
      }
      return acknowledged;
    }, id);
    await expect(facilitator.getByText('Question number 3', { exact: true })).toBeVisible();
    await killApi();
    const acknowledged = await asking;
    expect(acknowledged.length).toBeGreaterThan(2);

    await facilitator.getByRole('button', { name: 'Next: summarise' }).click();
    await expect(facilitator.getByRole('status', { name: 'What is going on' })).toContainText(/not answered yet|does not come by itself/);
    await apiIsBack();
    for (const page of [facilitator, presenter]) await expect(phaseOf(page)).toHaveText('Summarise', { timeout: 30_000 });
    for (const page of [facilitator, presenter]) await expect(page.getByText(acknowledged.at(-1)!, { exact: true })).toBeVisible();
    const state = await roundState(facilitator, id);
    expect(state.contributions.map((one) => one.text)).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(state.contributions.map((one) => one.text)).size, 'no question counts twice').toBe(state.contributions.length);
    expect(state.recommendations.map((one) => one.text)).toEqual(['Walk a little every day.']);
    expect(state.queue).toHaveLength(1);

    await test.step('and a double Finish, from two windows at once, signs one letter', async () => {
      await facilitator.keyboard.press('Shift+F');
      const finish = facilitator.getByRole('button', { name: 'Finish and send 1 letter' });
      await signWithout(facilitator);
      await Promise.all([finish.evaluate((button) => [button, button].forEach((one) => (one as HTMLButtonElement).click())), call(facilitator, finishRound, { params: { id } })]);
      await expect(facilitator.getByRole('heading', { level: 1, name: /1 letter was signed/ })).toBeVisible();
      const { items } = await call(presenter, listLetters, {});
      expect(items.filter((one) => one.caseCode === made.code)).toHaveLength(1);
      expect((await roundState(facilitator, id)).state).toBe('ended');
    });
  });
});
