import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium, headless, with an empty profile. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.FOLKMOOT_TEST_BROWSER ?? '/usr/bin/chromium'
  const own = (process.env.FOLKMOOT_TEST_BROWSER_ARGS ?? '').split('\n').filter(Boolean)
  return chromium.launch({ executablePath, args: own.length > 0 ? own : quiet })
}

/** A phone 360 px wide, or a desk screen 1280 px wide, with or without script. */
export function openContext(
  browser: Browser,
  options: { width?: 360 | 1280; script?: boolean; origin: string },
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: options.origin,
    viewport: { width: options.width ?? 360, height: options.width === 1280 ? 800 : 740 },
    javaScriptEnabled: options.script ?? true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** No violation that axe can find (WCAG 2.2 A and AA and good practice). Evaluated through the debugger, past our policy. */
export async function expectNoViolation(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const run = `${axeSource}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => JSON.stringify(found.violations))`
  const answer = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true, returnByValue: true })
  await session.detach()
  const violations = JSON.parse(String(answer.result.value)) as Violation[]
  const lines = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('\n   ')}`,
  )
  expect(lines, `axe on ${page.url()}`).toEqual([])
}

/** Nothing is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(wide, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0)
}
