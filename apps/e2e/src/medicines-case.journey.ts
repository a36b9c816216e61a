import { type Page, expect, test } from '@playwright/test';
import { type SectionName, fileOpinion, listMail, readCase, readMail, readRound, saveSection, sectionNames, triageList } from '@without-walls/contracts';
import { plantedDraft, relaxantsCase } from '@without-walls/fixtures';
import { call } from './support/api.js';
import { signWithout } from './support/rounds.js';
import { type Seat, signInAs } from './support/people.js';

/**
 * The main job, end to end, on one full-length case: a practice pharmacist writes it, a coordinator looks a second time,
 * the team files opinions and decides, a round with video works through it, and the signed advice is read and taken on.
 */
test.describe.configure({ mode: 'serial' });

const seats = new Map<string, Seat>();
let code = '';
let caseId = '';
let roundUrl = '';

async function seat(browser: Parameters<typeof signInAs>[0], key: string): Promise<Page> {
  const known = seats.get(key) ?? (await signInAs(browser, key, { permissions: ['camera', 'microphone'] }));
  seats.set(key, known);
  return known.page;
}
test.afterAll(async () => {
  for (const { context } of seats.values()) await context.close();
});

/** Saves a section as it was written before; what the journey is about is typed by hand. */
async function fill(page: Page, section: SectionName): Promise<void> {
  const { versions } = await call(page, readCase, { params: { id: caseId } });
  await call(page, saveSection, { params: { id: caseId, section }, body: { version: versions[section] ?? 0, value: relaxantsCase.content[section] } });
}

test('a presenter writes the case; identifiers are marked and must go', async ({ browser }) => {
  const page = await seat(browser, 'delyth-maddox');
  await page.goto('/cases');
  await page.getByRole('button', { name: 'Begin a case' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]+\/edit/);
  caseId = /cases\/([0-9a-f-]+)/.exec(page.url())![1]!;
  code = (await page.getByRole('button', { name: /^Copy case code/ }).first().innerText()).trim();

  for (const section of sectionNames.filter((name) => !['matters', 'pain'].includes(name))) await fill(page, section);
  const pain = relaxantsCase.content.pain;
  await call(page, saveSection, { params: { id: caseId, section: 'pain' }, body: { version: 0, value: { ...pain, story: '' } } });
  await page.reload();

  await page.getByRole('button', { name: /^What matters/ }).first().click();
  await page.getByRole('textbox', { name: 'What matters to this person?' }).fill(relaxantsCase.content.matters.ownWords);
  await page.getByRole('radio', { name: 'Yes, they know and agree' }).check();

  await page.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name: /^Pain/ }).click();
  await page.getByRole('textbox', { name: 'The story of the pain' }).fill(plantedDraft.text);
  const check = page.getByRole('complementary', { name: 'Check for identifiers' });
  for (const planted of plantedDraft.planted) await expect(check.getByText(planted, { exact: false }).first()).toBeVisible();
});

test('red marks block the submission until each has gone', async ({ browser }) => {
  const page = await seat(browser, 'delyth-maddox');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Before you submit' });
  await expect(dialog).toContainText(/must go/i);
  await page.keyboard.press('Escape');

  const check = page.getByRole('complementary', { name: 'Check for identifiers' });
  const story = page.getByRole('textbox', { name: 'The story of the pain' });
  const replace = check.locator('[data-replace]');
  await expect(async () => {
    if ((await replace.count()) > 0) await replace.first().click();
    await expect(replace).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(check).toContainText('No identifiers found by the checker');
  for (const planted of plantedDraft.planted) expect(await story.inputValue()).not.toContain(planted);
  expect(await story.inputValue()).toContain('low back pain with sciatica');
});

test('the presenter attests and submits, and can print a slip with the code', async ({ browser }) => {
  const page = await seat(browser, 'delyth-maddox');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit this case' });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('checkbox', { name: 'I state all of this' }).check();
  // Twice in a row: one effect.
  await dialog.getByRole('button', { name: `Submit case ${code}` }).dblclick();
  await page.waitForURL(new RegExp(`/cases/${caseId}$`));
  await expect(page.getByText('second look', { exact: false }).first()).toBeVisible();
  await page.goto(`/cases/${caseId}/slip`);
  await expect(page.getByText(code).first()).toBeVisible();
  await expect(page.getByText('sciatica')).toHaveCount(0);
});

test('a coordinator returns it with a precise request; text and place are kept; then releases it', async ({ browser }) => {
  const page = await seat(browser, 'agnieszka-wrona');
  await page.goto(`/second-looks/${caseId}`);
  await page.getByRole('radio', { name: 'Return with a request' }).check();
  await page.getByRole('textbox', { name: 'What do you ask for?' }).fill('Please say how long the person can sit, so that the physiotherapist can plan.');
  await page.getByRole('checkbox', { name: /^Impact/ }).check();
  await page.getByRole('button', { name: 'Return to the presenter' }).click();
  await page.waitForURL(/second-looks$/);

  const presenter = await seat(browser, 'delyth-maddox');
  await presenter.goto(`/cases/${caseId}/edit`);
  await expect(presenter.getByText('Please say how long the person can sit', { exact: false })).toBeVisible();
  await presenter.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name: /^Impact/ }).click();
  await presenter.getByRole('textbox', { name: /^What can the person do, and what not/ }).fill(`${relaxantsCase.content.impact.function} Sits for twenty minutes.`);
  await presenter.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = presenter.getByRole('dialog', { name: 'Submit this case' });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('checkbox', { name: 'I state all of this' }).check();
  await dialog.getByRole('button', { name: `Submit case ${code}` }).click();
  await presenter.waitForURL(new RegExp(`/cases/${caseId}$`));

  await page.goto(`/second-looks/${caseId}`);
  await expect(page.getByText('Sits for twenty minutes.', { exact: false })).toBeVisible();
  for (const box of await page.getByRole('checkbox', { name: /Looked at/ }).all()) await box.check();
  await page.getByRole('radio', { name: 'Release to the team' }).check();
  await page.getByRole('button', { name: 'Release to the team' }).click();
  await page.waitForURL(/second-looks$/);
});

async function itemOf(page: Page): Promise<string> {
  const { items } = await call(page, triageList, { query: { limit: 100 } });
  return items.find((item) => item.case.code === code)!.id;
}

test('members file opinions unseen by the others', async ({ browser }) => {
  const pharmacist = await seat(browser, 'mei-hua-tan');
  const id = await itemOf(pharmacist);
  await pharmacist.goto(`/triage/${id}`);
  await pharmacist.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Discuss in a session' });
  await pharmacist.getByRole('textbox', { name: 'Why, in one line' }).fill('Two relaxants and a sleeping tablet beside an opioid: the order matters.');
  await pharmacist.getByRole('button', { name: 'File and go to the next' }).click();
  const physio = await seat(browser, 'lars-bergqvist');
  await physio.goto(`/triage/${id}`);
  await expect(physio.getByText('Mei Hua Tan')).toBeVisible();
  await expect(physio.getByText('the order matters')).toHaveCount(0);
  for (const { member, outcome, line } of [...relaxantsCase.opinions!.filter((one) => one.member !== 'mei-hua-tan'), ...['tomos-pritchard', 'oluwaseun-adebayo', 'hana-kovarova'].map((member) => ({ member, outcome: 'medicines-review' as const, line: 'A review first would also do.' }))]) {
    await call(await seat(browser, member), fileOpinion, { params: { id }, body: { outcome, line } });
  }
});

test('a session is planned, opinions are revealed together, and the case is placed on it', async ({ browser }) => {
  const page = await seat(browser, 'agnieszka-wrona');
  const soon = new Date(Date.now() + 5 * 60_000);
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(soon).split(' ') as [string, string];
  await page.goto('/sessions/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Medicines round');
  await page.getByRole('textbox', { name: 'Day' }).fill(local[0]);
  await page.getByRole('textbox', { name: 'Begins at' }).fill(local[1]);
  await page.getByRole('combobox', { name: 'Who leads it (optional)' }).selectOption({ label: 'Tomos Pritchard, GP' });
  await page.getByRole('button', { name: 'Plan the session' }).click();
  await page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);
  const sessionUrl = page.url();

  await page.goto(`/triage/${await itemOf(page)}`);
  await page.getByRole('button', { name: 'Reveal the opinions' }).click();
  await expect(page.getByText('beside an opioid: the order matters', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Discuss in a session' });
  await page.getByRole('radio', { name: /^Medicines round/ }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill(relaxantsCase.decision!.reason);
  await page.getByRole('button', { name: /^Decide: discuss/ }).click();
  await expect.poll(async () => (await call(page, readCase, { params: { id: caseId } })).state).toBe('listed');

  await page.goto(sessionUrl);
  await expect(page.getByText(code).first()).toBeVisible();
  await expect(page.getByText(/of 60 minutes left/)).toBeVisible();
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(page.getByText(/^Sent /)).toBeVisible();
});

test('the invitation holds a calendar file with codes and links, and no word of the case', async ({ browser }) => {
  const page = await seat(browser, 'kwabena-owusu');
  const invitation = async () => (await call(page, listMail, { query: { limit: 100 } })).items.find((mail) => mail.subject.includes('Medicines round'));
  await expect(async () => expect(await invitation()).toBeTruthy()).toPass({ timeout: 30_000 });
  const mail = await call(page, readMail, { params: { id: (await invitation())!.id } });
  const calendar = mail.attachments.find((file) => file.type.startsWith('text/calendar'))!.content;
  expect(calendar).toContain('METHOD:REQUEST');
  expect(`${mail.text}${calendar}`).toContain(code);
  for (const word of ['relaxant', 'sciatica', 'back pain']) expect(`${mail.text}${calendar}`.toLowerCase()).not.toContain(word);
});

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Join the round' }).click();
  await expect(page.getByRole('toolbar', { name: 'You in this round' })).toBeVisible();
}

test('the round opens; members join, by video where there is a server', async ({ browser }) => {
  const lead = await seat(browser, 'tomos-pritchard');
  await lead.goto('/');
  await lead.getByRole('link', { name: 'Medicines round' }).first().click();
  await lead.getByRole('button', { name: /Open the room/ }).click();
  await lead.waitForURL(/\/rounds\//);
  roundUrl = lead.url();
  await enter(lead, roundUrl);
  const pharmacist = await seat(browser, 'mei-hua-tan');
  const presenter = await seat(browser, 'delyth-maddox');
  await enter(pharmacist, roundUrl);
  await enter(presenter, roundUrl);
  await expect(lead.getByText('3 here')).toBeVisible();
  if (process.env.E2E_VIDEO === '1') {
    const frames = () => lead.evaluate(() => [...document.querySelectorAll('video')].filter((video) => video.videoWidth > 0 && video.currentTime > 0 && !video.paused).length);
    await expect.poll(frames, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  }
});

test('the case goes through its phases; hands queue; peers speak first; advice is typed where all can see it', async ({ browser }) => {
  const [lead, pharmacist, presenter] = [await seat(browser, 'tomos-pritchard'), await seat(browser, 'mei-hua-tan'), await seat(browser, 'delyth-maddox')];
  const next = lead.getByRole('group', { name: 'Lead the round' }).getByRole('button').first();
  const phaseIs = async (phase: string) => {
    for (const page of [lead, pharmacist, presenter]) await expect(page.locator('[aria-current="step"]').filter({ hasText: new RegExp(phase, 'i') }).first()).toBeVisible();
  };
  await next.click(); // begin the round
  await expect(next).toContainText('The weekly list');
  await next.click();
  await expect(next).toContainText(new RegExp(code));
  await next.click();
  await phaseIs('present');
  await expect(presenter.getByText('Ten years', { exact: false }).or(presenter.getByText('muscle relaxants', { exact: false })).first()).toBeVisible();
  await next.click();
  await phaseIs('clarify');
  await pharmacist.getByRole('textbox', { name: 'Your question' }).fill('Which of the two relaxants was started last?');
  await pharmacist.getByRole('button', { name: 'Send question' }).click();
  await expect(presenter.getByText('Which of the two relaxants was started last?')).toBeVisible();
  await pharmacist.getByRole('button', { name: 'I have a question' }).click();
  await lead.getByRole('button', { name: 'Give the floor to Mei Hua Tan' }).click();
  await expect(pharmacist.getByRole('button', { name: 'I have finished speaking' })).toBeVisible();
  await next.click();
  await phaseIs('suggest');
  await next.click();
  await phaseIs('recommend');

  const rows = relaxantsCase.recommendations!;
  for (const row of rows.slice(0, 3)) {
    await pharmacist.getByRole('button', { name: 'Write one' }).click();
    await pharmacist.getByRole('textbox', { name: 'What to do' }).fill(row.text);
    await pharmacist.getByRole('textbox', { name: /If, when, for how long/ }).fill(row.condition);
    await pharmacist.getByRole('button', { name: 'Done' }).click();
    await expect(presenter.getByText(row.text)).toBeVisible();
    await expect(lead.getByText(row.text)).toBeVisible();
  }
});

test('Finish signs, sends the letter, makes follow-ups, and is safe to press twice', async ({ browser }) => {
  const lead = await seat(browser, 'tomos-pritchard');
  await lead.getByRole('button', { name: 'Finish', exact: true }).click();
  await signWithout(lead);
  await lead.getByRole('button', { name: /^Finish and send/ }).dblclick();
  await expect(lead.getByText(/letter/i).first()).toBeVisible();
  const roundId = /rounds\/([0-9a-f-]+)/.exec(roundUrl)![1]!;
  await expect(async () => expect((await call(lead, readRound, { params: { id: roundId } })).state.state).toBe('ended')).toPass();
});

test('the presenter reads the letter, takes it on, and sees who is responsible', async ({ browser }) => {
  const page = await seat(browser, 'delyth-maddox');
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: `Read: ${code}` }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`Advice of the pain team on case`) })).toBeVisible();
  for (const row of relaxantsCase.recommendations!.slice(0, 3)) await expect(page.getByText(row.text)).toBeVisible();
  const pdf = await page.evaluate(async (url) => {
    const reply = await fetch(`/api${url}/letter.pdf`);
    return { type: reply.headers.get('content-type'), start: (await reply.text()).slice(0, 8) };
  }, new URL(page.url()).pathname);
  expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-1.7' });
  await page.getByRole('button', { name: /take it on/i }).click();
  await expect(page.getByText('Taken on')).toBeVisible();
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByText('says at 30 and 90 days what became of it', { exact: false })).toBeVisible();
});
