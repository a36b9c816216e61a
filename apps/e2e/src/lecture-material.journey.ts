import { expect, test } from '@playwright/test';
import { type Topic, listCurricula, listMakeUps, myTopics, readLecture } from '@without-walls/contracts';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';

/** What stands beside a lecture: its quiz, and ways to make it up for who could not come. */
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

test('the educator reads how quizzes went, with what the figures stand on', async () => {
  const { page } = educator;
  await page.goto('/evaluation');
  const table = page.getByRole('table', { name: /^Quizzes after lectures/ });
  await expect(table.getByRole('row', { name: /^All lectures/ })).toContainText(/\d+ of \d+/);
  await expect(table.getByRole('row').filter({ hasText: missed[0]!.title })).toContainText('not shown');
  await inspect(page, 'the report with quizzes');
});
