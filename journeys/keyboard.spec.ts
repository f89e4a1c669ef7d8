import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StandInProvider, standInProvider } from '../app/capabilities/people/testing/stand-in-provider.ts'
import { openBrowser } from './support/browser.ts'
import { chooseByKeys, typeForm } from './support/keyboard.ts'
import { catchMail, codeOf, linkOf, type MailCatcher } from './support/mail-catcher.ts'
import { giveDevice } from './support/played-device.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import { administrator, authenticatorOn, openPhone, setUpCodeOf } from './support/set-up-community.ts'

let folkmoot: RunningFolkmoot
let browser: Browser
let mail: MailCatcher
let council: StandInProvider

beforeAll(async () => {
  mail = await catchMail()
  council = await standInProvider()
  folkmoot = await runFolkmoot({ FOLKMOOT_MAIL_URL: mail.url, FOLKMOOT_DEVELOPMENT: 'yes' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await folkmoot?.stop()
  await council?.close()
  await mail?.close()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
const newcomer = 'newcomer@example.org'

async function askForMail(page: Page, email: string) {
  await typeForm(page, { email })
  await heading(page, 'Check your email')
  return mail.next(email, 'Your link and code')
}

it('sets up, signs in by code and second code, and adds a council, with the keyboard alone', async () => {
  const page = await openPhone(browser, { origin: folkmoot.origin, script: true })
  await page.goto('/')
  const texts = { name: 'Holt', strapline: 'A market town', displayName: 'The first', email: administrator }
  await typeForm(page, { code: setUpCodeOf(folkmoot), ...texts })
  await page.getByText('Your community is made').waitFor()
  await typeForm(page, { code: codeOf(await askForMail(page, administrator)) })
  await heading(page, 'Running this site')
  await chooseByKeys(page, 'Show your second code')
  await heading(page, 'Set up a second code')
  await chooseByKeys(page, 'Set it up now')
  await page.locator('code').first().waitFor()
  await typeForm(page, { code: (await authenticatorOn(page)).generate() })
  await heading(page, 'Your second code is set up')
  await page.goto('/people/providers')
  const { issuer, clientId, clientSecret } = council
  await page.getByLabel('Issuer (address)').waitFor()
  const names = await Promise.all(
    ['Name of the council', 'Issuer (address)', 'Client ID', 'Client secret'].map((label) =>
      page.getByLabel(label).getAttribute('name'),
    ),
  )
  const domains = (await page.getByLabel('Domains of its email addresses').getAttribute('name'))!
  const values = ['Holt Town Council', issuer, clientId, clientSecret]
  for (const [k, name] of names.entries()) await typeInto(page, name!, values[k]!)
  await typeInto(page, domains, 'holt.example')
  await chooseByKeys(page, 'Add it')
  await page.getByText('The council is on the sign-in page').waitFor()
  await page.context().close()
})

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).focus()
  await page.keyboard.type(text)
}

it('signs in by link, by password, by passkey and through a council with the keyboard alone', async () => {
  const page = await openPhone(browser, { origin: folkmoot.origin, script: true })
  await page.goto('/sign-in?next=/account/password')
  await page.goto(linkOf(await askForMail(page, newcomer), '/sign-in/link/'))
  await chooseByKeys(page, 'Sign in')
  await typeForm(page, { name: 'A newcomer' })
  await typeForm(page, { password: 'four plain unrelated words' })
  await page.getByText('Your password was set').waitFor()
  await signOut(page)

  await page.goto('/sign-in?next=/account/passkeys')
  await chooseByKeys(page, 'Sign in with a password')
  await typeForm(page, { email: newcomer, password: 'four plain unrelated words' })
  await page.getByLabel('Name for a new passkey').waitFor()
  await giveDevice(page)
  await typeInto(page, (await page.getByLabel('Name for a new passkey').getAttribute('name'))!, 'This phone')
  await chooseByKeys(page, 'Add a passkey')
  await heading(page, 'This phone')
  await signOut(page)

  await page.goto('/sign-in?next=/account/passkeys')
  await chooseByKeys(page, 'Sign in with a passkey')
  await page.getByText('last used on').waitFor()
  await signOut(page)

  council.person = { sub: 'clerk', email: 'clerk@holt.example', email_verified: true }
  await page.goto('/sign-in?next=/account')
  await chooseByKeys(page, 'Sign in with Holt Town Council')
  await heading(page, 'Holt Town Council')
  await chooseByKeys(page, 'Continue to Holt Town Council')
  await heading(page, 'Finish signing in')
  await chooseByKeys(page, 'Finish signing in')
  await typeForm(page, { name: 'The clerk' })
  await page.waitForURL('**/account')
  expect(await page.getByText('clerk@holt.example').first().isVisible()).toBe(true)
  await page.context().close()
})

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await chooseByKeys(page, 'Sign out')
  await heading(page, 'You are signed out')
}
