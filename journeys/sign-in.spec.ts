import type { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StandInProvider, standInProvider } from '../app/capabilities/people/testing/stand-in-provider.ts'
import { openBrowser } from './support/browser.ts'
import { catchMail, codeOf, linkOf, type MailCatcher } from './support/mail-catcher.ts'
import { giveDevice } from './support/played-device.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import {
  administrator,
  fillSetUp,
  look,
  openPhone,
  press,
  setUpCodeOf,
  setUpSecondCode,
  signInByCode,
} from './support/set-up-community.ts'

let folkmoot: RunningFolkmoot
let browser: Browser
let mail: MailCatcher
let council: StandInProvider
let app: TOTP

beforeAll(async () => {
  mail = await catchMail()
  council = await standInProvider()
  folkmoot = await runFolkmoot({ FOLKMOOT_MAIL_URL: mail.url, FOLKMOOT_DEVELOPMENT: 'yes' })
  browser = await openBrowser()
  await withPage(async (page) => {
    await page.goto('/set-up')
    await fillSetUp(page, setUpCodeOf(folkmoot))
    await signInByCode(page, mail, administrator)
    await press(page, 'Show your second code')
    app = await setUpSecondCode(page)
    await page.goto('/people/providers')
    await page.getByLabel('Name of the council').fill('Holt Town Council')
    await page.getByLabel('Issuer (address)').fill(council.issuer)
    await page.getByLabel('Client ID').fill(council.clientId)
    await page.getByLabel('Client secret').fill(council.clientSecret)
    await page.getByLabel('Domains of its email addresses').fill('holt.example')
    await press(page, 'Add it')
    await page.getByText('The council is on the sign-in page').waitFor()
  })
})
afterAll(async () => {
  await browser?.close()
  await folkmoot?.stop()
  await council?.close()
  await mail?.close()
})

const scripts = [
  ['with script', true],
  ['without script', false],
] as const

async function withPage(
  work: (page: Page) => Promise<void>,
  options: { readonly script: boolean } = { script: true },
): Promise<void> {
  const page = await openPhone(browser, { origin: folkmoot.origin, ...options })
  await work(page)
  await page.context().close()
}

/** The account page says who is signed in. */
async function expectSignedIn(page: Page, email: string, script = true): Promise<void> {
  await page.goto('/account')
  await page.getByText(email).first().waitFor()
  await look(page, script)
}

async function signOut(page: Page, script = true): Promise<void> {
  await page.goto('/account')
  await press(page, 'Sign out')
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  await look(page, script)
}

async function giveName(page: Page, script = true): Promise<void> {
  await page.getByLabel('Name others see').fill('A newcomer')
  await look(page, script)
  await press(page, 'Continue')
}

it.each(scripts)('by the code in the mail, %s', async (_, script) => {
  await withPage(
    async (page) => {
      const email = `code-${script}@example.org`
      await page.goto('/account')
      await look(page, script)
      await page.getByLabel('Email address').fill('nothing')
      await press(page, 'Email me a link and a code')
      expect(await page.getByRole('alert').textContent()).toContain('name@example.org')
      await look(page, script)
      await page.getByLabel('Email address').fill(email)
      await press(page, 'Email me a link and a code')
      await look(page, script)
      const letter = await mail.next(email, 'Your link and code')
      await page.getByLabel('Code of six digits').fill(codeOf(letter) === '111111' ? '222222' : '111111')
      await press(page, 'Sign in')
      expect(await page.getByRole('alert').textContent()).toContain('not the code we sent')
      await look(page, script)
      await page.getByLabel('Code of six digits').fill(codeOf(letter))
      await press(page, 'Sign in')
      await giveName(page, script)
      expect(new URL(page.url()).pathname).toBe('/account')
      await expectSignedIn(page, email, script)
      await signOut(page, script)
    },
    { script },
  )
})

it.each(scripts)('by the link in the mail, opened in another browser, %s', async (_, script) => {
  const email = `link-${script}@example.org`
  let link = ''
  await withPage(
    async (page) => {
      await page.goto('/sign-in')
      await page.getByLabel('Email address').fill(email)
      await press(page, 'Email me a link and a code')
      await page.getByRole('heading', { name: 'Check your email' }).waitFor()
      link = linkOf(await mail.next(email, 'Your link and code'), '/sign-in/link/')
    },
    { script },
  )
  await withPage(
    async (page) => {
      await page.goto(link)
      await page.getByText(`as ${email}`).waitFor()
      await look(page, script)
      await press(page, 'Sign in')
      await giveName(page, script)
      await expectSignedIn(page, email, script)
      await page.goto(link)
      await page.getByRole('heading', { name: 'This link can no longer be used' }).waitFor()
      await look(page, script)
    },
    { script },
  )
})

it.each(scripts)('with a password, %s', async (_, script) => {
  await withPage(
    async (page) => {
      const email = `password-${script}@example.org`
      await page.goto('/sign-in?next=/account/password')
      await signInByCode(page, mail, email)
      await giveName(page, script)
      await look(page, script)
      await page.locator('input[name=password]').fill('short')
      await press(page, 'Set the password')
      expect(await page.getByRole('alert').textContent()).toContain('at least 12 characters')
      await page.locator('input[name=password]').fill('four plain unrelated words')
      await press(page, 'Set the password')
      await page.getByText('Your password was set').waitFor()
      await signOut(page, script)
      await page.goto('/sign-in')
      await page.getByRole('link', { name: 'Sign in with a password' }).click()
      await look(page, script)
      for (const password of ['four plain unrelated', 'four plain unrelated words']) {
        await page.getByLabel('Email address').fill(email)
        await page.locator('input[name=password]').fill(password)
        await press(page, 'Sign in')
        if (password.endsWith('words')) continue
        expect(await page.getByRole('alert').textContent()).toContain('is not right')
        await look(page, script)
      }
      await expectSignedIn(page, email, script)
    },
    { script },
  )
})

it('with a passkey', async () => {
  await withPage(async (page) => {
    const email = 'passkey@example.org'
    await page.goto('/sign-in?next=/account/passkeys')
    await signInByCode(page, mail, email)
    await page.getByLabel('Name others see').fill('A newcomer')
    await press(page, 'Continue')
    await look(page, true)
    // From here on no look until the end: another debugger that leaves takes the played device with it.
    await giveDevice(page)
    await page.getByLabel('Name for a new passkey').fill('This phone')
    await press(page, 'Add a passkey')
    await page.getByRole('heading', { name: 'This phone' }).waitFor()
    await page.goto('/account')
    await press(page, 'Sign out')
    await page.goto('/sign-in?next=/account/passkeys')
    await press(page, 'Sign in with a passkey')
    await page.getByText('last used on').waitFor()
    await look(page, true)
  })
})

it.each(scripts)('an administrator shows the second code, %s', async (_, script) => {
  await withPage(
    async (page) => {
      await page.goto('/people/roles')
      await signInByCode(page, mail, administrator)
      await page.getByRole('heading', { name: 'Enter your second code' }).waitFor()
      await look(page, script)
      await page.getByLabel('Code from your authenticator app').fill('000000')
      await press(page, 'Continue')
      expect(await page.getByRole('alert').textContent()).toContain('This code is not right')
      await look(page, script)
      await page.getByLabel('Code from your authenticator app').fill(await unusedCode())
      await press(page, 'Continue')
      await page.getByRole('heading', { name: 'Roles' }).waitFor()
      await look(page, script)
    },
    { script },
  )
})

let lastCode = ''

/** Each code works once: waits for the app's next one where it has shown this one already. */
async function unusedCode(): Promise<string> {
  for (;;) {
    const code = app.generate({ timestamp: Date.now() + 29_000 })
    if (code !== lastCode) {
      lastCode = code
      return code
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

it.each(scripts)('through a council, %s', async (_, script) => {
  await withPage(
    async (page) => {
      const email = `clerk-${script}@holt.example`
      council.person = { sub: `clerk-${script}`, email, email_verified: false }
      const go = async () => {
        await page.goto('/sign-in?next=/account')
        await press(page, 'Sign in with Holt Town Council')
        await look(page, script)
        await page.getByRole('button', { name: 'Continue to Holt Town Council' }).click()
        await page.getByRole('heading', { name: 'Finish signing in' }).waitFor()
        await look(page, script)
        await press(page, 'Finish signing in')
      }
      await go()
      await page.getByRole('heading', { name: 'Signing in did not work' }).waitFor()
      await look(page, script)
      council.person = { ...council.person, email_verified: true }
      await go()
      await giveName(page, script)
      await expectSignedIn(page, email, script)
      await signOut(page, script)
      await go()
      expect(new URL(page.url()).pathname).toBe('/account')
    },
    { script },
  )
})

it('asks whether an account is one’s own before a council may be used for it', async () => {
  await withPage(async (page) => {
    const email = 'known@holt.example'
    await page.goto('/sign-in')
    await signInByCode(page, mail, email)
    await giveName(page)
    await signOut(page)
    council.person = { sub: 'known', email, email_verified: true }
    await page.goto('/sign-in?next=/account')
    await press(page, 'Sign in with Holt Town Council')
    await page.getByRole('button', { name: 'Continue to Holt Town Council' }).click()
    await press(page, 'Finish signing in')
    await page.getByRole('heading', { name: 'Is this your account?' }).waitFor()
    await look(page, true)
    await press(page, 'Yes, connect and sign in')
    await expectSignedIn(page, email)
    expect((await mail.next(email, 'How you sign in')).text).toContain('Holt Town Council')
  })
})
