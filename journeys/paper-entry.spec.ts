import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onPaper } from '#capabilities/ballots/testing/on-paper.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from '../reliability/support/folkmoot-process.ts'
import { type Prepared, prepareFolder, withHouse } from '../reliability/support/prepared-folder.ts'
import { openBrowser } from './support/browser.ts'
import { look, openPhone, press } from './support/set-up-community.ts'

let prepared: Prepared
let server: FolkmootProcess
let browser: Browser
let origin: string
let officer: SignedInPerson
let facilitator: SignedInPerson
let third: SignedInPerson
let resident: SignedInPerson
let slow: SignedInPerson
/** One that is open, and one that closed with three sheets handed out and not typed in. */
let open: string
let over: string

beforeAll(async () => {
  prepared = await prepareFolder()
  await withHouse(prepared.folder, async (house) => {
    const { community } = prepared
    const site = { house, community }
    officer = await signedIn(site, { roles: ['officer'] })
    facilitator = await signedIn(site, { roles: ['facilitator'] })
    third = await signedIn(site, { roles: ['facilitator'] })
    resident = await signedIn(site, { standing: 'resident' })
    slow = await signedIn(site, { standing: 'resident' })
    open = (
      await onPaper(house, community, { rollSources: ['resident', 'codes'], question: 'What shall we mend first?' })
    ).slug
    const closed = await onPaper(house, community, { question: 'What shall we build first?' })
    const booth = await closed.booth('Testham library')
    await closed.sheets(booth, 20)
    for (let k = 0; k < 3; k++) await closed.hand(booth)
    await closed.close()
    over = closed.slug
  })
  origin = `http://${prepared.target.host}`
  server = startFolkmoot(prepared)
  await untilReady(prepared.port)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  prepared?.remove()
})

async function phoneOf(person: SignedInPerson | null, script: boolean): Promise<Page> {
  const page = await openPhone(browser, { origin, script })
  if (person) await page.context().addCookies([{ name: 'session', value: person.cookie.split('=')[1]!, url: origin }])
  return page
}

const onPaperOf = (slug: string) => `/ballots/${slug}/manage/on-paper`

it('prints codes; whoever holds one votes without an account, with script and without; it works once', async () => {
  const desk = await phoneOf(officer, true)
  await desk.goto(onPaperOf(open))
  await look(desk, true)
  await press(desk, 'Print codes')
  await desk.getByLabel('How many codes').fill('none')
  await press(desk, 'Make the codes')
  await desk.getByRole('alert').getByText('Enter a whole number.').waitFor()
  await look(desk, true)
  await desk.getByLabel('How many codes').fill('3')
  await press(desk, 'Make the codes')
  await desk.getByText('These codes are shown once').waitFor()
  await look(desk, true)
  const codes = await desk.locator('.app-slips__code').allTextContents()
  expect(codes).toHaveLength(3)

  for (const [k, script] of [true, false].entries()) {
    const phone = await phoneOf(null, script)
    // As the square on the slip holds it: with script the code is typed in already.
    await phone.goto(`/b/${open}/code${script ? `#${codes[k]!.replaceAll('-', '')}` : ''}`)
    await look(phone, script)
    if (!script) await phone.getByLabel('The code on your slip').fill(codes[k]!.toLowerCase())
    await press(phone, 'Open my paper')
    await phone.getByText('Your code is open in this browser').waitFor()
    expect(phone.url()).toBe(`${origin}/b/${open}`)
    await look(phone, script)
    await phone.getByLabel('Project number 2').check()
    await press(phone, 'Review my vote')
    await phone.getByRole('button', { name: 'Cast my vote' }).click()
    await phone.waitForURL(`**/b/${open}/receipt`)
    await phone.locator('.app-receipt__code').getByText('-').waitFor()
    await phone.goto(`/b/${open}/code`)
    await press(phone, 'Put the code away')
    await phone.getByLabel('The code on your slip').waitFor()
    const other = await phoneOf(null, false)
    await other.goto(`/b/${open}/code`)
    await other.getByLabel('The code on your slip').fill(codes[k]!)
    await press(other, 'Open my paper')
    await other.getByText('Your code is open in this browser').waitFor()
    if (script) {
      await other.getByLabel('Project number 1').check()
      await press(other, 'Review my vote')
      await press(other, 'Change my vote to this')
      await other.getByRole('alert').getByText('You were given your paper in another browser').waitFor()
    }
  }

  await desk.goto(`${onPaperOf(open)}/codes/cancel`)
  await desk.getByLabel('Number of the batch').fill('1')
  await desk.getByLabel('They are not needed').check()
  await look(desk, true)
  await press(desk, 'Cancel')
  await desk.getByText('The codes were cancelled').waitFor()
  const phone = await phoneOf(null, false)
  await phone.goto(`/b/${open}/code`)
  await phone.getByLabel('The code on your slip').fill(codes[2]!)
  await press(phone, 'Open my paper')
  await phone.getByRole('alert').getByText('or it was cancelled').waitFor()
})

it('hands out sheets at a booth: whoever has one votes on paper alone; helps somebody else on the screen', async () => {
  const desk = await phoneOf(facilitator, true)
  await desk.goto(onPaperOf(open))
  await desk.getByLabel('Where it is').fill('Village hall')
  await press(desk, 'Add this booth')
  await desk.getByText('The booth was added').waitFor()
  await desk.getByRole('link', { name: 'Make sheets' }).click()
  await desk.getByLabel('How many sheets').fill('40')
  await desk.getByLabel('Large print').check()
  await look(desk, true)
  await press(desk, 'Make this batch')
  await desk.getByText('Print one sheet 40 times').waitFor()
  await look(desk, true)
  await desk.goto(onPaperOf(open))
  await desk.getByRole('link', { name: 'Hand out a sheet' }).click()
  await desk.getByLabel('Their email address').fill('nobody@example.org')
  await press(desk, 'Mark on the roll')
  await desk.getByRole('alert').getByText('Nobody with this email address').waitFor()
  await desk.getByLabel('Their email address').fill(resident.email)
  await press(desk, 'Mark on the roll')
  await desk.getByText('Hand them their sheet now').waitFor()
  await look(desk, true)
  const phone = await phoneOf(resident, true)
  await phone.goto(`/b/${open}`)
  expect(await phone.getByRole('button', { name: 'Review my vote' }).count()).toBe(0)

  await desk.goto(`${onPaperOf(open)}/help`)
  await desk.getByLabel('Their email address').fill(slow.email)
  await desk.getByLabel('They are here with me').check()
  await look(desk, true)
  await press(desk, 'Begin')
  await desk.getByText('minutes left').waitFor()
  await desk.getByLabel('Project number 3').check()
  await look(desk, true)
  await press(desk, 'Read it back to them')
  await desk.getByRole('heading', { name: 'Read this to them' }).waitFor()
  await look(desk, true)
  await press(desk, 'Hand in their vote')
  await desk.getByText('Their vote is in the box').waitFor()
  await look(desk, true)
  await desk.goto('/record')
  await desk.getByText('Somebody was helped to vote').first().waitFor()
})

it.each([false])(
  'counts the box, types every sheet in twice, settles a difference by a third, and gets the result (script: %s)',
  async (script) => {
    const one = await phoneOf(officer, script)
    await one.goto(onPaperOf(over))
    await one.getByText('the sheets have not been counted').waitFor()
    await look(one, script)
    await one.getByRole('link', { name: 'Count the sheets' }).click()
    const count = async (inBox: string, unused: string) => {
      await one.getByLabel('In the box, to be counted').fill(inBox)
      await one.getByLabel('Spoilt, and replaced').fill('0')
      await one.getByLabel('Never handed out').fill(unused)
      await press(one, 'Save this count')
    }
    await count('4', '16')
    await one.getByRole('alert').getByText('hold 1 more than people').waitFor()
    await look(one, script)
    await count('3', '17')
    await one.getByText('The count was saved').waitFor()

    const typeAll = async (page: Page, sheets: readonly number[]) => {
      await page.goto(onPaperOf(over))
      await page.getByRole('link', { name: 'Type in sheets' }).click()
      for (const option of sheets) {
        if (option === 0) await page.getByLabel('This sheet cannot be counted').check()
        else await page.getByLabel(`Project number ${option}`).check()
        await press(page, 'Save and go on')
        await page.getByText(/^Sheet \d is (saved|settled)/).waitFor()
      }
      await page.getByText('There is nothing left for you here').waitFor()
      await look(page, script)
    }
    await typeAll(one, [1, 1, 0])
    const two = await phoneOf(facilitator, script)
    await typeAll(two, [1, 2, 0])
    await one.goto(onPaperOf(over))
    await one.getByText('1 sheet read differently').waitFor()
    await look(one, script)
    const last = await phoneOf(third, script)
    await typeAll(last, [1])
    await one.reload()
    await press(one, 'Every sheet is in: open the box')
    await one.getByText('Every sheet is in. The votes are being counted now.').waitFor()
    await look(one, script)

    const everyone = await phoneOf(null, true)
    await expect
      .poll(
        async () => {
          await everyone.goto(`/ballots/${over}/result`)
          return everyone.textContent('main')
        },
        { timeout: 40_000, interval: 500 },
      )
      .toContain('Project number 1')
    await everyone.goto('/record')
    await everyone.getByText('2 count, 1 do not, from 3 people who were handed one').waitFor()
  },
)
