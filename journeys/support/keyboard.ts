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

/** Presses Tab until the keyboard is on what has these words within the page itself, then Enter. */
export async function chooseByKeys(page: Page, words: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(
      (wanted) =>
        document.activeElement?.matches('main a, main button') && document.activeElement.textContent?.includes(wanted),
      words,
    )
    if (isThere) return page.keyboard.press('Enter')
  }
  throw new Error(`Nothing that says “${words}” within ${mostStops} stops of the Tab key.`)
}

/** Types into each field in turn, then presses Enter in the last. */
export async function typeForm(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.locator(`[name="${Object.keys(fields)[0]}"]`).waitFor()
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(page, `[name="${name}"]`)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
}
