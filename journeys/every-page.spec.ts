import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolation, openBrowser, openContext } from './support/browser.ts'
import { crawl } from './support/crawl.ts'
import { type RunningFolkmoot, runFolkmoot } from './support/running-folkmoot.ts'

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

const people = ['visitor', 'resident', 'officer', 'administrator'] as const

it.each(people)(
  'a %s meets no page that fails, breaks the rules of access, is wider than a phone or asks a stranger',
  {
    timeout: 400_000,
  },
  async (who) => {
    const context = await openContext(browser, { origin: folkmoot.origin })
    if (who !== 'visitor') await signIn(who)
    const strangers: string[] = []
    const refusals: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(`${folkmoot.origin}/`) && !request.url().startsWith('data:'))
        strangers.push(request.url())
    })
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refusals.push(message.text())
    })
    const { seen, failed } = await crawl(context, ['/', '/c/libraries', '/account', '/preview'], async (page, path) => {
      if (!path.startsWith('/preview')) await expectNoViolation(page)
      await expectNoSidewaysScroll(page)
    })
    // The demonstration's accounts are shared: what would change them is refused, with the reason.
    const wrong = failed.filter((line) => !/^403 \/account\//.test(line))
    expect(wrong, 'links that lead nowhere').toEqual([])
    expect(strangers, 'requests to other sites').toEqual([])
    expect(refusals, 'what our own policy refused').toEqual([])
    expect(seen.length).toBeGreaterThan(12)
    await context.close()

    async function signIn(as: string) {
      const page = await context.newPage()
      await page.goto(`/demo-sign-in?as=${as}`)
      await page.locator(`button[value=${as}]`).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/demo-sign-in'))
      await page.close()
    }
  },
)

it.each(['/', '/c/libraries', '/c/libraries/results'])(
  'a first visit to %s brings at most 100 kB in all',
  async (path) => {
    const context = await openContext(browser, { origin: folkmoot.origin })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(bytes).toBeGreaterThan(2_000)
    expect(bytes, `${path} weighs ${bytes} bytes`).toBeLessThanOrEqual(100_000)
    await context.close()
  },
)
