import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, openBrowser } from './support/browser.ts'
import { catchMail, linkOf, type MailCatcher } from './support/mail-catcher.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import {
  administrator,
  fillSetUp,
  look as lookAt,
  openPhone,
  press,
  setUpCodeOf,
  setUpSecondCode,
  signInByCode,
} from './support/set-up-community.ts'

let folkmoot: RunningFolkmoot
let browser: Browser
let mail: MailCatcher
/** Whoever looks after the matter, signed in with a second code. */
let clerk: Page

beforeAll(async () => {
  mail = await catchMail()
  folkmoot = await runFolkmoot({ FOLKMOOT_MAIL_URL: mail.url })
  browser = await openBrowser()
  clerk = await newPage()
  await clerk.goto('/set-up')
  await fillSetUp(clerk, setUpCodeOf(folkmoot))
  await signInByCode(clerk, mail, administrator)
  await clerk.goto('/second-factor?next=%2Fmatters')
  await setUpSecondCode(clerk)
})
afterAll(async () => {
  await browser?.close()
  await folkmoot?.stop()
  await mail?.close()
})

const newPage = (script = true): Promise<Page> => openPhone(browser, { origin: folkmoot.origin, script })
const look = (page: Page, script = true): Promise<void> => lookAt(page, script)

async function takeUpQuestion(): Promise<void> {
  await clerk.goto('/matters/new')
  await look(clerk)
  await press(clerk, 'Publish now')
  expect(await clerk.getByRole('alert').textContent()).toContain('Enter a title')
  await look(clerk)
  await clerk.getByLabel('Title').fill('The future of our library')
  await clerk.getByLabel('The question').fill('What should our library be like?')
  await clerk.getByLabel('Who must answer').fill('Holt Town Council')
  await press(clerk, 'Publish now')
  await clerk.getByText('Everyone can see it now').waitFor()
  await look(clerk)
}

async function decide(words: string, choice: 'It is decided' | 'It is closed'): Promise<void> {
  await clerk.goto('/matters/the-future-of-our-library')
  await clerk.getByRole('link', { name: 'Say what was decided, or close it' }).click()
  await look(clerk)
  await clerk.getByLabel(choice).check()
  await clerk.getByLabel('In plain words for everyone').fill(words)
  await press(clerk, 'Publish this')
  await clerk.getByText('Those who follow').waitFor()
}

it('lets somebody read a matter, follow it, get a letter, and stop letters without signing in', async () => {
  await takeUpQuestion()
  const reader = await newPage()
  await reader.goto('/')
  await look(reader)
  await reader.getByRole('link', { name: 'The future of our library' }).first().click()
  await reader.getByRole('heading', { name: 'The story so far and what comes next' }).waitFor()
  await look(reader)

  await reader.getByRole('button', { name: 'Sign in to follow this matter' }).click()
  await signInByCode(reader, mail, 'reader@example.org')
  await reader.getByLabel('Name others see').fill('A reader')
  await press(reader, 'Continue')
  await reader.getByLabel('At once, each time something happens').check()
  await press(reader, 'Follow this matter')
  await reader.getByText('You follow this matter now').waitFor()
  await look(reader)

  await decide('The library stays open, and opens on Saturdays.', 'It is decided')
  const letter = await mail.next('reader@example.org', 'Decided')
  expect(letter.subject).toBe('Decided: The future of our library')
  expect(letter.text).toContain('The library stays open, and opens on Saturdays.')
  expect(letter.text).toMatch(/newest entry of the public record was\s+\d+:[0-9a-f]{64}/)
  await reader.goto(linkOf(letter, '/matters/'))
  await reader.getByText('Doing what was decided').waitFor()
  await look(reader)

  const elsewhere = await newPage(false)
  await elsewhere.goto(linkOf(letter, '/unfollow/'))
  await look(elsewhere, false)
  await press(elsewhere, 'Stop the letters')
  await elsewhere.getByRole('heading', { name: 'You get no more of these letters' }).waitFor()
  await look(elsewhere, false)
  await elsewhere.context().close()
  await reader.reload()
  await reader.getByRole('button', { name: 'Follow this matter' }).waitFor()
  await reader.context().close()
})

it('tells those who still follow, and nobody who has stopped', async () => {
  await clerk.goto('/matters/the-future-of-our-library')
  await clerk.getByLabel('At once, each time something happens').check()
  await press(clerk, 'Follow this matter')
  await decide('It opens on Saturdays since May.', 'It is closed')
  const letter = await mail.next(administrator, 'Closed')
  expect(letter.subject).toBe('Closed: The future of our library')
  // A mail program that stops the letters by itself comes with no cookie and from no page of ours.
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const answer = await fetch(linkOf(letter, '/unfollow/'), { method: 'POST', body })
  expect(answer.status).toBe(200)
  await clerk.reload()
  await clerk.getByRole('button', { name: 'Follow this matter' }).waitFor()
  await expect(mail.next('reader@example.org', 'library')).rejects.toThrow('No letter')
})

it('shows all of it in the record, where anyone can check it', async () => {
  const page = await newPage()
  await page.goto('/record')
  await look(page)
  await page.getByRole('link', { name: /A matter was decided/ }).click()
  await look(page)
  await page.getByRole('link', { name: 'Read more about it' }).click()
  await page.getByRole('heading', { name: 'The whole story' }).waitFor()
  await look(page)
  await page.context().close()
})

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  '</textarea><script>alert(4)</script>',
  '</title><script>alert(5)</script>',
  'javascript:alert(6)',
  '<a href="javascript:alert(7)">press</a>',
  '<iframe srcdoc="<script>alert(8)</script>">',
  '<math><mtext></p><img src onerror=alert(9)>',
  '{{constructor.constructor("alert(10)")()}}',
  ['$', '{alert(11)}'].join(''),
  '<style>@import "//evil.example"</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<!--><script>alert(12)</script>-->',
  ']]><script>alert(13)</script>',
  '&lt;script&gt;alert(14)&lt;/script&gt;',
  '\u202Etxt.exe\u2066',
  '<input autofocus onfocus=alert(15)>',
  '<details open ontoggle=alert(16)>',
]

it('S20 runs no script that somebody wrote into a matter, and shows what was typed as text', async () => {
  const trouble: string[] = []
  clerk.on('dialog', (dialog) => {
    trouble.push(dialog.message())
    void dialog.dismiss()
  })
  clerk.on('console', (message) => {
    if (/content security policy/i.test(message.text())) trouble.push(message.text())
  })
  clerk.on('request', (request) => {
    if (!request.url().startsWith(folkmoot.origin)) trouble.push(request.url())
  })
  const all = payloads.join('\n\n')
  await clerk.goto('/matters/new')
  await clerk.getByLabel('Title').fill(`Hostile ${payloads.slice(0, 3).join(' ')}`)
  await clerk.getByLabel('The question').fill(payloads.slice(3, 8).join(' '))
  await clerk.getByLabel('What it is about').fill(all)
  await clerk.getByLabel('Who must answer').fill(payloads[8]!)
  await press(clerk, 'Publish now')
  await clerk.getByText('Everyone can see it now').waitFor()
  const path = new URL(clerk.url()).pathname
  const shown = (await clerk.locator('main').textContent()) ?? ''
  for (const payload of payloads) expect(shown).toContain(payload)
  for (const each of ['/', '/matters', '/record', `${path}/edit`, `${path}/close`, path]) {
    await clerk.goto(each)
    await expectNoSidewaysScroll(clerk)
  }
  await clerk.getByRole('link', { name: 'Say what was decided, or close it' }).click()
  await clerk.getByLabel('It is decided').check()
  await clerk.getByLabel('In plain words for everyone').fill(all)
  await press(clerk, 'Publish this')
  await clerk.getByText('Those who follow').waitFor()
  await look(clerk)
  expect(trouble).toEqual([])
})
