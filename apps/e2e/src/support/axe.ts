import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page, expect } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type WithAxe = Window & { axe?: { run: (options: object) => Promise<AxeResults> } };

/** What axe finds by all its rules (WCAG 2.2 A and AA, and good practice), a line a finding. */
export async function findings(page: Page): Promise<string[]> {
  const first = await look(page);
  if (first.length === 0) return [];
  // A part that was repainted while axe read its colours is fine a moment later; a true finding stays.
  await page.waitForTimeout(500);
  const second = await look(page);
  return first.filter((finding) => second.includes(finding));
}

async function look(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(() => (window as unknown as Required<WithAxe>).axe.run({ resultTypes: ['violations'] }));
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? ''})`).join(' | ')}`);
}

/** WCAG 2.2 A and AA, and the good-practice rules: nothing may be found. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await findings(page), `${what} is accessible`).toEqual([]);
}
