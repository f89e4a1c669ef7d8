import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { chooseByKeys, typeForm } from './support/keyboard.ts'
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

it.each([true, false])('a promise is made, moved, reported and checked by a resident (script: %s)', async (script) => {
  const what = `Open on Saturdays ${script ? 'at nine' : 'at ten'}`
  const year = String(new Date().getUTCFullYear() + 1)
  const officer = await signedIn('officer', script)
  await officer.goto(matter)
  await chooseByKeys(officer, 'Make a promise in this matter')
  await officer.getByRole('heading', { name: 'Make a promise' }).waitFor()
  await look(officer, script)
  await chooseByKeys(officer, 'Make this promise')
  await officer.getByRole('alert').getByText('a promise that nobody does cannot be made').waitFor()
  await look(officer, script)
  const day = { 'due-day': '30', 'due-month': '6', 'due-year': year }
  const known = { measure: 'Hours open on a Saturday', baseline: '0', target: '4' }
  await typeForm(officer, {
    what,
    responsible: 'The library service',
    accountable: 'Norfolk County Council',
    ...day,
    ...known,
  })
  await officer.getByText('The promise is made').waitFor()
  await look(officer, script)
  const address = new URL(officer.url()).pathname

  await chooseByKeys(officer, 'Change the date')
  await typeForm(officer, {
    'due-day': '31',
    'due-month': '7',
    'due-year': year,
    reason: 'The heating must be mended.',
  })
  await chooseByKeys(officer, 'Change the date')
  await officer.getByText(`First promised by 30 June ${year}`).waitFor()
  await chooseByKeys(officer, 'Add a stage on the way')
  await typeForm(officer, { title: 'Staff are found', 'due-day': '31', 'due-month': '3', 'due-year': year })
  await officer.getByText('The stage is added').waitFor()
  await chooseByKeys(officer, 'Reached today')
  await officer.getByText('Stage reached: Staff are found').waitFor()

  await chooseByKeys(officer, 'Say how it goes, or that it is done')
  await officer.getByRole('heading', { name: 'Say how it goes' }).waitFor()
  await officer.getByLabel('It is done').focus()
  await officer.keyboard.press('Space')
  await look(officer, script)
  await typeForm(officer, { words: 'It is open.', measured: '4' })
  await officer.getByText('Residents are being asked now').waitFor()
  await look(officer, script)

  const resident = await signedIn('resident', script)
  await resident.goto(address)
  await chooseByKeys(resident, 'Say what you notice')
  await resident.getByRole('heading', { name: 'Is it really better?' }).waitFor()
  await look(resident, script)
  await resident.getByLabel('No, not yet').focus()
  await resident.keyboard.press('Space')
  await chooseByKeys(resident, 'Send my answer')
  await resident.getByText('Your answer counts').waitFor()
  expect(await resident.getByText('They say: not yet').count()).toBe(0)
  await resident.goto('/commitments?list=being-checked')
  await resident.getByRole('link', { name: what }).waitFor()
  await look(resident, script)
})

it('says who does what in a matter', async () => {
  const officer = await signedIn('officer', false)
  await officer.goto(matter)
  await chooseByKeys(officer, 'Who does what here')
  await officer.getByRole('heading', { name: 'Who does what in this matter' }).waitFor()
  await look(officer, false)
  await chooseByKeys(officer, 'Change who does what')
  await typeForm(officer, { decides: 'Norfolk County Council’s cabinet', oversees: 'The scrutiny committee' })
  const reader = await openPhone(browser, { origin: folkmoot.origin, script: true })
  await reader.goto(`${matter}/who-does-what`)
  await reader.getByText('The scrutiny committee').waitFor()
  await look(reader, true)
})
