import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { chooseByKeys } from './support/keyboard.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'
import { look, openPhone, press } from './support/set-up-community.ts'

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

const phone = (script: boolean): Promise<Page> => openPhone(browser, { origin: folkmoot.origin, script })

async function signIn(page: Page, as: 'resident' | 'officer'): Promise<void> {
  await page.goto(`/demo-sign-in?as=${as}`)
  await page.locator(`button[value=${as}]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demo-sign-in'))
}

const why = 'People who wait for the mobile library stand in the rain. A roof beside the stop would keep them dry.'

it.each([true, false])(
  'a resident proposes, others support it and say what speaks against it (script: %s)',
  { timeout: 180_000 },
  async (script) => {
    const page = await phone(script)
    await page.goto('/proposals')
    await look(page, script)
    await press(page, 'Make a proposal')
    await page.getByText('You sign in before it is sent').waitFor()
    const title = `A roof where the mobile library stops, ${script ? 'in Mill Lane' : 'beside the green'}`
    await page.getByLabel('Your proposal in a few words').fill(title)
    await page.getByLabel('What do you propose, and why?').fill(why)
    await page.getByLabel('What is it about?').selectOption({ index: 1 })
    await press(page, 'Continue')
    // What was typed while signed out is there again afterwards.
    await page.waitForURL('**/sign-in?**')
    const next = new URL(page.url()).searchParams.get('next')!
    await signIn(page, 'resident')
    await page.goto(next)
    await page.getByText('Nothing was lost').waitFor()
    expect(await page.getByLabel('Your proposal in a few words').inputValue()).toBe(title)
    await look(page, script)
    await page.getByLabel('Postcode').fill('NOT ONE')
    await press(page, 'Send my proposal')
    expect(await page.getByRole('alert').textContent()).toContain('Enter a postcode')
    await look(page, script)
    await page.getByLabel('Postcode').fill('')
    await page.getByLabel('In words').fill('Beside the stop')
    await press(page, /Send my proposal|Mine is different/)
    const anyway = page.getByRole('button', { name: 'Mine is different' })
    if ((await anyway.count()) > 0) await anyway.first().click()
    await page.getByText('Your proposal is sent').waitFor()
    await look(page, script)
    const address = new URL(page.url()).pathname

    const other = await phone(script)
    await signIn(other, 'officer')
    await other.goto(address)
    await press(other, 'I support this')
    await other.getByText('Your support counts').waitFor()
    await other.getByText('1 person').or(other.getByText('person supports this')).first().waitFor()
    await press(other, 'Add it')
    expect(await other.getByRole('alert').textContent()).toContain('Choose whether it speaks for or against')
    await other.getByLabel('Against it').check()
    await other
      .getByLabel('Your argument')
      .fill(`The stop may move next year, and then the roof stands alone ${script ? 'there' : 'here'}.`)
    await press(other, 'Add it')
    await other.getByText('Your argument is added').waitFor()
    await look(other, script)

    await page.goto(address)
    await press(page, 'Useful')
    await page.getByText('You found this useful').waitFor()
    for (const rest of ['/together', '/report', '/withdraw']) {
      await page.goto(`${address}${rest}`)
      await look(page, script)
    }
    await page.getByLabel('Why?').fill('The parish puts one up already.')
    await press(page, 'Withdraw it')
    await page.getByText('Your proposal is withdrawn').waitFor()
    await look(page, script)
    await page.goto('/proposals/mine')
    await page.getByRole('link', { name: title }).waitFor()
    await look(page, script)
    await page.context().close()
    await other.context().close()
  },
)

it('a proposal is made and supported with the keyboard alone', { timeout: 120_000 }, async () => {
  const page = await phone(true)
  await signIn(page, 'resident')
  await page.goto('/proposals')
  await chooseByKeys(page, 'Make a proposal')
  await page.getByLabel('Your proposal in a few words').waitFor()
  await page.getByLabel('What is it about?').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('Your proposal in a few words').focus()
  await page.keyboard.type('Evening hours in winter at the library')
  await page.keyboard.press('Tab')
  await page.keyboard.type('It is dark early in winter. Two evenings a week would give people a warm place to read.')
  const map = page.locator('svg[data-box]')
  if ((await map.count()) > 0) {
    await map.focus()
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowRight')
    await page.getByText('The pin is set.').waitFor()
  }
  await chooseByKeys(page, 'Send my proposal')
  const anyway = page.getByRole('button', { name: 'Mine is different' })
  await page.getByText('Your proposal is sent').or(anyway.first()).first().waitFor()
  if ((await anyway.count()) > 0) await chooseByKeys(page, 'Mine is different: send it')
  await page.getByText('Your proposal is sent').waitFor()
  await chooseByKeys(page, 'I support this')
  await page.getByText('Your support counts').waitFor()
  await page.context().close()
})

it.each(['/proposals/moderate', '/proposals/moderation-log'])('an officer looks at %s', async (path) => {
  const page = await phone(true)
  await signIn(page, 'officer')
  await page.goto(path)
  await look(page, true)
  await page.context().close()
})
