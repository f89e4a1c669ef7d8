import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { expectNoSidewaysScroll, expectNoViolation, openContext } from './browser.ts'
import { codeOf, type MailCatcher } from './mail-catcher.ts'
import type { RunningFolkmoot } from './running-folkmoot.ts'

export const administrator = 'first@example.org'

/** The one-time code that a Folkmoot prints while nobody has set it up. */
export const setUpCodeOf = (folkmoot: RunningFolkmoot): string => /one-time code: (\S+)/.exec(folkmoot.said())![1]!

/** A phone, with or without script, that waits ten seconds for what should be there at once. */
export async function openPhone(
  browser: Browser,
  options: { readonly origin: string; readonly script: boolean },
): Promise<Page> {
  const context = await openContext(browser, options)
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** Nothing that axe finds, nothing wider than the phone. axe needs script: where it is off, the page is the same. */
export async function look(page: Page, script: boolean): Promise<void> {
  if (script) await expectNoViolation(page)
  await expectNoSidewaysScroll(page)
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

export async function fillSetUp(page: Page, code: string): Promise<void> {
  await page.getByLabel('One-time code').fill(code)
  await page.getByLabel('Name of the community').fill('Holt')
  await page.getByLabel('Your name, as others will see it').fill('The first')
  await page.getByLabel('Your email address').fill(administrator)
  await press(page, 'Make the community')
}

/** Signs in by the code in the mail, from the page that asks for an address. */
export async function signInByCode(page: Page, mail: MailCatcher, email: string): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await press(page, 'Email me a link and a code')
  await page.getByLabel('Code of six digits').fill(codeOf(await mail.next(email, 'Your link and code')))
  await press(page, 'Sign in')
}

/** The authenticator app on somebody's phone, from the secret that the page shows as text. */
export async function authenticatorOn(page: Page): Promise<TOTP> {
  const secret = await page.locator('code').first().textContent()
  return new TOTP({ secret: Secret.fromBase32(secret!.replaceAll(' ', '')), digits: 6, period: 30 })
}

/** From a page that asks for it, sets up a second code; gives the app that makes the next ones. */
export async function setUpSecondCode(page: Page): Promise<TOTP> {
  await press(page, 'Set it up now')
  const app = await authenticatorOn(page)
  await page.getByLabel('Code the app shows now').fill(app.generate())
  await press(page, 'Check the code')
  return app
}
