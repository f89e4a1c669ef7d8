import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
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
