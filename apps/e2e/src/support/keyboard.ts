import { type Locator, type Page, expect } from '@playwright/test';

const most = 150;

/** Goes to a control as a person without a mouse does; each stop on the way must show where one is. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < most; i += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
    // The button inside a date field draws its own ring; the field itself does not count as focused then.
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible, body, input[type="date"]') ?? false), 'the focus can be seen').toBe(true);
  }
  throw new Error(`${String(target)} is not reached by ${key}`);
}

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
