import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BallotOptions, buildBallot } from '#capabilities/ballots/testing/build-ballot.ts'
import { closeAndPublish } from '#capabilities/ballots/testing/close-and-publish.ts'
import type { BallotKey, PaperType } from '#capabilities/ballots/vocabulary.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from '../reliability/support/folkmoot-process.ts'
import { type Prepared, prepareFolder, withHouse } from '../reliability/support/prepared-folder.ts'
import { openBrowser, openContext } from './support/browser.ts'
import { chooseByKeys, tabTo } from './support/keyboard.ts'
import { look as lookAt } from './support/set-up-community.ts'

const types: readonly PaperType[] = ['yes-no', 'choose-one', 'approval', 'knapsack', 'points', 'score', 'ranking']
const single = { budgetPence: null, choices: 3 } as const
const ballots: Readonly<Record<PaperType, BallotOptions>> = {
  'yes-no': {
    paper: 'yes-no',
    budgetPence: null,
    options: [],
    rule: { rule: 'yes-no', quorum: null, majority: { part: 1, whole: 2 }, isMoreThan: true, ties: 'nobody' },
  },
  'choose-one': { ...single, paper: 'choose-one', rule: { rule: 'plurality', ties: 'lots' } },
  approval: { ...single, paper: 'approval', rule: { rule: 'approval', ties: 'lots' } },
  knapsack: { paper: 'knapsack', budgetPence: 500_000 },
  points: { paper: 'points', bounds: { points: 10 } },
  score: { ...single, paper: 'score', bounds: { highestScore: 5 }, rule: { rule: 'score', ties: 'lots' } },
  ranking: { ...single, paper: 'ranking', rule: { rule: 'condorcet', ties: 'lots' } },
}

let prepared: Prepared
let server: FolkmootProcess
let browser: Browser
const slugs = new Map<PaperType, string>()
const keys = new Map<PaperType, BallotKey>()
const sessions: string[] = []

beforeAll(async () => {
  prepared = await prepareFolder()
  await withHouse(prepared.folder, async (house) => {
    const { community } = prepared
    for (const type of types) {
      const built = await buildBallot(house, community, { rollSources: ['confirmed'], ...ballots[type] })
      slugs.set(type, built.slug)
      keys.set(type, built.key)
    }
    for (let k = 0; k < 12; k++) sessions.push((await signedIn({ house, community })).token)
  })
  server = startFolkmoot(prepared)
  await untilReady(prepared.port)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  prepared?.remove()
})

const origin = () => `http://${prepared.target.host}`

async function voter(k: number, options: { script?: boolean } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openContext(browser, { origin: origin(), ...options })
  context.setDefaultTimeout(8_000)
  await signIn(context, k)
  return { context, page: await context.newPage() }
}

const signIn = (context: BrowserContext, k: number) =>
  context.addCookies([{ name: 'session', value: sessions[k]!, url: origin(), httpOnly: true, sameSite: 'Lax' }])

const look = (page: Page, script = true) => lookAt(page, script)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const paper = (type: PaperType) => `/b/${slugs.get(type)}`

/** Marks a paper of a type as somebody does on a phone; `turn` makes it another one. */
async function mark(page: Page, type: PaperType, turn = 1): Promise<void> {
  const title = (n: number) => `Project number ${n}`
  switch (type) {
    case 'yes-no':
      return page.getByLabel(turn === 1 ? 'Yes' : 'No', { exact: true }).check()
    case 'choose-one':
      return page.getByLabel(title(turn)).check()
    case 'approval':
    case 'knapsack':
      if (turn === 2) await page.getByLabel(title(1)).uncheck()
      return page.getByLabel(title(turn)).check()
    case 'points':
      return page.locator(`#value-${turn}`).fill('4')
    case 'score':
      await page.getByLabel(title(turn)).selectOption('5')
      return
    case 'ranking':
      await page.getByRole('button', { name: `Add “${title(turn)}”` }).click()
  }
}

async function castAndSee(page: Page, button = 'Cast my vote'): Promise<string> {
  await press(page, button)
  await page.waitForURL('**/receipt')
  await page.getByRole('heading', { name: 'Your vote is in' }).waitFor()
  await expect.poll(() => page.locator('[data-code]').textContent()).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  return (await page.locator('[data-code]').textContent())!
}

describe('somebody on a phone', () => {
  it.each(types)(
    'fills in a paper of type %s, reads it once more, casts it with one press, and changes it',
    async (type) => {
      const { context, page } = await voter(0)
      await page.goto(paper(type))
      await mark(page, type)
      await look(page)
      await press(page, 'Review my vote')
      await page.getByRole('heading', { name: 'Check your vote' }).waitFor()
      await look(page)
      await press(page, 'Go back and change')
      await press(page, 'Review my vote')
      const receipt = await castAndSee(page)
      await look(page)
      await page
        .getByRole('link', { name: 'Change my vote' })
        .or(page.getByRole('button', { name: 'Change my vote' }))
        .click()
      await page.getByText('You have voted. You can change your vote').waitFor()
      await mark(page, type, 2)
      await press(page, 'Review my vote')
      expect(await castAndSee(page, 'Change my vote to this')).toBe(receipt)
      await context.close()
    },
  )

  it('keeps the rest of the money in sight, and is stopped before spending too much', async () => {
    const { context, page } = await voter(1)
    await page.goto(paper('knapsack'))
    expect(await page.locator('[data-total-text]').textContent()).toBe('£5,000 left of £5,000')
    await page.getByLabel('Project number 4').check()
    expect(await page.locator('[data-total-text]').textContent()).toBe('£1,000 left of £5,000')
    await page.evaluate('scrollTo(0, 0)')
    expect(
      await page.locator('[data-total]').evaluate((bar) => bar.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true)
    await page.getByLabel('Project number 3').check()
    await expect.poll(() => page.locator('[data-total-said]').textContent()).toContain('£2,000 too much')
    await press(page, 'Review my vote')
    await page.getByRole('alert').getByText('What you chose costs £2,000 too much').waitFor()
    await look(page)
    await page.reload()
    expect(await page.getByLabel('Project number 4').isChecked()).toBe(true)
    await context.close()
  })

  it('loads at most 100 kB on the first visit, all from our own address', async () => {
    const { context, page } = await voter(1)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    const hosts = new Set<string>()
    session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength))
    session.on('Network.requestWillBeSent', ({ request }) => hosts.add(new URL(request.url).origin))
    await page.goto(paper('knapsack'), { waitUntil: 'networkidle' })
    expect(bytes).toBeLessThan(100_000)
    expect([...hosts]).toEqual([origin()])
    await context.close()
  })

  it('loses nothing when the connection breaks between being given the paper and handing it in', async () => {
    const { context, page } = await voter(2)
    await page.goto(paper('approval'))
    await mark(page, 'approval')
    await context.route('**/cast', (route) => route.abort())
    await press(page, 'Review my vote')
    await press(page, 'Cast my vote')
    await page.getByText('There is no connection. Your vote is kept here').waitFor()
    await page.close()
    await context.unroute('**/cast')
    const next = await context.newPage()
    await next.goto(paper('approval'))
    await next.waitForURL('**/receipt')
    await next.getByRole('heading', { name: 'Your vote is in' }).waitFor()
    await context.close()
  })

  it('keeps what was chosen when the sign-in has ended', async () => {
    const { context, page } = await voter(3)
    await page.goto(paper('knapsack'))
    await mark(page, 'knapsack')
    await press(page, 'Review my vote')
    await context.clearCookies()
    await press(page, 'Cast my vote')
    await page.getByRole('link', { name: 'Sign in again to vote' }).waitFor()
    await signIn(context, 3)
    await page.goto(paper('knapsack'))
    expect(await page.getByLabel('Project number 1').isChecked()).toBe(true)
    await press(page, 'Review my vote')
    await castAndSee(page)
    await context.close()
  })

  it('changes the vote in another browser with the key, and makes the first one forget', async () => {
    const { context, page } = await voter(4)
    await page.goto(paper('approval'))
    await mark(page, 'approval')
    await press(page, 'Review my vote')
    const receipt = await castAndSee(page)
    await page.getByText('For you alone: the key of your paper').click()
    await press(page, 'Show the key')
    await expect.poll(() => page.locator('[data-key-text]').inputValue()).toMatch(/^[\w-]{182}$/)
    await look(page)
    const key = await page.locator('[data-key-text]').inputValue()
    const other = await voter(4)
    await other.page.goto(paper('approval'))
    await other.page.getByText('You were given your paper in another browser').waitFor()
    await look(other.page)
    await other.page.getByLabel('Key from the other browser').fill(`${key.slice(0, 90)} ${key.slice(90, -1)}`)
    await press(other.page, 'Use this key')
    await other.page.getByText('This is not the key of a paper').waitFor()
    await other.page.getByLabel('Key from the other browser').fill(`${key.slice(0, 90)}\n${key.slice(90)}`)
    await press(other.page, 'Use this key')
    await other.page.getByLabel('Project number 3').check()
    await press(other.page, 'Review my vote')
    expect(await castAndSee(other.page, 'Change my vote to this')).toBe(receipt)
    await page.getByText('Is this somebody else’s phone or computer?').click()
    await press(page, 'Forget my vote on this device')
    await press(page, 'Yes, forget it')
    await page.getByText('Forgotten. Your vote is in').waitFor()
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("folkmoot-paper"))')).toEqual(
      [],
    )
    await context.close()
    await other.context.close()
  })
})

describe('without script', () => {
  it.each(types)('votes with a paper of type %s, with honest words about it', async (type) => {
    const { context, page } = await voter(5, { script: false })
    await page.goto(paper(type))
    const honest = page.locator('noscript .govuk-inset-text')
    expect(await honest.isVisible()).toBe(true)
    expect(await honest.textContent()).toContain('you rely on us not to look')
    if (type === 'ranking') await page.getByLabel('Project number 2').selectOption('1')
    else await mark(page, type)
    await look(page, false)
    expect(await page.locator('.app-total__sum').isVisible()).toBe(false)
    await press(page, 'Review my vote')
    await page.getByText('This is what your paper will say').waitFor()
    await look(page, false)
    await press(page, 'Cast my vote')
    await page.getByRole('heading', { name: 'Your vote is in' }).waitFor()
    await look(page, false)
    await context.close()
  })
})

describe('by the keyboard alone', () => {
  it('puts options in order, reviews and casts', async () => {
    const { context, page } = await voter(6)
    await page.goto(paper('ranking'))
    for (const name of ['Project number 2', 'Project number 3']) {
      await tabTo(page, `button[aria-label="Add “${name}” to my order"]`)
      await page.keyboard.press('Enter')
    }
    await tabTo(page, 'button[aria-label="Move “Project number 3” up"]').catch(async () => {
      await page.evaluate('document.activeElement.blur()')
      await tabTo(page, 'button[aria-label="Move “Project number 3” up"]')
    })
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-total-said]').textContent()).toContain('“Project number 3” is now 1st')
    await chooseByKeys(page, 'Review my vote')
    await chooseByKeys(page, 'Cast my vote')
    await page.waitForURL('**/receipt')
    await context.close()
  })
})

it('what is secret and what is not is said on a page of its own', async () => {
  const { context, page } = await voter(7)
  await page.goto(paper('knapsack'))
  await page.getByRole('link', { name: 'What is secret and what is not' }).click()
  await page.getByRole('heading', { name: 'Where it ends' }).waitFor()
  await look(page)
  await context.close()
})

it('after the close the browser that voted finds its paper in the count, unchanged, and anybody finds a receipt', async () => {
  const { context, page } = await voter(8)
  await page.goto(paper('knapsack'))
  await mark(page, 'knapsack')
  await press(page, 'Review my vote')
  const receipt = await castAndSee(page)
  const state = await context.storageState()
  await context.close()
  await server.stop()
  await withHouse(prepared.folder, (house) => closeAndPublish(house, prepared.community, keys.get('knapsack')!))
  server = startFolkmoot(prepared)
  await untilReady(prepared.port)
  const later = await browser.newContext({
    baseURL: origin(),
    storageState: state,
    viewport: { width: 360, height: 740 },
  })
  const check = await later.newPage()
  await check.goto(paper('knapsack'))
  await check.getByRole('heading', { name: 'Voting has ended' }).waitFor()
  await look(check)
  await check.getByRole('button', { name: 'Check that your paper was counted' }).click()
  await press(check, 'Look for my paper')
  await check.getByText('Your paper is in the count, unchanged.').waitFor()
  await check.getByText('Project number 1').waitFor()
  await check.getByText('Your receipt is in the list of receipts.').waitFor()
  await look(check)
  await check.getByLabel('Receipt', { exact: true }).fill(receipt.toLowerCase())
  await press(check, 'Look it up')
  await check.getByText('This receipt is in the list').waitFor()
  await look(check)
  await later.close()
})
