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
const heading = (page: Page) => page.locator('h1').textContent()

it.each([{ script: true }, { script: false }])(
  'a councillor reads on a phone what came of a finished conversation, from the list to the report (script: $script)',
  async ({ script }) => {
    const context = await openContext(browser, { origin: folkmoot.origin, script })
    const page = await context.newPage()
    // What looks at a page needs script itself; the pages are the same.
    const look = async (at: Page) => {
      if (!script) return
      await expectNoViolation(at)
      await expectNoSidewaysScroll(at)
    }
    await page.goto('/conversations')
    await look(page)
    await follow(page, /Bowling Green/)
    await page.waitForURL('**/results')
    await look(page)
    const titles = await page.locator('h2').allTextContents()
    const order = ['Common ground', 'What divides most', 'The groups, in their own statements', 'The opinion map']
    expect(titles.filter((title) => order.includes(title))).toEqual(order)
    expect(await page.locator('.app-result__headline').textContent()).toMatch(/^Answers fall into \w+ groups\. On \d+/)
    expect(await page.locator('main').textContent()).toContain('Brought in from elsewhere.')
    expect(await page.locator('main').textContent()).toContain('CC BY 4.0')

    // The same in words, and a number on the map that leads to its statement.
    await page.getByText('The same in words', { exact: true }).click()
    expect(await page.getByRole('table', { name: 'Groups on the map' }).isVisible()).toBe(true)
    const number = page.locator('.app-om__statement').first()
    const target = await number.getAttribute('href')
    await number.click()
    expect(new URL(page.url()).hash).toBe(target)
    expect(await page.locator(target!).isVisible()).toBe(true)

    await follow(page, 'Every statement and its votes')
    await page.getByLabel('In which order?').selectOption('divides')
    await page.getByLabel('Only with these words (optional)').fill('internet')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL('**/statements?sort=divides&find=internet')
    await look(page)
    await follow(page, /^No\. /)
    await page.waitForURL(/\/statements\/\d+$/)
    expect(await heading(page)).toMatch(/^Statement \d+$/)
    await look(page)

    await page.goto('/c/better-bowling-green/results')
    await follow(page, 'What was not published, and why')
    await look(page)
    await page.goBack()
    await follow(page, 'Open data, to check it all yourself')
    await look(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download everything (ZIP)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('better-bowling-green-open-data.zip')
    await page.goto('/c/better-bowling-green/results')
    await follow(page, 'Report to print or keep')
    await look(page)
    expect(await page.locator('main').textContent()).toContain('How to check it')
    await context.close()
  },
)

it('an open result grows by itself while somebody votes elsewhere', async () => {
  const reading = await openContext(browser, { origin: folkmoot.origin })
  const page = await reading.newPage()
  await page.goto('/c/libraries/results')
  const voting = await openContext(browser, { origin: folkmoot.origin, script: false })
  const other = await voting.newPage()
  for (let votes = 1; votes <= 3; votes++) {
    await other.goto('/c/libraries')
    await other.getByRole('button', { name: 'Agree', exact: true }).click()
    await page.getByText(new RegExp(`cast ${votes} votes? on`)).waitFor()
  }
  await reading.close()
  await voting.close()
})

it('prints as a report of A4 pages without the furniture of the screen', async () => {
  const context = await openContext(browser, { origin: folkmoot.origin, width: 1280 })
  const page = await context.newPage()
  await page.goto('/c/better-bowling-green/report')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.govuk-service-navigation').isVisible()).toBe(false)
  expect(await page.locator('.app-report__where svg').isVisible()).toBe(true)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/)
  await context.close()
})
