import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolation, openBrowser, openContext } from './support/browser.ts'
import { tabTo } from './support/keyboard.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'

/** The address that a poster's code leads to. */
const address = '/c/libraries'

let folkmoot: RunningFolkmoot
let browser: Browser

beforeAll(async () => {
  folkmoot = await runFolkmoot({ FOLKMOOT_DEMONSTRATION: 'yes' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await folkmoot?.stop()
})

async function visit(options: { script?: boolean } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openContext(browser, { origin: folkmoot.origin, ...options })
  const page = await context.newPage()
  await page.goto(address)
  return { context, page }
}

const look = async (page: Page) => {
  await expectNoViolation(page)
  await expectNoSidewaysScroll(page)
}
const say = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const statementOn = (page: Page) => page.locator('input[name="statement"]').inputValue()
const progressOn = (page: Page) => page.locator('.app-progress__text').textContent()
const sent = (page: Page) =>
  page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('folkmoot-answers')))
/** How many answers the server has of this browser. */
async function answersKept(page: Page): Promise<string | null> {
  await page.goto(`${address}/mine`)
  return page.locator('#answers > p').textContent()
}

it('takes somebody on a phone from the poster’s address to the result', async () => {
  const { context, page } = await visit()
  await look(page)
  for (let k = 1; k <= 8; k++) {
    const before = await statementOn(page)
    await say(page, k % 3 === 0 ? 'Disagree' : 'Agree')
    await expect.poll(() => statementOn(page)).not.toBe(before)
    expect(await progressOn(page)).toMatch(new RegExp(`^${k} of \\d+ so far; stop whenever you like$`))
  }
  await sent(page)
  await look(page)
  await page.getByRole('link', { name: 'See where you stand' }).first().click()
  await page.getByRole('heading', { name: 'Where you stand' }).waitFor()
  await look(page)
  await page.getByRole('link', { name: 'See the result so far' }).click()
  await page.waitForURL(`**${address}/results`)
  await look(page)
  expect(await answersKept(page)).toBe('8 answers')
  await context.close()
})

it('lets somebody say something, shows what others said close to it first, and what happens with it', async () => {
  const { context, page } = await visit()
  const near = await page.locator('.app-statement__text').textContent()
  await page.getByRole('link', { name: 'Say something yourself' }).click()
  await look(page)
  await page.getByLabel('Your statement').fill('No')
  await say(page, 'Send it')
  await look(page)
  expect(await page.getByRole('alert').textContent()).toContain('8 characters or more')
  await page.getByLabel('Your statement').fill(`${near?.replace(/\.$/, '')} too`)
  await say(page, 'Send it')
  await page.getByRole('heading', { name: /said something close/ }).waitFor()
  await look(page)
  await say(page, 'Mine says something else: send it')
  await page.waitForURL('**/mine?done=*')
  expect(await page.locator('#said').textContent()).toContain('A facilitator reads it by')
  await look(page)
  await context.close()
})

it('is done with the keyboard alone: agree, disagree and pass by keys, and on to where one stands', async () => {
  const { context, page } = await visit()
  await tabTo(page, 'button[name="stance"][value="agree"]')
  await page.keyboard.press('Enter')
  await expect.poll(() => progressOn(page)).toMatch(/^1 of/)
  for (const [key, done] of [
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => progressOn(page)).toMatch(new RegExp(`^${done} of`))
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('app-statement__text')
  }
  expect(await page.locator('[data-announce]').textContent()).toContain('You were not sure what it means')
  await sent(page)
  await tabTo(page, `a[href="${address}/mine"]`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${address}/mine`)
  expect(await page.locator('#answers').textContent()).toContain('4 answers')
  await context.close()
})

it('works without JavaScript: answer, change an answer, say something, see the result', async () => {
  const { context, page } = await visit({ script: false })
  const first = await statementOn(page)
  for (const stance of ['Agree', 'Pass', 'Not sure what it means']) await say(page, stance)
  expect(await progressOn(page)).toMatch(/^3 of/)
  await page.goto(`${address}?statement=${first}&from=mine`)
  await say(page, 'Disagree')
  await page.waitForURL('**/mine?done=changed#answers')
  expect(await page.locator('#answers').textContent()).toContain('3 answers')
  await page.goto(`${address}/add`)
  await page.getByLabel('Your statement').fill('A quiet room for homework would help many families')
  await say(page, 'Send it')
  await page.waitForURL('**/mine?done=added#said')
  await page.getByRole('link', { name: 'See the result so far' }).click()
  await page.waitForURL(`**${address}/results`)
  await context.close()
})

it('keeps answers on the phone while there is no connection, over a closed page too, and sends each once', async () => {
  const { context, page } = await visit()
  const seen: string[] = []
  const answer = async (stance: string) => {
    seen.push(await statementOn(page))
    await say(page, stance)
  }
  await answer('Agree')
  await sent(page)
  await context.setOffline(true)
  await answer('Agree')
  await answer('Disagree')
  await expect
    .poll(() => page.locator('[data-status]').textContent())
    .toMatch(/^No connection\. 2 answers are kept on this/)
  await look(page)
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await sent(again)
  expect(seen).not.toContain(await statementOn(again))
  expect(await progressOn(again)).toMatch(/^3 of/)
  expect(new Set(seen).size).toBe(3)
  expect(await answersKept(again)).toBe('3 answers')
  await context.close()
})

it('counts a newcomer once although the answer to the first vote never arrived', async () => {
  const { context, page } = await visit()
  let lost = 0
  await page.route(`**${address}/vote`, async (route) => {
    const answered = await route.fetch()
    // The server has counted it; the phone never hears of it, the cookie neither.
    if (lost++ === 0) await route.abort('connectionreset')
    else await route.fulfill({ response: answered })
  })
  await context.clearCookies()
  await say(page, 'Agree')
  await expect.poll(() => lost, { timeout: 10_000 }).toBeGreaterThan(1)
  await sent(page)
  expect(await answersKept(page)).toBe('1 answer')
  await context.close()
})
