import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolation, openBrowser, openContext } from './support/browser.ts'
import { tabTo } from './support/keyboard.ts'
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

/** The clerk's own browser, signed in. */
async function sitDown(options: { script?: boolean } = {}): Promise<Desk> {
  const context = await openContext(browser, { origin: folkmoot.origin, ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/demo-sign-in')
  await page.locator('button[value="officer"]').click()
  await page.waitForURL((url) => url.pathname !== '/demo-sign-in')
  return { context, page }
}

const look = async (page: Page) => {
  await expectNoViolation(page)
  await expectNoSidewaysScroll(page)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

const statements = [
  'There should be more benches on the square.',
  'Parking should cost less.',
  'Cars should not drive there on Saturdays.',
  'Empty shops should be let to local groups.',
  'The market should be open twice a week.',
]

async function makeDraft(page: Page, question: string): Promise<string> {
  await page.goto('/conversations/new')
  await page.getByLabel('What do you want to ask?').fill(question)
  await page.getByLabel('What will you do with the answers?').fill('The council answers in public in June.')
  await page.getByLabel('Statements to start with').fill(statements.join('\n'))
  await press(page, 'Save the draft')
  await page.waitForURL('**/manage?done=saved')
  return new URL(page.url()).pathname.replace('/manage', '')
}

/** Somebody else's browser: offers a statement. */
async function offer(address: string, text: string): Promise<void> {
  const context = await openContext(browser, { origin: folkmoot.origin, script: false })
  const page = await context.newPage()
  await page.goto(`${address}/add`)
  await page.getByLabel('Your statement').fill(text)
  await press(page, 'Send it')
  const again = page.getByRole('button', { name: 'Mine says something else: send it' })
  if ((await again.count()) > 0) await again.click()
  await page.waitForURL('**/mine?done=*')
  await context.close()
}

it('makes, shows to a colleague, opens, moderates, prints and closes a conversation on a phone', async () => {
  const { context, page } = await sitDown()
  await page.goto('/conversations/new')
  await look(page)
  await press(page, 'Save the draft')
  await look(page)
  expect(await page.getByRole('alert').first().textContent()).toContain('Enter the question')
  const address = await makeDraft(page, 'What would make our high street better?')
  await look(page)
  await colleagueLooks(await page.locator('section[aria-labelledby="preview"] a').getAttribute('href'))
  await follow(page, 'Open it')
  await look(page)
  await press(page, 'Open it')
  await page.waitForURL('**/manage?done=opened')
  await look(page)
  await offer(address, 'There should be many more benches on the square.')
  await offer(address, 'Our square really needs many more benches.')
  await offer(address, 'The shop of my neighbour on Mill Lane is ugly.')
  await follow(page, 'Look at new statements')
  await look(page)
  await moderate(page)
  await page.goto(`${address}/poster`)
  await look(page)
  await page.goto(`${address}/poster?as=slips`)
  await look(page)
  await page.goto(`${address}/manage`)
  await follow(page, 'Give more time, background or statements')
  await look(page)
  await page.goto(`${address}/manage`)
  await follow(page, 'Close it')
  await look(page)
  await press(page, 'Close it for good')
  expect(await page.getByRole('alert').first().textContent()).toContain('Say in one sentence why')
  await page.getByLabel('Why do you close it now?').fill('The decision was brought forward to 2 June.')
  await press(page, 'Close it for good')
  await page.waitForURL('**/manage?done=closed')
  await look(page)
  await page.goto(address)
  expect(await page.locator('button[name="stance"]').count()).toBe(0)
  await context.close()
}, 240_000)

async function colleagueLooks(link: string | null): Promise<void> {
  const context = await openContext(browser, { origin: folkmoot.origin })
  const page = await context.newPage()
  await page.goto(new URL(link!).pathname)
  await look(page)
  expect(await page.locator('main').textContent()).toContain(statements[4])
  expect(await page.locator('button[value="agree"]').isDisabled()).toBe(true)
  await context.close()
}

/** One pressed alone, the others ticked and decided on together, and one of them taken back. */
async function moderate(page: Page): Promise<void> {
  const waiting = page.locator('.app-queue__statement')
  expect(await waiting.count()).toBe(3)
  const ugly = waiting.filter({ hasText: 'Mill Lane' })
  await ugly.locator('summary').click()
  await look(page)
  await ugly.getByRole('button', { name: 'It names or describes a private person' }).click()
  await page.waitForURL('**&done=rejected&count=1')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Publish them', { exact: true }).check()
  await press(page, 'Decide')
  await page.waitForURL('**&done=published&count=2')
  expect(await page.locator('main').textContent()).toContain('Everything that was said has been looked at.')
  await look(page)
  await follow(page, 'Published (7)')
  await look(page)
  const first = page.locator('.app-queue__statement').first()
  await first.locator('summary').click()
  await first.getByRole('button', { name: 'Another statement says the same' }).click()
  await page.waitForURL('**?show=published&done=rejected&count=1')
  await follow(page, 'Not published (2)')
  await look(page)
}

it('is done with the keyboard alone: make, open, publish, close', async () => {
  const { context, page } = await sitDown()
  const type = async (name: string, text: string) => {
    await tabTo(page, `[name="${name}"]`)
    await page.keyboard.type(text)
  }
  await page.goto('/conversations/new')
  await type('question', 'Where should our bus stop be?')
  await type('promise', 'We answer in June.')
  await type('statements', statements.join('\n'))
  await tabTo(page, 'main form button[type="submit"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/manage?done=saved')
  const address = new URL(page.url()).pathname.replace('/manage', '')
  await tabTo(page, `a[href="${address}/manage/open"]`)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/manage/open')
  await tabTo(page, '[name="when"][value="now"]')
  await page.keyboard.press('Space')
  await tabTo(page, 'main form button[type="submit"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/manage?done=opened')
  await offer(address, 'It should be in front of the school.')
  await page.goto(`${address}/manage/moderate`)
  await tabTo(page, 'button[name="one"][value^="publish:"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**done=published**')
  await page.goto(`${address}/manage/close`)
  await type('reason', 'The stop is being built.')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/manage?done=closed')
  await context.close()
}, 240_000)

// Axe needs script; the same pages get it in the journey above.
it('works without JavaScript: make, announce for a day, take back, open, decide on ticked statements, close', async () => {
  const { context, page } = await sitDown({ script: false })
  const address = await makeDraft(page, 'How should we use the old school?')
  await follow(page, 'Open it')
  await page.getByLabel('From a day I choose').check()
  await page.locator('[name="opens-day"]').fill('3')
  await page.locator('[name="opens-month"]').fill('3')
  await page.locator('[name="opens-year"]').fill('2099')
  await press(page, 'Open it')
  await page.waitForURL('**/manage?done=announced')
  await expectNoSidewaysScroll(page)
  await follow(page, 'Take it back')
  await expectNoSidewaysScroll(page)
  await press(page, 'Take it back')
  await page.waitForURL('**/manage?done=taken-back')
  await follow(page, 'Open it')
  await press(page, 'Open it')
  await page.waitForURL('**/manage?done=opened')
  await offer(address, 'It should become a workshop.')
  await page.goto(`${address}/manage/moderate`)
  await page.getByRole('checkbox').check()
  await page.getByRole('radio', { name: 'Do not publish them' }).check()
  await page.getByLabel('If you do not publish them: why?').selectOption({ label: 'It cannot be understood' })
  await page.getByLabel('Anything to tell the authors?').fill('What kind of workshop?')
  await press(page, 'Decide')
  await page.waitForURL('**&done=rejected&count=1')
  await page.goto(`${address}/manage/close`)
  await page.getByLabel('Why do you close it now?').fill('It was sold.')
  await press(page, 'Close it for good')
  await page.waitForURL('**/manage?done=closed')
  await context.close()
}, 240_000)

it('throws a draft away after asking', async () => {
  const { context, page } = await sitDown()
  const address = await makeDraft(page, 'Is this only a try?')
  await follow(page, 'Throw this draft away')
  await look(page)
  await press(page, 'Throw it away')
  await page.waitForURL('**/conversations')
  expect((await page.goto(`${address}/manage`))?.status()).toBe(404)
  await context.close()
}, 240_000)
