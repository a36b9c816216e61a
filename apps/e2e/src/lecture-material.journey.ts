import { type Page, expect, test } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { type Topic, assignSpeaker, listCurricula, listMakeUps, myTopics, openRound, readLecture, readPlan } from '@without-walls/contracts';
import { idFor } from '@without-walls/fixtures';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { comeIn, command, lead as does } from './support/rounds.js';

/** What stands beside a lecture: its quiz, ways to make it up for who could not come, slides and all that goes with it, and questions asked later. */
test.describe.configure({ mode: 'serial' });

let learner: Seat;
let educator: Seat;
let curriculumId = '';
let missed: Topic[] = [];
test.beforeAll(async ({ browser }) => {
  [learner, educator] = [await signInAs(browser, 'yuki-hasegawa'), await signInAs(browser, 'beatriz-quintela')];
  curriculumId = (await call(learner.page, listCurricula, {})).items[0]!.id;
  // Lectures without a quiz that they never had and have handed nothing in for.
  missed = (await call(learner.page, myTopics, { params: { id: curriculumId } })).topics.filter((one) => one.state !== 'have' && ![1, 4, 12, 13, 14, 18].includes(one.position));
});
test.afterAll(async () => {
  for (const seat of [learner, educator]) await seat?.context.close();
});
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
async function slides(...pages: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of pages) pdf.addPage([720, 405]).drawText(words, { x: 48, y: 320, size: 26, font });
  return pdf.save();
}
const topic = async (lectureId: string) => (await call(learner.page, myTopics, { params: { id: curriculumId } })).topics.find((one) => one.lectureId === lectureId)!;

test('an educator writes a quiz on the page of a lecture, and hears what is missing', async () => {
  const { page } = educator;
  await page.goto(`/curriculum/lectures/${missed[0]!.lectureId}`);
  await page.getByRole('button', { name: 'Write questions' }).click();
  const first = page.getByRole('group', { name: 'Question 1', exact: true });
  await first.getByRole('textbox', { name: 'The question' }).fill('What is asked at every review?');
  await first.getByRole('textbox', { name: 'Answer 1' }).fill('Only the score');
  await first.getByRole('textbox', { name: 'Answer 2' }).fill('Sleep, mood and what the person wants to do');
  await first.getByRole('button', { name: 'Add an answer' }).click();
  await first.getByRole('textbox', { name: 'Answer 3' }).fill('Nothing');
  await first.getByRole('radio', { name: 'Answer 2 is right' }).check();
  await page.getByRole('button', { name: 'Save the questions' }).click();
  await expect(first.getByText('Say why it is right')).toBeVisible();
  await first.getByRole('textbox', { name: 'Why' }).fill('Function tells more than a number.');
  await page.getByRole('button', { name: 'Add a question' }).click();
  const second = page.getByRole('group', { name: 'Question 2', exact: true });
  await second.getByRole('textbox', { name: 'The question' }).fill('Who decides the goal?');
  await second.getByRole('textbox', { name: 'Answer 1' }).fill('The person');
  await second.getByRole('textbox', { name: 'Answer 2' }).fill('The clinic');
  await second.getByRole('textbox', { name: 'Why' }).fill('A goal of one’s own is followed.');
  await inspect(page, 'a quiz that is being written');
  await page.getByRole('button', { name: 'Save the questions' }).click();
  await expect(page.getByRole('button', { name: 'Change the questions' })).toBeVisible();
  expect((await call(page, readLecture, { params: { id: missed[0]!.lectureId } })).quiz).toHaveLength(2);
  await inspect(page, 'a lecture, as who plans it');
});

test('a learner answers one question at a time, hears why, and takes it again', async () => {
  const { page } = learner;
  await page.goto(`/curriculum/lectures/${missed[0]!.lectureId}`);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await page.getByRole('radio', { name: 'Only the score' }).check();
  await inspect(page, 'a question');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText('You chose: Only the score. Right is: Sleep, mood and what the person wants to do')).toBeVisible();
  await expect(page.getByText('Function tells more than a number.')).toBeVisible();
  await inspect(page, 'the reason after a question');
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('radio', { name: 'The person' }).check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('button', { name: 'See how it went' }).click();
  await expect(page.getByText('1 of 2 right (50 %)', { exact: true })).toBeVisible();
  await expect(page.getByText('Your best try at the quiz: 50 % of the 80 % that pass.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it again' }).click();
  for (const answer of ['Sleep, mood and what the person wants to do', 'The person']) {
    await page.getByRole('radio', { name: answer }).check();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^(Next question|See how it went)$/ }).click();
  }
  await expect(page.getByText('2 of 2 right (100 %)', { exact: true })).toBeVisible();
});

test('with the quiz passed they make the lecture up, and it is marked so', async () => {
  const { page } = learner;
  await page.getByRole('radio', { name: 'I watched or heard the recording' }).check();
  await inspect(page, 'a lecture that was missed');
  await page.getByRole('button', { name: 'Make it up' }).click();
  await expect(page.getByRole('heading', { name: 'You made it up' })).toBeVisible();
  expect(await topic(missed[0]!.lectureId)).toMatchObject({ state: 'have', kind: 'make-up' });
  await page.goto('/topics');
  await expect(page.getByRole('row').filter({ hasText: missed[0]!.title })).toContainText('you have it, made up');
});

test('without a quiz they write what they take from it; an educator gives it back, then lets it count', async () => {
  const { page } = learner;
  const lecture = missed[1]!;
  await page.goto(`/curriculum/lectures/${lecture.lectureId}`);
  await page.getByRole('radio', { name: 'I read what there is to read' }).check();
  const words = page.getByRole('textbox', { name: /^What will you take/ });
  await words.fill('Short.');
  await expect(page.getByText('1 of 60 words')).toBeVisible();
  await words.fill(Array.from({ length: 12 }, () => 'I shall ask about sleep first.').join(' '));
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await expect(page.getByText('Your reflection waits for an educator')).toBeVisible();

  const reader = educator.page;
  await reader.goto('/');
  await expect(reader.getByText(/^Read \d+ reflections on missed lectures/)).toBeVisible();
  await reader.goto('/make-ups');
  const article = reader.getByRole('article', { name: `${learner.name} on ${lecture.title}` });
  await article.getByRole('button', { name: /^Give it back/ }).click();
  await article.getByRole('textbox', { name: 'What is missing' }).fill('What will you do on Monday?');
  await inspect(reader, 'reflections that wait, and the rule');
  await article.getByRole('button', { name: 'Give it back', exact: true }).click();
  await expect(article).toHaveCount(0);

  await page.goto('/');
  await page.getByRole('link', { name: 'See the note' }).first().click();
  await expect(page.getByText('What will you do on Monday?')).toBeVisible();
  await words.fill(Array.from({ length: 12 }, () => 'On Monday I shall ask about sleep first.').join(' '));
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await expect(page.getByText('Your reflection waits for an educator')).toBeVisible();
  expect((await call(reader, listMakeUps, { query: { limit: 50 } })).items.some((one) => one.lecture.id === lecture.lectureId)).toBe(true);
  await reader.reload();
  await article.getByRole('button', { name: /^Let it count/ }).click();
  await expect(article).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'You made it up' })).toBeVisible();
  expect(await topic(lecture.lectureId)).toMatchObject({ state: 'have', kind: 'make-up' });
});

test('an educator adds slides, which are made into pages, and says what a page shows', async () => {
  const { page } = educator;
  await page.goto(`/curriculum/lectures/${missed[2]!.lectureId}`);
  await page.getByLabel('Slides to add').setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await slides('Pain and movement', 'Baseline first, then a little more')) });
  const item = page.getByRole('article', { name: /^Slides: / });
  await expect(item.getByText('Show the slides')).toBeVisible({ timeout: 30_000 });
  await item.getByRole('button', { name: 'Change: Slides' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change: Slides' });
  await dialog.getByRole('textbox', { name: 'What it is called' }).fill('Movement, the slides');
  await dialog.getByRole('textbox', { name: /^Licence/ }).fill('CC BY 4.0');
  await dialog.getByLabel(/^To be reviewed by/).fill('2020-01-06');
  await inspect(page, 'what is said of slides');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(item.getByText('Review is due')).toBeVisible();
  await expect(item.getByText(/^Licence CC BY 4\.0; was to be reviewed by/)).toBeVisible();
  await item.getByText('Show the slides').click();
  await item.getByText('Describe this page').click();
  await item.getByRole('textbox', { name: 'What page 1 shows' }).fill('A staircase, climbed a step a week.');
  await item.getByRole('button', { name: 'Keep the description' }).click();
  await expect(item.getByRole('img', { name: 'A staircase, climbed a step a week.' })).toBeVisible();
  await inspect(page, 'slides, as who plans sees them');
});

test('they add the recording, and what a person living with pain gave, with its days', async () => {
  const { page } = educator;
  await page.getByRole('button', { name: 'Add the recording' }).click();
  const recording = page.getByRole('dialog', { name: 'Recording' });
  await recording.getByRole('textbox', { name: 'What it is called' }).fill('As it was given');
  await recording.getByRole('textbox', { name: 'Address' }).fill('https://example.org/recording');
  await recording.getByRole('button', { name: 'Keep' }).click();
  await expect(recording).toBeHidden();
  await page.getByRole('button', { name: 'Add what a person gave' }).click();
  const given = page.getByRole('dialog', { name: 'By a person living with pain' });
  await given.getByRole('textbox', { name: 'What it is called' }).fill('How I began again');
  await given.getByRole('textbox', { name: 'In their words' }).fill('I walked to the gate and back, and counted that.');
  await given.getByLabel('They agreed on').fill(day(-1));
  await given.getByLabel('Shown until').fill(day(-1));
  await given.getByRole('button', { name: 'Keep' }).click();
  await expect(given.getByText('Say until when it may be shown; a day to come').first()).toBeVisible();
  await given.getByLabel('Shown until').fill(day(12));
  await inspect(page, 'what a person gave, and until when');
  await given.getByRole('button', { name: 'Keep' }).click();
  await expect(given).toBeHidden();
  await page.goto('/');
  await expect(page.getByText('Ask again for “How I began again”')).toBeVisible();
});

test('a learner turns the pages by keyboard, reads their words, and asks; the answer comes', async () => {
  const { page } = learner;
  await page.goto(`/curriculum/lectures/${missed[2]!.lectureId}`);
  const item = page.getByRole('article', { name: 'Slides: Movement, the slides' });
  await item.getByText('Show the slides').click();
  await item.getByRole('button', { name: 'Next page' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(item.getByText('Page 2 of 2')).toBeVisible();
  await expect(item.getByRole('img')).toHaveCount(1);
  await item.getByText('The words of this page').click();
  await expect(item.getByText('Baseline first, then a little more')).toBeVisible();
  await expect(page.getByText('I walked to the gate and back, and counted that.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'As it was given' })).toHaveAttribute('href', 'https://example.org/recording');
  await expect(page.getByRole('button', { name: /^Change/ })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Ask something about this lecture' }).fill('How much is a little more?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  const asked = page.getByRole('article', { name: `Question of ${learner.name}` });
  await expect(asked.getByText('Waits for an answer')).toBeVisible();
  await inspect(page, 'a lecture with its material');
  await educator.page.goto('/');
  await expect(educator.page.getByText(`Answer a question about “${missed[2]!.title}”`)).toBeVisible();
  await educator.page.goto(`/curriculum/lectures/${missed[2]!.lectureId}`);
  await educator.page.getByRole('button', { name: /^Answer: How much/ }).click();
  await educator.page.getByRole('textbox', { name: 'The answer' }).fill('A tenth a week, and less after a bad one.');
  await educator.page.getByRole('button', { name: 'Answer it' }).click();
  await expect(asked.getByText('A tenth a week, and less after a bad one.')).toBeVisible();
});

test('anybody finds lectures by the words on their slides', async () => {
  const { page } = learner;
  await page.goto('/curriculum');
  await page.getByRole('link', { name: 'Find in the lectures' }).click();
  await page.getByRole('searchbox', { name: 'Words' }).fill('baseline first');
  const hit = page.getByRole('listitem').filter({ hasText: 'On its slides: Movement, the slides' });
  await expect(hit.getByRole('link')).toHaveAttribute('href', `/curriculum/lectures/${missed[2]!.lectureId}`);
  await inspect(page, 'lectures that were found');
  await page.getByRole('searchbox', { name: 'Words' }).fill('xylophone');
  await expect(page.getByRole('heading', { name: 'Nothing for “xylophone”' })).toBeVisible();
});

test('the educator reads how quizzes went, with what the figures stand on', async () => {
  const { page } = educator;
  await page.goto('/evaluation');
  await page.getByRole('button', { name: 'Show the table: Quizzes after lectures' }).click();
  const table = page.getByRole('table', { name: /^Quizzes after lectures/ });
  await expect(table.getByRole('row', { name: /^All lectures/ })).toContainText(/\d+ of \d+/);
  await expect(table.getByRole('row').filter({ hasText: missed[0]!.title })).toContainText('not shown');
  await inspect(page, 'the report with quizzes');
});

test('in the room its speaker turns the pages for everybody; who looked back alone follows again', async ({ browser }) => {
  const lead = await signInAs(browser, 'oluwaseun-adebayo');
  const { slots } = await call(educator.page, readPlan, { params: { id: curriculumId }, query: { from: day(0), to: day(60) } });
  const slot = slots.find((one) => one.sessionId && one.lecture)!;
  await call(educator.page, assignSpeaker, { params: { id: slot.id }, body: { memberId: idFor('member:beatriz-quintela'), deputyId: null } });
  await educator.page.goto(`/curriculum/lectures/${slot.lecture!.id}`);
  await educator.page.getByLabel('Slides to add').setInputFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await slides('What the room sees', 'The second page', 'The third page')) });
  await expect(educator.page.getByRole('article', { name: /^Slides: / }).getByText('Show the slides').last()).toBeVisible({ timeout: 30_000 });
  const { id } = await call(lead.page, openRound, { params: { id: slot.sessionId! } });
  for (const { page } of [lead, educator, learner]) await comeIn(page, id);
  await command(lead.page, id, does.start);
  await command(lead.page, id, (round) => ({ type: 'start-item', itemId: round.agenda.find((item) => item.kind === 'lecture')!.id, expectedVersion: round.timer?.version ?? 0 }));
  const at = (page: Page, number: number) => expect(page.getByRole('figure', { name: new RegExp(`page ${number} of`) }).getByRole('img')).toBeVisible();
  for (const { page } of [lead, educator, learner]) await at(page, 1);
  await educator.page.keyboard.press('.');
  for (const { page } of [lead, educator, learner]) await at(page, 2);
  await expect(educator.page.getByText('The page you turn to is shown to everybody')).toBeVisible();
  await expect(learner.page.getByText('speaks', { exact: true })).toBeVisible();
  await learner.page.getByRole('button', { name: 'Page before' }).click();
  await at(learner.page, 1);
  await at(educator.page, 2);
  await learner.page.getByRole('button', { name: 'Follow the speaker' }).click();
  await at(learner.page, 2);
  await lead.context.close();
});
