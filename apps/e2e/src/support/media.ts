import { type Page, expect } from '@playwright/test';

/** Remembers every connection for sound and picture that the page opens, so that its bytes can be counted. Before the page is opened. */
export async function countBytes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const opened: RTCPeerConnection[] = [];
    const Real = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        opened.push(this);
      }
    };
    Object.assign(window, { openedConnections: opened });
  });
}

export type Received = { video: number; audio: number; frames: number; sentVideo: number };

/** What came in and went out so far, by the browser's own count. */
export function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const sum = { video: 0, audio: 0, frames: 0, sentVideo: 0 };
    for (const connection of (window as unknown as { openedConnections: RTCPeerConnection[] }).openedConnections) {
      if (connection.connectionState === 'closed') continue;
      for (const row of (await connection.getStats()).values() as Iterable<{ type: string; kind?: string; bytesReceived?: number; bytesSent?: number; framesDecoded?: number }>) {
        if (row.type === 'inbound-rtp' && row.kind === 'video') { sum.video += row.bytesReceived ?? 0; sum.frames += row.framesDecoded ?? 0; }
        if (row.type === 'inbound-rtp' && row.kind === 'audio') sum.audio += row.bytesReceived ?? 0;
        if (row.type === 'outbound-rtp' && row.kind === 'video') sum.sentVideo += row.bytesSent ?? 0;
      }
    }
    return sum;
  });
}

/** What came in a stretch of time. */
export async function receivedIn(page: Page, ms: number): Promise<Received> {
  const before = await received(page);
  await page.waitForTimeout(ms);
  const after = await received(page);
  return { video: after.video - before.video, audio: after.audio - before.audio, frames: after.frames - before.frames, sentVideo: after.sentVideo - before.sentVideo };
}

/** Bits of sound a second over three seconds of the page's own clock. */
export async function soundRate(page: Page): Promise<number> {
  const now = () => page.evaluate(() => performance.now());
  const [from, before] = [await now(), await received(page)];
  await page.waitForTimeout(3000);
  const [to, after] = [await now(), await received(page)];
  return ((after.audio - before.audio) * 8) / ((to - from) / 1000);
}

export type Mode = 'Full' | 'Saver' | 'Audio and slides' | 'Text only';

/** Comes in by the door with sound and picture. */
export async function comeInBy(page: Page, roundId: string, mode: Mode, { camera = true, mic = true } = {}): Promise<void> {
  await page.goto(`/rounds/${roundId}`);
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  for (const [name, on] of [['camera', camera], ['microphone', mic]] as const) {
    const box = page.getByRole('checkbox', { name: `Come in with the ${name} on` });
    if (await box.isVisible()) await box.setChecked(on);
  }
  await page.getByRole('button', { name: 'Join the round' }).click();
  const tools = page.getByRole('toolbar', { name: 'You in this round' });
  await tools.waitFor();
  if (mode !== 'Text only') await expect(tools.getByRole('button', { name: /^Turn the microphone/ })).toBeVisible({ timeout: 30_000 });
}

/** Changes the mode by keyboard and dialog, as anybody does in the round. */
export async function changeMode(page: Page, mode: Mode): Promise<void> {
  await page.getByRole('button', { name: /^How you take part/ }).click();
  const dialog = page.getByRole('dialog', { name: 'How you take part' });
  await dialog.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
