import { type Browser, type Page, expect, test } from '@playwright/test';
import { checkQueue, decideTriage, fileOpinion, invite, listCases, listCurricula, listLetters, listMail, listMembers, listSessions, listSheets, readCurriculum, readMail, revealOpinions, sectionNames, triageList } from '@without-walls/contracts';
import { call } from './support/api.js';
import { complaintsOf, inspect } from './support/inspect.js';
import { type Seat, signInAs } from './support/people.js';
import { advise, comeIn, command, lead, openedRound, releasedCase, roundState, signWithout } from './support/rounds.js';

/** Every page of the product, as somebody who has work there: nothing for axe to find, light and dark, desk and phone; one main heading, no sideways scrolling, a quiet console. */

/** `see` is said only once the page has what it is for. */
interface Stop {
  at: string;
  see: string | RegExp;
  act?: (page: Page) => Promise<unknown>;
}

const seats = new Map<string, Seat & { complaints: string[] }>();

async function seatOf(browser: Browser, key: string) {
  const known = seats.get(key);
  if (known) return known;
  const seat = await signInAs(browser, key);
  const made = { ...seat, complaints: complaintsOf(seat.page) };
  seats.set(key, made);
  return made;
}

async function visit(seat: { page: Page; complaints: string[] }, { at, see, act }: Stop): Promise<void> {
  await test.step(at, async () => {
    seat.complaints.length = 0;
    await seat.page.goto(at);
    await expect(seat.page.getByText(see).first()).toBeVisible();
    await act?.(seat.page);
    await inspect(seat.page, at);
    expect.soft(seat.complaints, `${at} leaves the console quiet`).toEqual([]);
  });
}

test.afterAll(async () => {
  for (const { context } of seats.values()) await context.close();
});

test('before one is signed in: the door and an invitation', async ({ browser, page }) => {
  const administrator = await seatOf(browser, 'kwabena-owusu');
  const email = `sunniva.${Date.now()}@demo.example`;
  await call(administrator.page, invite, { body: { email, name: 'Sunniva Lie', roles: ['presenter'], siteId: null, profession: 'Nurse', discipline: null, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null } });
  const sent = async () => (await call(administrator.page, listMail, {})).items.find((mail) => mail.to.includes(email))?.id ?? null;
  await expect.poll(sent).not.toBeNull();
  const { text } = await call(administrator.page, readMail, { params: { id: (await sent())! } });
  const stranger = { page, complaints: complaintsOf(page) };
  await visit(stranger, { at: '/sign-in', see: 'E-mail address' });
  await visit(stranger, { at: /\/invitation\/\S+/.exec(text)![0], see: 'Accept and sign in' });
});

test('the pages of a presenter', async ({ browser }) => {
  const seat = await seatOf(browser, 'ines-marchetti');
  const { items: cases } = await call(seat.page, listCases, { query: { mine: 'true' } });
  const { items: letters } = await call(seat.page, listLetters, {});
  const advised = cases.find((one) => one.state === 'advised')!;
  const stops: Stop[] = [
    { at: '/', see: /need|nothing/i },
    { at: '/cases', see: advised.code },
    { at: `/cases/${advised.id}`, see: 'Questions for the team' },
    { at: `/cases/${advised.id}/slip`, see: 'Print' },
    { at: '/letters', see: advised.code },
    { at: `/letters/${letters[0]!.id}`, see: 'What this advice is, and is not' },
    { at: `/letters/${letters[0]!.id}/person`, see: 'My own notes' },
    { at: '/sessions', see: 'Coming' },
    { at: '/people', see: 'Farah Siddiqui' },
    { at: '/connection', see: 'Download the report' },
    { at: '/me/sign-ins', see: 'This one' },
    { at: '/triage', see: 'This page is for other roles' },
    { at: '/no/such/page', see: 'There is nothing at this address' },
  ];
  for (const stop of stops) await visit(seat, stop);
});

test('the form of a case, section by section, and a case that came back', async ({ browser }) => {
  const seat = await seatOf(browser, 'katarzyna-zielinska');
  const { items } = await call(seat.page, listCases, { query: { mine: 'true', state: 'draft' } });
  const form = `/cases/${items[0]!.id}/edit`;
  for (const section of sectionNames) await visit(seat, { at: `${form}?section=${section}`, see: 'Check' });
  await visit(seat, { at: form, see: 'Check', act: (page) => page.getByRole('button', { name: 'Submit', exact: true }).click().then(() => page.getByText('Needed before you submit').waitFor()) });
  const back = await seatOf(browser, 'tariq-mansour');
  const { items: returned } = await call(back.page, listCases, { query: { mine: 'true', state: 'returned' } });
  await visit(back, { at: `/cases/${returned[0]!.id}/edit?section=redFlags`, see: /asks$/ });
});

test('the pages of a coordinator', async ({ browser }) => {
  const seat = await seatOf(browser, 'agnieszka-wrona');
  const { items: waiting } = await call(seat.page, checkQueue, {});
  const { items: sessions } = await call(seat.page, listSessions, { query: { when: 'coming' } });
  const { items: held } = await call(seat.page, listSessions, { query: { when: 'past' } });
  const planned = sessions.findLast((one) => one.state === 'planned')!;
  const stops: Stop[] = [
    { at: '/', see: /need|look|nothing/i },
    { at: '/cases', see: 'Who has the next step' },
    { at: '/second-looks', see: waiting[0]!.code },
    { at: `/second-looks/${waiting[0]!.id}`, see: 'Your decision', act: (page) => page.getByRole('radio', { name: /^Return/ }).check() },
    { at: '/triage', see: 'In order of need' },
    { at: '/triage?tab=decided', see: 'Decided' },
    { at: '/sessions', see: planned.title },
    { at: '/sessions?when=past', see: held[0]!.title },
    { at: '/sessions/new', see: 'Plan a session' },
    { at: `/sessions/${planned.id}`, see: 'Agenda' },
    { at: `/sessions/${held[0]!.id}`, see: 'Agenda' },
    { at: `/sessions/${planned.id}/change`, see: 'Change' },
  ];
  for (const stop of stops) await visit(seat, stop);
});

test('the pages of the team: an opinion, a decision, written advice', async ({ browser }) => {
  const consultant = await seatOf(browser, 'farah-siddiqui');
  const coordinator = await seatOf(browser, 'agnieszka-wrona');
  const presenter = await seatOf(browser, 'katarzyna-zielinska');
  const made = await releasedCase(presenter.page, coordinator.page, { urgency: 'urgent' });
  const itemOf = async () => (await call(coordinator.page, triageList, {})).items.find((one) => one.case.id === made.id)!;
  const { id } = await itemOf();
  await visit(consultant, { at: '/', see: /opinion|need/i });
  await visit(consultant, { at: `/triage?item=${id}`, see: made.code });
  await call(consultant.page, fileOpinion, { params: { id }, body: { outcome: 'written-advice', line: 'A letter is enough.' } });
  await call(coordinator.page, revealOpinions, { params: { id }, body: { version: (await itemOf()).version } });
  await visit(coordinator, { at: `/triage?item=${id}`, see: 'Decide' });
  await call(coordinator.page, decideTriage, { params: { id }, body: { version: (await itemOf()).version, outcome: 'written-advice', reason: 'A letter answers the question.' } });
  await visit(consultant, { at: `/cases/${made.id}`, see: 'Questions for the team' });
  await visit(consultant, { at: `/cases/${made.id}/advice`, see: 'Sign and send the letter' });
});

test('the pages of an administrator, an educator and an observer', async ({ browser }) => {
  const seat = await seatOf(browser, 'kwabena-owusu');
  const { items: mails } = await call(seat.page, listMail, {});
  const { items: members } = await call(seat.page, listMembers, {});
  const stops: Stop[] = [
    { at: '/', see: /need|nothing/i },
    { at: '/people', see: 'Invite a person' },
    { at: '/people/invite', see: 'Send the invitation' }, { at: '/people/settings', see: 'Two people look before a case is released' },
    { at: `/people/${members[0]!.id}`, see: members[0]!.name },
    { at: '/operations/mail', see: 'Attempts' },
    { at: `/operations/mail/${mails[0]!.id}`, see: mails[0]!.to },
    { at: '/operations/jobs', see: /work|job/i },
    { at: '/operations/audit', see: 'Verify' },
  ];
  for (const stop of stops) await visit(seat, stop);
  await visit(await seatOf(browser, 'yuki-hasegawa'), { at: '/', see: /need|nothing/i });
});

test('the pages of an educator and a learner: the ring, its weeks, attendance, statements, reports', async ({ browser }) => {
  const seat = await seatOf(browser, 'beatriz-quintela');
  const { items: curricula } = await call(seat.page, listCurricula, {});
  const { items: sheets } = await call(seat.page, listSheets, {});
  const ring = `/curriculum/${curricula[0]!.id}`;
  const { lectures } = await call(seat.page, readCurriculum, { params: { id: curricula[0]!.id } });
  const stops: Stop[] = [
    { at: '/', see: /need|nothing/i },
    { at: ring, see: 'The weeks', act: (page) => page.getByRole('radio', { name: 'A year' }).check({ force: true }) },
    { at: ring, see: 'The weeks', act: (page) => page.getByRole('button', { name: 'Days I cannot speak' }).click() },
    { at: `${ring}/ring`, see: 'In the order of the ring' }, { at: `${ring}/breaks`, see: 'Own breaks' }, { at: '/curriculum/new', see: 'Begin it' },
    { at: `/curriculum/lectures/${lectures[0]!.id}`, see: 'After it you can' },
    { at: `/curriculum/lectures/${lectures[0]!.id}`, see: 'After it you can', act: (page) => page.getByRole('button', { name: 'Make a new version' }).click() },
    { at: '/attendance', see: sheets[0]!.title }, { at: `/attendance/${sheets[0]!.id}`, see: sheets[0]!.title },
    { at: '/statements', see: /statement/i }, { at: '/evaluation', see: /people/i },
  ];
  for (const stop of stops) await visit(seat, stop);
  await visit(await seatOf(browser, 'ines-marchetti'), { at: '/topics', see: /of 21/ });
});

test('what opens over a page: search, menus, help, dialogs', async ({ browser }) => {
  const seat = await seatOf(browser, 'ines-marchetti');
  const { items } = await call(seat.page, listCases, { query: { mine: 'true' } });
  const open = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
  await visit(seat, { at: '/', see: /need|nothing/i, act: (page) => page.keyboard.press('Control+k').then(() => page.getByRole('combobox').waitFor()) });
  await visit(seat, { at: '/cases', see: 'Changed', act: open(/^Your menu/) });
  await visit(seat, { at: '/letters', see: 'Signed', act: open(/help/i) });
  await visit(seat, { at: `/cases/${items.find((one) => one.state === 'released')?.id ?? items[0]!.id}`, see: 'Questions for the team', act: open(/^Recall|^Copy case code/) });
});

test('the round: door, lobby and every phase, as who leads and as who presents', async ({ browser }) => {
  test.slow();
  const facilitator = await seatOf(browser, 'oluwaseun-adebayo');
  const presenter = await seatOf(browser, 'wahid-noorzai');
  const observer = await seatOf(browser, 'yuki-hasegawa');
  const made = await releasedCase(presenter.page, (await seatOf(browser, 'agnieszka-wrona')).page);
  const id = await openedRound(facilitator.page, 'A round that anyone can use', [made]);
  const both = [facilitator, presenter];
  const look = async (what: string, who = both) => {
    for (const seat of who) {
      await test.step(`${what}, ${seat.name}`, async () => inspect(seat.page, `the round, ${what}, ${seat.name}`));
      expect.soft(seat.complaints.splice(0), `the round, ${what}, leaves the console quiet`).toEqual([]);
    }
  };
  for (const seat of [...both, observer]) seat.complaints.length = 0;
  const onPhase = async (name: string) => {
    for (const seat of both) await expect(seat.page.getByRole('list', { name: 'Phases of this case' }).locator('[aria-current="step"]')).toHaveText(name);
  };

  await presenter.page.goto(`/rounds/${id}`);
  await presenter.page.getByText('The microphone hears you').or(presenter.page.getByText('Say something to try the microphone')).waitFor();
  await look('at the door', [presenter]);
  for (const seat of [...both, observer]) await comeIn(seat.page, id);
  await look('in the lobby');
  await command(facilitator.page, id, lead.start);
  await command(facilitator.page, id, lead.firstItem);
  await onPhase('Present');
  await look('presenting');
  await command(facilitator.page, id, lead.phase('clarify'));
  await command(presenter.page, id, { type: 'raise-hand', kind: 'question' });
  await command(facilitator.page, id, { type: 'contribute', kind: 'question', text: 'How do the nights go?' });
  await onPhase('Clarify');
  await look('clarifying', [...both, observer]);
  await command(facilitator.page, id, (round) => ({ type: 'give-floor', entryId: round.queue[0]!.id }));
  await command(facilitator.page, id, lead.phase('suggest'));
  await onPhase('Suggest');
  await look('suggesting');
  await command(facilitator.page, id, lead.phase('recommend'));
  await command(facilitator.page, id, advise('Walk a little every day.'));
  await facilitator.page.getByRole('button', { name: 'Edit recommendation 1' }).click();
  await onPhase('Recommend');
  await look('recommending');
  await facilitator.page.getByRole('button', { name: 'Done' }).click();
  await command(facilitator.page, id, lead.phase('summarise'));
  await onPhase('Summarise');
  await look('summarising', [presenter]);
  const wall = await facilitator.context.newPage();
  await wall.goto(`/rounds/${id}?screen=wall`);
  await wall.getByText('Walk a little every day.').waitFor();
  await inspect(wall, 'the round, on a wall');
  await wall.close();
  const dialogs = [['?', 'Keys of the room'], ['a', 'Agenda'], ['c', 'How you take part'], ['Shift+F', 'Sign and finish']] as const;
  for (const [key, name] of dialogs) {
    await facilitator.page.keyboard.press(key);
    await facilitator.page.getByRole('dialog', { name }).waitFor();
    await look(name, [facilitator]);
    if (name !== 'Sign and finish') await facilitator.page.keyboard.press('Escape');
  }
  await signWithout(facilitator.page);
  await facilitator.page.getByRole('button', { name: 'Finish and send 1 letter' }).click();
  for (const seat of both) await expect(seat.page.getByRole('heading', { level: 1, name: /^The round is finished/ })).toBeVisible();
  await look('finished');
  expect((await roundState(facilitator.page, id)).state).toBe('ended');
});
