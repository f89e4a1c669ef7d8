import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolation, openBrowser, openContext } from './support/browser.ts'
import { chooseByKeys, typeForm } from './support/keyboard.ts'
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

interface Desk {
  readonly context: BrowserContext
  readonly page: Page
}

async function sitDown(
  as: 'officer' | 'administrator' | 'resident',
  options: { script?: boolean } = {},
): Promise<Desk> {
  const context = await openContext(browser, { origin: folkmoot.origin, ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/demo-sign-in')
  await page.locator(`button[value="${as}"]`).click()
  await page.waitForURL((url) => url.pathname !== '/demo-sign-in')
  return { context, page }
}

const look = async (page: Page) => {
  await expectNoViolation(page)
  await expectNoSidewaysScroll(page)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const closingYear = String(new Date().getFullYear() + 1)

const projects = 'New benches by the river; 4,200\nA shelter at the bus stop; 9,500\nTrees for the lane; 6,000'

/** The first page, with a budget of £12,000. */
async function start(page: Page, question: string): Promise<string> {
  await page.goto('/ballots/new')
  await page.getByLabel('How money is spent').check()
  await page.getByLabel('How much money is there?').fill('12,000')
  await page.getByLabel('What do you ask?').fill(question)
  await page.getByLabel('What you will do with the outcome').fill('The council pays for what wins.')
  await press(page, 'Save and go on')
  await page.waitForURL('**/manage?done=made')
  return new URL(page.url()).pathname.replace('/manage', '')
}

async function prepare(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/manage/options/many`)
  await page.getByLabel('One a line').fill(projects)
  await press(page, 'Save')
  await page.goto(`${address}/manage/dates`)
  for (const [part, value] of [
    ['Day', '31'],
    ['Month', '3'],
    ['Year', closingYear],
  ] as const)
    await page.getByRole('group', { name: 'Closing day' }).getByLabel(part).fill(value)
  await page.getByLabel('Closing time').selectOption({ label: '8pm' })
  await press(page, 'Save')
  await page.waitForURL('**/manage?done=saved')
}

async function openIt(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/manage/open`)
  await page.getByLabel('I have read it, and it is right').check()
  await press(page, 'Open the ballot')
  await page.waitForURL('**/manage?done=opened')
}

it('makes a ballot on a phone step by step, tries it, opens it, and two people stop it', async () => {
  const { context, page } = await sitDown('officer')
  await page.goto('/ballots/new')
  await look(page)
  await press(page, 'Save and go on')
  expect(await page.getByRole('alert').first().textContent()).toContain('Choose what is decided')
  await look(page)
  const address = await start(page, 'Which projects should we pay for?')
  await look(page)
  for (const step of ['question', 'paper', 'options', 'options/many', 'count', 'roll', 'dates', 'open', 'try']) {
    await page.goto(`${address}/manage/${step}`)
    await look(page)
  }
  await prepare(page, address)
  await follow(page, 'Try it with made-up papers')
  await look(page)
  expect(await page.locator('main').textContent()).toContain('How other rules would choose')
  await page.goto(`${address}/manage/options/1`)
  await look(page)
  await page.goto(`${address}/manage/open`)
  await look(page)
  await press(page, 'Open the ballot')
  expect(await page.getByRole('alert').first().textContent()).toContain('Tick that you have read it')
  await openIt(page, address)
  await look(page)
  await voterLooks(address)
  await page.goto(`${address}/manage/stop`)
  await look(page)
  await page.getByLabel('Why?').fill('A project was left off the paper.')
  await press(page, 'Ask to stop it')
  await page.waitForURL('**/manage?done=stop-asked')
  await secondPersonStops(address)
  await page.goto(address)
  expect(await page.locator('main').textContent()).toContain('A project was left off the paper.')
  await look(page)
  await context.close()
}, 240_000)

/** Somebody who only looks: the page, the fixed file, whether they may vote. */
async function voterLooks(address: string): Promise<void> {
  const { context, page } = await sitDown('resident')
  await page.goto('/ballots')
  await look(page)
  await page.goto(address)
  await look(page)
  const hash = await page.locator('#fixed ~ .app-exact').textContent()
  const fixed = await page.request.get(`${address}/fixed.json`)
  const { createHash } = await import('node:crypto')
  expect(
    createHash('sha256')
      .update(await fixed.body())
      .digest('hex'),
  ).toBe(hash)
  await follow(page, 'May I vote?')
  await look(page)
  expect(await page.locator('main').textContent()).toContain('Yes, you may vote')
  await context.close()
}

async function secondPersonStops(address: string): Promise<void> {
  const { context, page } = await sitDown('administrator')
  await page.goto(`${address}/manage`)
  await follow(page, 'Somebody asked to stop it: decide')
  await look(page)
  await page.getByLabel('Stop it for good').check()
  await press(page, 'Decide')
  await page.waitForURL('**/manage?done=stopped')
  await look(page)
  await context.close()
}

it('is made and opened without script', async () => {
  const { context, page } = await sitDown('officer', { script: false })
  const address = await start(page, 'Which paths should be mended?')
  await prepare(page, address)
  await openIt(page, address)
  await page.goto(address)
  expect(await page.getByRole('button', { name: 'Vote now' }).count()).toBe(1)
  await context.close()
}, 120_000)

it('puts a choice on the paper with the keyboard alone', async () => {
  const { context, page } = await sitDown('officer')
  const address = await start(page, 'Which trees should we plant?')
  await page.goto(`${address}/manage`)
  await chooseByKeys(page, 'What is on the paper')
  await page.waitForURL('**/manage/options')
  await typeForm(page, { name: 'Ten oaks', cost: '900' })
  await page.waitForURL('**/manage/options#add')
  expect(await page.locator('main').textContent()).toContain('1. Ten oaks')
  await context.close()
}, 120_000)
