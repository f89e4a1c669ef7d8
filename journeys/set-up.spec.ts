import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { catchMail, type MailCatcher } from './support/mail-catcher.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import {
  administrator,
  authenticatorOn,
  fillSetUp,
  look,
  openPhone,
  press,
  setUpCodeOf,
  signInByCode,
} from './support/set-up-community.ts'

let folkmoot: RunningFolkmoot
let browser: Browser
let mail: MailCatcher

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  mail = await catchMail()
  folkmoot = await runFolkmoot({ FOLKMOOT_MAIL_URL: mail.url })
})
afterEach(async () => {
  await folkmoot?.stop()
  await mail?.close()
})

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

const scripts = [
  ['with script', true],
  ['without script', false],
] as const

it.each(scripts)(
  'the code on the console makes the first administrator and community, once, on a phone %s',
  async (_, script) => {
    const page = await openPhone(browser, { origin: folkmoot.origin, script })
    const code = setUpCodeOf(folkmoot)

    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe('/set-up')
    await look(page, script)

    await fillSetUp(page, 'guessed')
    expect(await page.getByRole('alert').textContent()).toContain('not the newest code')
    expect(await page.getByLabel('Name of the community').inputValue()).toBe('Holt')
    await look(page, script)

    await fillSetUp(page, code)
    await page.getByText('Your community is made').waitFor()
    await look(page, script)

    const late = await page.context().newPage()
    expect((await late.goto('/set-up'))?.status()).toBe(404)
    expect(await late.locator('body').textContent()).not.toContain('One-time code')
    await late.close()

    await signInByCode(page, mail, administrator)
    expect(await headingOf(page)).toBe('Running this site')
    await look(page, script)
    await press(page, 'Show your second code')
    expect(await headingOf(page)).toBe('Set up a second code')
    await look(page, script)

    await press(page, 'Set it up now')
    const app = await authenticatorOn(page)
    await look(page, script)
    await page.getByLabel('Code the app shows now').fill('000000')
    await press(page, 'Check the code')
    expect(await page.getByRole('alert').textContent()).toContain('This code is not right')
    await page.getByLabel('Code the app shows now').fill(app.generate())
    await press(page, 'Check the code')
    expect(await headingOf(page)).toBe('Your second code is set up')
    await look(page, script)

    await press(page, 'I have kept them')
    await page.getByRole('link', { name: 'Roles', exact: true }).click()
    await page.locator('.app-person').filter({ hasText: administrator }).filter({ hasText: 'Administrator' }).waitFor()
    await look(page, script)
    await page.context().close()
  },
)
