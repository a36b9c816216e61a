import { type Page, expect, test } from '@playwright/test';
import { listCaseFiles, readCase, releaseCase, sectionNames, submitCase, attestationVersion } from '@without-walls/contracts';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { call } from './support/api.js';
import { inspect } from './support/inspect.js';
import { tabTo } from './support/keyboard.js';
import { type Seat, signInAs } from './support/people.js';
import { writtenCase } from './support/rounds.js';

/** A letter and a picture on their way: taken, looked through, blacked out for good, shared as pages; the file itself never leaves. */
test.describe.configure({ mode: 'serial' });

let gp: Seat;
let coordinator: Seat;
let expert: Seat;
let caseId = '';
test.beforeAll(async ({ browser }) => {
  [gp, coordinator, expert] = [await signInAs(browser, 'ngozi-balogun'), await signInAs(browser, 'rhodri-bevan'), await signInAs(browser, 'lars-bergqvist')];
  caseId = (await writtenCase(gp.page)).id;
});
test.afterAll(async () => {
  for (const seat of [gp, coordinator, expert]) await seat?.context.close();
});

async function aLetter(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor('Margaret Whitcombe');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of [['Seen in clinic: Mrs Margaret Whitcombe.', 'Pain for two years, walks ten minutes.'], ['No new findings on the scan.']]) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((line, i) => page.drawText(line, { x: 60, y: 760 - i * 30, size: 14, font }));
  }
  return Buffer.from(await pdf.save());
}
const aScan = (): Promise<Buffer> => sharp({ create: { width: 600, height: 400, channels: 3, background: '#fff' } }).composite([{ input: Buffer.from('<svg width="600" height="400"><text x="40" y="80" font-size="28">Name: Margaret Whitcombe</text></svg>') }]).png().toBuffer();

const files = (page: Page) => page.getByRole('region', { name: 'Letters, reports and pictures' });
const card = (page: Page, label: string) => files(page).getByRole('listitem', { name: label });

test('a presenter adds a letter and a picture, and is told at once what cannot be taken', async () => {
  await gp.page.goto(`/cases/${caseId}/edit?section=investigations`);
  await gp.page.getByLabel('Files to add').setInputFiles([{ name: 'letter for mrs whitcombe.pdf', mimeType: 'application/pdf', buffer: await aLetter() }, { name: 'scan.png', mimeType: 'image/png', buffer: await aScan() }, { name: 'macro.docm', mimeType: 'application/octet-stream', buffer: Buffer.from('not a document at all') }]);
  await expect(card(gp.page, 'File 1')).toContainText('must go', { timeout: 60_000 });
  await expect(card(gp.page, 'File 1')).toContainText('the name is never passed on');
  await expect(card(gp.page, 'File 1')).toContainText(/left behind: .*names of authors|left behind: .*properties/);
  await expect(card(gp.page, 'File 2')).toContainText('a picture of text', { timeout: 60_000 });
  await expect(files(gp.page)).toContainText('whatever its name says');
  await files(gp.page).getByRole('button', { name: 'Dismiss macro.docm' }).click();
  await inspect(gp.page, 'files in the editor');
});

test('nothing is released while a file waits, and red marks keep a file from being shared', async () => {
  const { version } = await call(gp.page, readCase, { params: { id: caseId } });
  await call(gp.page, submitCase, { params: { id: caseId }, body: { version, attestation: { version: attestationVersion, agreed: true, basis: 'anonymised' } } });
  await coordinator.page.goto(`/second-looks/${caseId}`);
  await card(coordinator.page, 'File 1').getByRole('button', { name: /Look and black out/ }).click();
  const dialog = coordinator.page.getByRole('dialog', { name: 'File 1' });
  await expect(dialog.getByRole('button', { name: 'Share the pages' })).toBeDisabled();
  await expect.poll(() => dialog.getByRole('img', { name: /^Page 1 of File 1/ }).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await inspect(coordinator.page, 'the look at a file');
  await dialog.getByRole('button', { name: /^Black out “Mrs Margaret Whitcombe/ }).click();
  await expect(dialog).toContainText('Still to look at: page 2');
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await dialog.getByRole('button', { name: 'Share the pages' }).click();
  await expect(card(coordinator.page, 'File 1')).toContainText('Shared as pages');
});

test('a picture of text is blacked out by keys alone, and by drawing', async () => {
  const { page } = coordinator;
  await card(page, 'File 2').getByRole('button', { name: /Look and black out/ }).click();
  const dialog = page.getByRole('dialog', { name: 'File 2' });
  await expect(dialog).toContainText('The checker cannot read it');
  await tabTo(page, dialog.getByRole('button', { name: 'Set a rectangle by keys' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /^Rectangle 1:/ })).toBeFocused();
  for (let i = 0; i < 35; i += 1) await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Share the pages' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Black out the rectangle for good' }).click();
  await expect(dialog.getByRole('button', { name: /^Rectangle/ })).toHaveCount(0);
  const picture = dialog.getByRole('img', { name: /^Page 1 of File 2/ });
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.25, { steps: 5 });
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'Black out the rectangle for good' }).click();
  await dialog.getByRole('button', { name: 'Share the pages' }).click();
  await expect(card(page, 'File 2')).toContainText('Shared as pages');
});

test('the team reads pages, and none of their bytes holds what was there', async () => {
  const { version } = await call(coordinator.page, readCase, { params: { id: caseId } });
  await call(coordinator.page, releaseCase, { params: { id: caseId }, body: { version, urgency: 'routine', lookedAt: [...sectionNames] } });
  await expert.page.goto(`/cases/${caseId}`);
  const shared = files(expert.page);
  await shared.getByText('File 1, 2 pages').click();
  await expect.poll(() => shared.getByRole('img', { name: /^Page 1 of File 1/ }).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await shared.getByText('The words of this page').first().click();
  await expect(shared.getByText('[blacked out]')).toBeVisible();
  await inspect(expert.page, 'a case with files');
  const { items } = await call(expert.page, listCaseFiles, { params: { id: caseId } });
  expect(JSON.stringify(items)).not.toMatch(/whitcombe/i);
  for (const file of items) for (const { number } of file.pages) {
    const bytes = await expert.page.evaluate(async (address) => String.fromCharCode(...new Uint8Array(await (await fetch(address)).arrayBuffer()).slice(0, 100_000)), `/api/files/${file.id}/pages/${number}/image`);
    expect(bytes.slice(8, 12)).toBe('WEBP');
    expect(bytes).not.toMatch(/whitcombe/i);
  }
});
