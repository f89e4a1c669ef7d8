import type { Page } from 'playwright-core'

const mostStops = 60

/** Presses Tab until the keyboard is where it should be; fails where it never gets there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`No ${selector} within ${mostStops} stops of the Tab key.`)
}
