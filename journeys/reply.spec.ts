import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { chooseByKeys, tabTo } from './support/keyboard.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import { look, openPhone } from './support/set-up-community.ts'

let folkmoot: RunningFolkmoot
let browser: Browser

beforeAll(async () => {
  folkmoot = await runFolkmoot({ FOLKMOOT_DEMONSTRATION: 'yes', FOLKMOOT_DEVELOPMENT: 'yes' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await folkmoot?.stop()
})

const matter = '/matters/the-future-of-norfolks-libraries'

async function signedIn(who: 'officer' | 'resident', script: boolean): Promise<Page> {
  const page = await openPhone(browser, { origin: folkmoot.origin, script })
  await page.goto('/demo-sign-in')
  await page.locator(`button[value=${who}]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demo-sign-in'))
  return page
}

async function type(page: Page, field: string, text: string) {
  await tabTo(page, `[name="${field}"]`)
  await page.keyboard.type(text)
}

async function choose(page: Page, label: string) {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.press('Space')
}

async function askBy(resident: Page, question: string): Promise<string> {
  await resident.goto(matter)
  await chooseByKeys(resident, 'Ask a question')
  await resident.getByRole('heading', { name: 'Ask a question' }).waitFor()
  await type(resident, 'title', question)
  await chooseByKeys(resident, 'Ask it')
  await resident.getByText('Your question is published').waitFor()
  return new URL(resident.url()).pathname
}

it.each([true, false])('a question is asked, asked back, given more, and answered (script: %s)', async (script) => {
  const resident = await signedIn('resident', script)
  await resident.goto(matter)
  await chooseByKeys(resident, 'Ask a question')
  await resident.getByRole('heading', { name: 'Ask a question' }).waitFor()
  await look(resident, script)
  await chooseByKeys(resident, 'Ask it')
  await resident.getByRole('alert').getByText('Write your question').waitFor()
  await look(resident, script)
  const question = `Why is it shut on Mondays ${script ? 'now' : 'still'}?`
  const path = await askBy(resident, question)
  await resident.getByText('Who must answer: Officer on duty').waitFor()
  await look(resident, script)

  const officer = await signedIn('officer', script)
  await officer.goto('/replies/queue')
  await look(officer, script)
  await chooseByKeys(officer, question)
  await officer.getByRole('heading', { name: question }).waitFor()
  await look(officer, script)
  await chooseByKeys(officer, 'Answer it')
  await officer.getByText('What is the answer?').waitFor()
  await look(officer, script)
  await chooseByKeys(officer, 'Publish the answer')
  await officer.getByRole('alert').getByText('Choose an answer').waitFor()
  await look(officer, script)
  await choose(officer, 'We need more from you')
  await type(officer, 'words', 'Which branch do you mean?')
  await chooseByKeys(officer, 'Publish the answer')
  await officer.getByText('The author is asked for more').waitFor()

  await resident.goto(path)
  await resident.getByText('Which branch do you mean?').first().waitFor()
  await look(resident, script)
  await type(resident, 'words', 'The one in Attleborough.')
  await chooseByKeys(resident, 'Send it')
  await resident.getByText('What you wrote is published').waitFor()

  await officer.goto(`${path}/answer`)
  await choose(officer, 'We will, in part')
  await type(officer, 'words', 'From May on, every second Monday.')
  await chooseByKeys(officer, 'Publish the answer')
  await officer.getByRole('alert').getByText('Say whether you promise it now').waitFor()
  await choose(officer, 'Yes, promise it now')
  await look(officer, script)
  const promise = `Open every second Monday, ${script ? 'from May' : 'from June'}`
  await type(officer, 'what', promise)
  await type(officer, 'accountable', 'Exampleham Town Council')
  await type(officer, 'due-day', '30')
  await type(officer, 'due-month', '6')
  await type(officer, 'due-year', `${new Date().getUTCFullYear() + 1}`)
  await type(officer, 'measure', 'Mondays open in a month')
  await type(officer, 'baseline', '0')
  await type(officer, 'target', '2')
  await chooseByKeys(officer, 'Publish the answer')
  await officer.getByText('The answer is published').waitFor()
  await officer.getByText(promise).waitFor()

  const reader = await openPhone(browser, { origin: folkmoot.origin, script })
  await reader.goto(path)
  await reader.getByText('From May on, every second Monday.').first().waitFor()
  await look(reader, script)
  for (const page of ['/replies', '/replies/board/answered', '/replies/board/late', '/replies/charter']) {
    await reader.goto(page)
    await look(reader, script)
  }
})

it.each([true, false])('one answer is given to many, each about theirs (script: %s)', async (script) => {
  const place = script ? 'Attleborough' : 'Fakenham'
  const resident = await signedIn('resident', script)
  const path = await askBy(resident, `Could ${place} library open on Sundays?`)
  const other = await askBy(resident, `Could ${place} library open on Sundays too?`)

  const officer = await signedIn('officer', script)
  await officer.goto(path)
  await chooseByKeys(officer, 'Answer many like it at once')
  await officer.getByText('Which of them do you want to answer together?').waitFor()
  await look(officer, script)
  await chooseByKeys(officer, 'Choose them')
  await officer.getByRole('heading', { name: /One answer to/ }).waitFor()
  await look(officer, script)
  await choose(officer, 'We cannot')
  await type(officer, 'words', 'You asked “{title}”. There is no money for Sundays this year.')
  await chooseByKeys(officer, 'See what each author gets')
  await officer.getByRole('heading', { name: 'What each author gets' }).waitFor()
  await officer.getByText(`You asked “Could ${place} library open on Sundays too?”.`).waitFor()
  await look(officer, script)
  await chooseByKeys(officer, 'Send ')
  await officer.getByRole('heading', { name: /on their way|Sent/ }).waitFor()
  for (let tries = 0; tries < 60 && !(await officer.getByRole('heading', { name: 'Sent' }).isVisible()); tries++) {
    await officer.waitForTimeout(500)
    if (!script) await officer.reload()
  }
  expect(await officer.getByText('have your answer').isVisible()).toBe(true)
  await look(officer, script)
  await officer.goto(other)
  await officer.getByText(`You asked “Could ${place} library open on Sundays too?”.`).first().waitFor()
})

it('the charter is changed by keyboard, and the version before it stays', async () => {
  const officer = await signedIn('officer', true)
  await officer.goto('/replies/charter')
  await chooseByKeys(officer, 'Add a team')
  await officer.getByRole('heading', { name: 'Add a team' }).waitFor()
  await look(officer, true)
  await type(officer, 'name', 'Libraries')
  await type(officer, 'post', 'Library manager')
  await type(officer, 'superiorPost', 'Head of culture')
  await chooseByKeys(officer, 'Publish the new charter')
  await officer.getByText('The new charter is published').waitFor()
  await look(officer, true)
  await chooseByKeys(officer, 'Change the charter')
  await officer.getByRole('heading', { name: 'Change the charter' }).waitFor()
  await look(officer, true)
  await officer.goto('/replies/charter/versions/0')
  await officer.getByText('A newer one has taken its place').waitFor()
  await look(officer, true)
})
