import { type Page, expect, test } from '@playwright/test';
import { finishRound, joinRound, mediaToken, roundEvents } from '@without-walls/contracts';
import { call } from './support/api.js';
import { roundState, command, comeIn, lead as does, openedRound, releasedCase } from './support/rounds.js';
import { changeMode, comeInBy, countBytes, received, receivedIn, soundRate } from './support/media.js';
import { type Seat, signInAs } from './support/people.js';

/** A round with real sound and picture: who leads, who presents, and a member with a telephone in the hand. */
test.describe.configure({ mode: 'serial' });

let lead: Seat;
let presenter: Seat;
let member: Seat;
let roundId = '';

test.beforeAll(async ({ browser }) => {
  lead = await signInAs(browser, 'oluwaseun-adebayo');
  presenter = await signInAs(browser, 'ngozi-balogun');
  member = await signInAs(browser, 'lars-bergqvist', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const coordinator = await signInAs(browser, 'rhodri-bevan');
  const made = await releasedCase(presenter.page, coordinator.page);
  roundId = await openedRound(lead.page, 'A round with pictures', [made]);
  await coordinator.context.close();
  for (const { page } of [lead, presenter, member]) await countBytes(page);
});
test.afterAll(async () => {
  for (const seat of [lead, presenter, member]) await seat?.context.close();
});

const camera = (page: Page) => page.getByRole('toolbar', { name: 'You in this round' }).getByRole('button', { name: /^Turn the camera/ });
const moving = (page: Page) => expect.poll(async () => (await received(page)).frames, { timeout: 30_000 }).toBeGreaterThan(3);

test('three come in, in three modes, and each receives what the mode says', async () => {
  await comeInBy(presenter.page, roundId, 'Saver');
  await comeInBy(lead.page, roundId, 'Full', { camera: false });
  await moving(lead.page);
  await expect(lead.page.locator('figure').filter({ hasText: presenter.name })).toBeVisible();

  await comeInBy(member.page, roundId, 'Audio and slides');
  await expect.poll(async () => (await received(member.page)).audio, { timeout: 30_000 }).toBeGreaterThan(0);
  // What a busy machine held back arrives in a burst: the next three seconds count.
  await expect.poll(() => soundRate(member.page), { message: 'at most 100 kbit/s of sound', timeout: 30_000 }).toBeLessThan(100_000);
  expect(await received(member.page), 'no byte of a picture since the beginning').toMatchObject({ video: 0, sentVideo: 0 });
});

test('a mode that takes the pictures away gives no camera back', async () => {
  const { page } = presenter;
  await expect(camera(page)).toHaveAccessibleName('Turn the camera off');
  await changeMode(page, 'Audio and slides');
  await expect(camera(page)).toHaveAccessibleName('Turn the camera on');
  await expect(lead.page.locator('figure')).toHaveCount(0);
  await changeMode(page, 'Full');
  await expect(camera(page)).toHaveAccessibleName('Turn the camera on');
  await camera(page).click();
  await expect(camera(page)).toHaveAccessibleName('Turn the camera off');
  await expect(lead.page.locator('figure')).toBeVisible();
  await changeMode(lead.page, 'Audio and slides');
  await lead.page.waitForTimeout(1000);
  expect((await receivedIn(lead.page, 2000)).video, 'pictures stop at once').toBe(0);
  await changeMode(lead.page, 'Full');
  const before = (await received(lead.page)).frames;
  await expect.poll(async () => (await received(lead.page)).frames, { timeout: 30_000 }).toBeGreaterThan(before);
});

test('a face is kept large and let go, and all are seen alike, by keyboard', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: `Keep ${presenter.name} large` }).first().click();
  await expect(page.getByRole('button', { name: `Let ${presenter.name} go` })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.locator('figure')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'People' }).locator('video').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.getByRole('button', { name: `Let ${presenter.name} go` }).click();
});

test('a screen is shared and takes the place of faces', async () => {
  await presenter.page.keyboard.press('Shift+S');
  await expect(lead.page.locator('figure').filter({ hasText: `Screen of ${presenter.name}` })).toBeVisible({ timeout: 30_000 });
  await presenter.page.keyboard.press('Shift+S');
  await expect(lead.page.getByText(`Screen of ${presenter.name}`)).toHaveCount(0);
});

const mic = (page: Page) => page.getByRole('toolbar', { name: 'You in this round' }).getByRole('button', { name: /^Turn the microphone/ });
async function about(seat: Seat, act: string): Promise<void> {
  await lead.page.getByRole('button', { name: `About ${seat.name}` }).click();
  await lead.page.getByRole('menuitem', { name: act }).click();
}

test('who leads turns microphones and cameras off, and can only ask for them to be turned on', async () => {
  await expect(mic(presenter.page)).toHaveAccessibleName('Turn the microphone off');
  await about(presenter, 'Turn the microphone off');
  await expect(mic(presenter.page)).toHaveAccessibleName('Turn the microphone on');
  await about(presenter, 'Ask to turn the microphone on');
  const banner = presenter.page.getByRole('status', { name: 'What is going on' });
  await expect(banner).toContainText(`${lead.name} asks to hear you.`);
  await expect(mic(presenter.page), 'nobody opens the microphone of another').toHaveAccessibleName('Turn the microphone on');
  await banner.getByRole('button', { name: 'Turn the microphone on' }).click();
  await expect(mic(presenter.page)).toHaveAccessibleName('Turn the microphone off');
  await expect(banner).not.toContainText('asks to hear you');
  await about(presenter, 'Turn the camera off');
  await expect(camera(presenter.page)).toHaveAccessibleName('Turn the camera on');
  await lead.page.getByRole('button', { name: 'Mute all' }).click();
  for (const { page } of [presenter, member]) await expect(mic(page)).toHaveAccessibleName('Turn the microphone on');
  await expect(mic(lead.page), 'who mutes all is not muted').toHaveAccessibleName('Turn the microphone off');
  await camera(presenter.page).click();
});

test('the clock is the same on all screens, whatever their own clocks say', async ({ browser }) => {
  await command(lead.page, roundId, does.start);
  await command(lead.page, roundId, does.firstItem);
  const wrong = await Promise.all([10, -10].map(async (minutes) => {
    const seat = await signInAs(browser, minutes > 0 ? 'farah-siddiqui' : 'mei-hua-tan');
    await seat.page.addInitScript((by) => {
      const Real = Date;
      const off = by * 60_000;
      // A machine whose clock is wrong: everything in the page is told the wrong time.
      window.Date = class extends Real {
        constructor(...args: unknown[]) {
          if (args.length === 0) super(Real.now() + off);
          else super(...(args as [number]));
        }
        static override now = () => Real.now() + off;
      } as DateConstructor;
    }, minutes);
    await comeIn(seat.page, roundId);
    return seat;
  }));
  const pages = [lead.page, ...wrong.map((seat) => seat.page)];
  const timers = pages.map((page) => page.getByRole('timer'));
  for (const timer of timers) await expect(timer).toContainText(/\d\d:\d\d/);
  await command(lead.page, roundId, (round) => ({ type: 'extend', byMs: 120_000, expectedVersion: round.timer!.version }));
  await lead.page.waitForTimeout(1500);
  const ends = await Promise.all(pages.map(endShown));
  expect(Math.max(...ends) - Math.min(...ends), 'where the screens say that the time is up').toBeLessThan(250);
  for (const seat of wrong) await seat.context.close();
  const [, minutes, seconds] = /(\d\d):(\d\d)/.exec(await timers[0]!.innerText())!;
  await command(lead.page, roundId, (round) => ({ type: 'extend', byMs: 2000 - (Number(minutes) * 60 + Number(seconds)) * 1000, expectedVersion: round.timer!.version }));
  await expect(timers[0]!.getByText('Time is up. Nobody is cut off.'), 'what is said is also to be read').toBeVisible();
});

/**
 * When, in true time, this screen will say that the time is up: told from the moments at which its digits change. A busy
 * machine only ever shows a change late, so the earliest of a few is the screen's own clock.
 */
function endShown(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    const timer = document.querySelector('[role="timer"]')!;
    const ends: number[] = [];
    const digits = () => /(\d\d):(\d\d)/.exec(timer.textContent)!;
    let last = digits()[0];
    const watch = new MutationObserver(() => {
      const [now, minutes, seconds] = digits();
      if (now === last) return;
      last = now;
      ends.push(performance.timeOrigin + performance.now() + (Number(minutes) * 60 + Number(seconds)) * 1000);
      if (ends.length < 6) return;
      watch.disconnect();
      resolve(Math.min(...ends));
    });
    watch.observe(timer, { subtree: true, childList: true, characterData: true });
  }));
}

test('the wall shows the round, silently, and counts as nobody', async () => {
  const people = async () => (await roundState(lead.page, roundId)).present.map((one) => one.member.name);
  // Those who only came to read the clock leave by themselves, a little later.
  await expect.poll(people).toHaveLength(3);
  const wall = await lead.context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`/rounds/${roundId}?screen=wall`);
  await expect(wall.getByRole('timer')).toBeVisible();
  await expect(wall.locator('figure video')).toBeVisible({ timeout: 30_000 });
  await expect(wall.getByRole('toolbar')).toHaveCount(0);
  await expect(wall.locator('audio')).toHaveCount(0);
  expect(await people()).toHaveLength(3);
  await wall.close();
});

test('a second tab and a second device come in without sound, and the tabs do not correct each other', async ({ browser }) => {
  const tab = await presenter.context.newPage();
  await tab.goto(`/rounds/${roundId}`);
  await expect(tab.getByText('This round is open with sound in another tab.')).toBeVisible();
  await tab.getByRole('button', { name: 'Join the round' }).click();
  await tab.getByRole('toolbar', { name: 'You in this round' }).waitFor();
  const phone = await signInAs(browser, 'ngozi-balogun', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.page.goto(`/rounds/${roundId}`);
  await expect(phone.page.getByText('You are already in with sound on another device')).toBeVisible();
  await expect(phone.page.getByRole('radio', { name: /^Text only/ })).toBeChecked();
  await phone.page.getByRole('radio', { name: /^Audio and slides/ }).check();
  await phone.context.close();
  const { seq } = await roundState(lead.page, roundId);
  await tab.waitForTimeout(4000);
  const { events } = await call(lead.page, roundEvents, { params: { id: roundId }, query: { since: seq } });
  expect(events.filter((event) => event.type === 'member.media')).toEqual([]);
  await tab.close();
});

test('what is written offline is kept over a reload, and goes out once', async () => {
  const { page, context } = member;
  await changeMode(page, 'Text only');
  await command(lead.page, roundId, does.phase('clarify'));
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: /^Board/ }).click();
  const box = page.getByRole('textbox', { name: 'Your question' });
  await box.fill('How do the mornings go?');
  // Nothing is written to the device before it was looked through.
  await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join())).toContain('How do the mornings go?');
  await page.reload();
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: /^Board/ }).click();
  await expect(box).toHaveValue('How do the mornings go?');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send question' }).click();
  await expect(page.getByText(/^You are offline/)).toBeVisible();
  await context.setOffline(false);
  await expect(lead.page.getByText('How do the mornings go?')).toBeVisible({ timeout: 30_000 });
  expect((await roundState(lead.page, roundId)).contributions.filter((one) => one.text.includes('mornings'))).toHaveLength(1);
});

test('who is taken out goes, and does not come in again before the end', async () => {
  await about(member, 'Take out of the round until it ends');
  await expect(member.page.getByRole('heading', { level: 1, name: 'You were taken out of this round' })).toBeVisible();
  await expect(lead.page.getByRole('region', { name: 'People' })).not.toContainText(member.name);
  await member.page.reload();
  await expect(member.page.getByRole('heading', { level: 1, name: 'You were taken out of this round' })).toBeVisible();
  await expect(call(member.page, mediaToken, { params: { id: roundId }, body: { tabId: 'another-tab' } })).rejects.toThrow(/403/);
  await expect(call(member.page, joinRound, { params: { id: roundId } })).rejects.toThrow(/403/);
});

test('a test of the connection goes the whole way, and says what the network closes', async () => {
  const page = await lead.context.newPage();
  await page.goto('/connection');
  const verdict = page.getByRole('heading', { level: 1 });
  await expect(verdict).toHaveText('You can take part with sound and picture', { timeout: 60_000 });
  for (const name of ['Sound and picture over this network', 'Your voice']) await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Fine');
  // As behind a firewall: nothing goes straight to the video server, and there is no relay.
  await page.addInitScript(() => {
    const Real = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor(config?: RTCConfiguration) {
        super(config && { ...config, iceTransportPolicy: 'relay' });
      }
      override setConfiguration(config: RTCConfiguration) {
        super.setConfiguration({ ...config, iceTransportPolicy: 'relay' });
      }
    };
  });
  await page.reload();
  await expect(verdict).toHaveText('You can take part in text', { timeout: 60_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'Sound and picture over this network' })).toContainText('Fault');
  await expect(page.getByRole('listitem').filter({ hasText: 'Sound and picture in this browser' })).toContainText('Fine');
  await page.close();
});

test('when the round is finished everybody hangs up at once, and is told so', async () => {
  const sound = (page: Page) => page.evaluate(async () => ((await navigator.locks.query()).held ?? []).filter((lock) => lock.name?.startsWith('round-sound')).length);
  expect(await sound(presenter.page)).toBe(1);
  await call(lead.page, finishRound, { params: { id: roundId }, body: { withoutQuorum: 'The others could not come this week.' } });
  for (const { page } of [lead, presenter]) {
    await expect(page.getByText(/^Nobody hears or sees you any more/)).toBeVisible();
    expect(await sound(page)).toBe(0);
  }
});
