import { type Page, expect } from '@playwright/test';
import { findings } from './axe.js';

/** What a page said in the console that it should not have. Filled while the page lives. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

/** What makes a page wider than its window, the outermost first; nothing when it need not be scrolled sideways. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} instead of ${clientWidth}`, ...out.slice(0, 6).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} to ${Math.round(element.getBoundingClientRect().right)}`)];
  });
}

/** A page hears of another scheme with its next frame; one that is still has no next frame until it is asked for one. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const frames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await frames();
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await frames();
}

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };

/** Looks at what is shown: light on a desk, dark on a phone, and whether it fits a narrow window. Goes on after a finding, so that one run tells all. */
export async function inspect(page: Page, what: string): Promise<void> {
  await page.setViewportSize(desk);
  await wear(page, 'light');
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${what} has one main heading`).toBe(1);
  expect.soft(await findings(page), `${what}, light, on a desk`).toEqual([]);
  await page.setViewportSize(phone);
  await wear(page, 'dark');
  expect.soft(await findings(page), `${what}, dark, on a phone`).toEqual([]);
  await page.setViewportSize(narrow);
  expect.soft(await sideways(page), `${what} fits a window of 320 pixels`).toEqual([]);
  await page.setViewportSize(desk);
}
