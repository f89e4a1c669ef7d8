import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolation, openBrowser, openContext } from './support/browser.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'

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

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

it.each([{ script: true }, { script: false }])(
  'a voter reads on a phone what won, why, and how each rule would have chosen (script: $script)',
  async ({ script }) => {
    const context = await openContext(browser, { origin: folkmoot.origin, script })
    const page = await context.newPage()
    const look = async () => {
      if (!script) return
      await expectNoViolation(page)
      await expectNoSidewaysScroll(page)
    }
    await page.goto('/ballots/made-up-county-budget/result')
    await look()
    expect(await page.locator('.app-result__headline').textContent()).toMatch(/^\d+ of 60 projects win: £/)
    const titles = await page.locator('h2').allTextContents()
    const order = ['What won', 'What did not win', 'How each rule would have chosen', 'Who gets something']
    expect(titles.filter((title) => order.includes(title))).toEqual(order)
    expect(await page.locator('main').textContent()).toContain('Nobody voted in this.')
    expect(await page.locator('.app-paid').first().getAttribute('aria-label')).toContain('paid £')
    await page.getByText('Every project, rule by rule', { exact: true }).click()
    expect(await page.locator('.app-rule-grid').isVisible()).toBe(true)
    await follow(page, 'Every step of the count')
    await page.waitForURL('**/result/working')
    await look()
    await context.close()
  },
)

it('counts eight thousand papers again in the browser, by the keyboard alone', { timeout: 120_000 }, async () => {
  const context = await openContext(browser, { origin: folkmoot.origin })
  const page = await context.newPage()
  await page.goto('/ballots/made-up-ranking/recount')
  await expectNoViolation(page)
  const button = page.getByRole('button', { name: 'Count again here' })
  await button.focus()
  await page.keyboard.press('Enter')
  const said = page.locator('[data-recount-said]')
  await said.getByText('Everything fits.').waitFor({ timeout: 90_000 })
  expect(await said.textContent()).toContain('8,000 papers counted again: the same result.')
  await expectNoViolation(page)
  await expectNoSidewaysScroll(page)
  await context.close()
})
