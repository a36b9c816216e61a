import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { demoMember } from '@without-walls/fixtures';

/** A member at a browser of their own. */
export interface Seat {
  page: Page;
  context: BrowserContext;
  name: string;
}

const memberIds = new Map<string, string>();

/** Signs a demo member in by the one-click door, through the API, and opens Today. */
export async function signInAs(browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Seat> {
  const member = demoMember(key);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto('/sign-in');
  const id = memberIds.get(member.email) ?? (await idOf(page, member.email));
  const answer = await page.evaluate(async (memberId) => {
    const reply = await fetch('/api/demo/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'without-walls', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ memberId }) });
    return reply.status;
  }, id);
  if (answer !== 200) throw new Error(`${member.name} could not sign in: ${answer}`);
  await page.goto('/');
  return { page, context, name: member.name };
}

async function idOf(page: Page, email: string): Promise<string> {
  const { items } = await page.evaluate(async () => (await fetch('/api/demo/sign-ins')).json() as Promise<{ items: { memberId: string; email: string }[] }>);
  for (const item of items) memberIds.set(item.email, item.memberId);
  const id = memberIds.get(email);
  if (!id) throw new Error(`${email} is not a demo member`);
  return id;
}
