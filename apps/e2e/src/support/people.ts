import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { demoMember, idFor } from '@without-walls/fixtures';

/** A member at a browser of their own. */
export interface Seat {
  page: Page;
  context: BrowserContext;
  name: string;
}

/** Signs a demo member in by the one-click door, through the API, and opens Today. */
export async function signInAs(browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Seat> {
  const member = demoMember(key);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto('/sign-in');
  const answer = await page.evaluate(async (memberId) => {
    const reply = await fetch('/api/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ memberId }) });
    return reply.status;
  }, idFor(`member:${member.key}`));
  if (answer !== 200) throw new Error(`${member.name} could not sign in: ${answer}`);
  await page.goto('/');
  return { page, context, name: member.name };
}
