import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { done } from '#platform/result.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { closeBallot } from '../../acts/close-ballot.ts'
import { sheetsOfBox } from '../../store/sheets-of-box.ts'
import { type BallotOptions, buildBallot, buildDraft, minutesFromNow, moveTimes } from '../../testing/build-ballot.ts'

let site: TestSite
let officer: SignedInPerson
let facilitator: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  facilitator = await signedIn(site, { roles: ['facilitator'] })
})
afterAll(() => site.close())

const build = (options: BallotOptions = {}) => buildBallot(site.house, site.community, options)

async function close(ballot: Awaited<ReturnType<typeof build>>): Promise<void> {
  await moveTimes(site.house, ballot.key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  await perform(site.house, { community: site.community, actor: visitor }, closeBallot, { ballot: ballot.id })
}

const yesNo = {
  rule: 'yes-no',
  quorum: null,
  majority: { part: 1, whole: 2 },
  isMoreThan: true,
  ties: 'nobody',
} as const

const home = (slug: string) => `/ballots/${slug}/manage/on-paper`
const text = (body: string) =>
  body
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&amp;/g, '&')
    .replaceAll(/\s+/g, ' ')
describe('who may do what', () => {
  it('shows nothing to strangers, officers without their second factor, and those of another place', async () => {
    const { slug } = await build()
    const early = await signedIn(site, { roles: ['officer'], hasSecondFactor: false })
    const local = await signedIn(site, { localRoles: [{ role: 'officer', place: 'E07000999' }] })
    expect((await site.get(home(slug))).statusCode).toBe(303)
    expect((await site.get(home(slug), await signedIn(site))).statusCode).toBe(403)
    expect((await site.get(home(slug), early)).headers.location).toContain('/second-factor')
    expect((await site.get(home(slug), local)).statusCode).toBe(403)
    expect((await site.get(home(slug), facilitator)).statusCode).toBe(200)
  })

  it('leaves codes to officers', async () => {
    const { slug } = await build({ rollSources: ['codes'] })
    expect((await site.get(`${home(slug)}/codes`, facilitator)).statusCode).toBe(403)
    expect((await site.post(`${home(slug)}/codes`, { count: '3' }, facilitator)).statusCode).toBe(403)
    expect((await site.get(home(slug), facilitator)).body).toContain('Officers print and cancel codes.')
    expect((await site.get(`${home(slug)}/codes`, officer)).statusCode).toBe(200)
  })

  it('waits until the ballot is fixed', async () => {
    const draft = await buildDraft(site.house, site.community)
    const { body } = await site.get(home(draft.slug), officer)
    expect(body).toContain('Once the ballot is open or announced')
    expect(body).not.toContain('Add a booth')
    expect((await site.get(`/ballots/${draft.slug}/poster`)).statusCode).toBe(404)
  })
})

describe('printed codes', () => {
  it('are shown once on slips with squares, counted on the page, and open a paper without an account', async () => {
    const { slug } = await build({ rollSources: ['codes'] })
    const printed = await site.post(`${home(slug)}/codes`, { count: '3' }, officer)
    expect(printed.statusCode).toBe(200)
    expect(printed.headers['cache-control']).toBe('no-store')
    const codes = [...printed.body.matchAll(/app-slips__code">([^<]+)</g)].map((match) => match[1]!)
    expect(codes).toHaveLength(3)
    expect(text(printed.body)).toContain('Batch 1, slip 3')
    expect(text((await site.get(home(slug), officer)).body)).toContain('1 3 0 0 3')
    const typed = await site.post(`/b/${slug}/code`, { code: ` ${codes[0]!.toLowerCase()} ` })
    expect(typed.headers.location).toBe(`/b/${slug}`)
    const cookie = typed.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const paper = await site.get(`/b/${slug}`, { cookie })
    expect(paper.body).toContain('data-paper="none"')
    expect(paper.body).toContain('Put the code away')
    const cast = { step: 'cast', chosen: ['1', '2'] }
    expect((await site.post(`/b/${slug}/vote`, cast, { cookie })).headers.location).toBe(`/b/${slug}/receipt`)
    expect((await site.get(`/b/${slug}/receipt`, { cookie })).body).toMatch(/app-receipt__code[^>]*>\s*[0-9A-Z]{4}-/)
    expect(text((await site.get(home(slug), officer)).body)).toContain('1 3 1 0 2')
    const away = await site.post(`/b/${slug}/code/away`, {}, { cookie })
    expect(away.cookies.find(({ name }) => name === 'voting-code')?.value).toBe('')
  })

  it('say when one is none, or was cancelled, and where the ballot has none', async () => {
    const { slug } = await build({ rollSources: ['codes'] })
    const other = await build()
    const printed = await site.post(`${home(slug)}/codes`, { count: '1' }, officer)
    const [, code] = /app-slips__code">([^<]+)</.exec(printed.body)!
    const typed = (value: string) => site.post(`/b/${slug}/code`, { code: value })
    expect((await typed('')).body).toContain('Type the code from your slip.')
    for (const wrong of ['ACDE-FGHJ-KMNP', "' OR 1=1 --", 'x'.repeat(100)]) {
      const answer = await typed(wrong)
      expect(answer.statusCode).toBe(422)
      expect(answer.cookies).toEqual([])
    }
    expect((await site.get(`/b/${other.slug}/code`)).statusCode).toBe(404)
    const cancelled = await site.post(`${home(slug)}/codes/cancel`, { batch: '1', slip: '1', reason: 'lost' }, officer)
    expect(cancelled.headers.location).toContain('done=cancelled')
    expect((await typed(code!)).body).toContain('This is no code of this ballot, or it was cancelled.')
  })

  it('keep what was typed when something is wrong', async () => {
    const { slug } = await build({ rollSources: ['codes'] })
    const many = await site.post(`${home(slug)}/codes`, { count: '501' }, officer)
    expect(many.statusCode).toBe(422)
    expect(many.body).toContain('Enter a whole number from 1 to 500.')
    expect(many.body).toContain('value="501"')
    const none = await site.post(`${home(slug)}/codes/cancel`, { batch: '7', slip: '' }, officer)
    expect(none.body).toContain('Choose why.')
    expect(none.body).toContain('value="7"')
  })

  it('are of one ballot: a code that is open for one opens nothing in another', async () => {
    const [one, two] = [await build({ rollSources: ['codes'] }), await build({ rollSources: ['codes'] })]
    const printed = await site.post(`${home(one.slug)}/codes`, { count: '1' }, officer)
    const [, code] = /app-slips__code">([^<]+)</.exec(printed.body)!
    const typed = await site.post(`/b/${one.slug}/code`, { code: code! })
    const cookie = typed.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await site.get(`/b/${two.slug}`, { cookie })).body).not.toContain('data-paper')
  })
})

describe('booths and sheets', () => {
  it.each([
    ['approval', {}],
    ['knapsack', {}],
    ['points', { bounds: { points: 10 } }],
    ['score', { bounds: { highestScore: 5 } }],
    ['ranking', {}],
    ['choose-one', { budgetPence: null, rule: { rule: 'plurality', ties: 'lots' } }],
    ['yes-no', { budgetPence: null, choices: 0, rule: yesNo }],
  ] as const)('prints a sheet of a %s paper with every option and a barcode', async (paper, more) => {
    const ballot = await build({ paper, ...more } as BallotOptions)
    const booth = await aBooth(ballot.slug)
    const made = await site.post(
      `${home(ballot.slug)}/booths/${booth}/sheets`,
      { sheets: '50', size: 'large' },
      officer,
    )
    const sheet = await site.get(made.headers.location!, officer)
    expect(sheet.statusCode).toBe(200)
    expect(sheet.body).toContain('app-ballot-sheet--large')
    expect(sheet.body).toContain('app-barcode')
    expect(sheet.body).not.toContain(' style=')
    const expected = paper === 'yes-no' ? ['Yes', 'No'] : ['Project number 1', 'Project number 4']
    for (const words of expected) expect(text(sheet.body)).toContain(words)
  })

  it('hands out a sheet by address, says no with the reason, and sums up', async () => {
    const { slug } = await build()
    const booth = await aBooth(slug, 'Holt library')
    const ann = await signedIn(site, { standing: 'resident' })
    const mark = (fields: object) => site.post(`${home(slug)}/booths/${booth}/mark`, fields as never, facilitator)
    expect((await mark({})).body).toContain('Enter an email address or a printed code.')
    const marked = await mark({ email: ann.email })
    const next = (await site.get(marked.headers.location!, facilitator)).body
    expect(next).toContain('Hand them their sheet now.')
    expect(next).toContain(`action="${home(slug)}/booths/${booth}/mark"`)
    const again = await mark({ email: ann.email })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('They were handed a sheet before.')
    expect(again.body).toContain(`value="${ann.email}"`)
    const confirmed = await signedIn(site)
    expect((await mark({ email: confirmed.email })).body).toContain('only residents vote in this ballot')
    expect((await site.get(`/b/${slug}`, ann)).body).not.toContain('data-paper')
    expect(text((await site.get(home(slug), facilitator)).body)).toContain('1 person marked as handed a sheet')
    const poster = text((await site.get(`/ballots/${slug}/poster`)).body)
    expect(poster).toContain('On paper at: Holt library')
  })

  it('goes from the box to the end by two people and a third, and says at each step what is left', async () => {
    const ballot = await build()
    const { slug } = ballot
    const booth = await aBooth(slug)
    const made = await site.post(`${home(slug)}/booths/${booth}/sheets`, { sheets: '10' }, officer)
    const batch = made.headers.location!
    for (let k = 0; k < 2; k++) {
      const voter = await signedIn(site, { standing: 'resident' })
      await site.post(`${home(slug)}/booths/${booth}/mark`, { email: voter.email }, officer)
    }
    await close(ballot)
    expect(text((await site.get(home(slug), officer)).body)).toContain('the sheets have not been counted')
    const count = (fields: object) => site.post(`${batch}/count`, fields as never, officer)
    const over = await count({ inBox: '3', setAside: '0', spoilt: '0', unused: '7' })
    expect(over.body).toContain('hold 1 more than people who were handed a sheet')
    expect((await count({ inBox: '9', setAside: '0', spoilt: '1', unused: '7' })).body).toContain('Count again.')
    expect((await count({ inBox: '2', setAside: '0', spoilt: '1', unused: '7' })).headers.location).toContain('counted')
    const type = (sheet: number, chosen: readonly string[], by: SignedInPerson) =>
      site.post(`${batch}/type`, { sheet: String(sheet), chosen: [...chosen] }, by)
    expect((await site.get(`${batch}/type`, officer)).body).toContain('value="1"')
    const saved = await type(1, ['1'], officer)
    expect(saved.headers.location).toContain('saved=once&sheet=1')
    expect((await site.get(saved.headers.location!, officer)).body).toContain('Another person must type it now.')
    expect((await type(1, ['1'], officer)).body).toContain('You have typed this sheet already.')
    expect((await type(1, ['2'], facilitator)).headers.location).toContain('saved=differs')
    const third = await signedIn(site, { roles: ['facilitator'] })
    expect(text((await site.get(`${batch}/type`, third)).body)).toContain('A third person must decide about: 1.')
    expect((await type(1, ['2'], third)).headers.location).toContain('saved=settled')
    expect(text((await site.get(home(slug), officer)).body)).toContain('1 sheet still to be typed in')
    const invalid = { sheet: '2', invalid: 'yes' }
    await site.post(`${batch}/type`, invalid, officer)
    await site.post(`${batch}/type`, invalid, facilitator)
    expect(text((await site.get(`${batch}/type`, officer)).body)).toContain('There is nothing left for you here')
    const ready = await site.get(home(slug), officer)
    expect(ready.body).toContain('open the box')
    expect((await site.post(`${home(slug)}/end`, {}, officer)).headers.location).toContain('done=ended')
    const sheets = await perform(
      site.house,
      { community: site.community, actor: visitor },
      async (deed) => done(await sheetsOfBox(deed, ballot.id)),
      null,
    )
    expect(sheets.ok && sheets.value.map(({ choices }) => choices)).toEqual([{ type: 'knapsack', options: [2] }])
  })

  it('refuses a sheet that breaks the ballot’s rules with what is wrong, and keeps what was typed', async () => {
    const ballot = await build()
    const { slug } = ballot
    const booth = await aBooth(slug)
    const made = await site.post(`${home(slug)}/booths/${booth}/sheets`, { sheets: '10' }, officer)
    const batch = made.headers.location!
    const voter = await signedIn(site, { standing: 'resident' })
    await site.post(`${home(slug)}/booths/${booth}/mark`, { email: voter.email }, officer)
    await close(ballot)
    await site.post(`${batch}/count`, { inBox: '1', setAside: '0', spoilt: '0', unused: '9' }, officer)
    const typed = await site.post(`${batch}/type`, { sheet: '1', chosen: ['1', '9'] }, officer)
    expect(typed.statusCode).toBe(422)
    expect(typed.body).toMatch(/value="1" checked/)
    expect((await site.post(`${batch}/type`, { sheet: 'x', chosen: [] }, officer)).body).toContain(
      'Enter a whole number.',
    )
  })
})

describe('hostile input', () => {
  const texts = [
    '\u0000',
    "';DROP TABLE ballots.roll_entry;--",
    '<script>x</script>',
    '\ud800',
    '9'.repeat(400),
    '-1',
    '=1+1',
  ]

  it('is refused or taken as text on every form, whatever it is, and never fails', async () => {
    const { slug } = await build({ rollSources: ['resident', 'codes'] })
    const booth = await aBooth(slug)
    const made = await site.post(`${home(slug)}/booths/${booth}/sheets`, { sheets: '5' }, officer)
    const batch = made.headers.location!
    const forms = (text: string): readonly (readonly [string, Record<string, string>])[] => [
      [`${home(slug)}/booths`, { name: text }],
      [`${home(slug)}/booths/${booth}/mark`, { email: text }],
      [`${home(slug)}/booths/${booth}/mark`, { code: text }],
      [`${home(slug)}/booths/${booth}/sheets`, { sheets: text }],
      [`${home(slug)}/codes`, { count: text }],
      [`${home(slug)}/codes/cancel`, { batch: text, slip: text, reason: text }],
      [`${home(slug)}/help`, { email: text, asked: 'yes' }],
      [`${home(slug)}/help/vote`, { step: 'review', chosen: text }],
      [`${batch}/count`, { inBox: text, setAside: text, spoilt: text, unused: text }],
      [`${batch}/type`, { sheet: text, chosen: text, option: text, value: text }],
      [`/b/${slug}/code`, { code: text }],
    ]
    const wrong: string[] = []
    for (const text of texts) {
      for (const [path, fields] of forms(text)) {
        const { statusCode, body } = await site.post(path, fields, officer)
        if (statusCode >= 500 || body.includes('<script>x'))
          wrong.push(`${path} ${JSON.stringify(fields)}: ${statusCode}`)
      }
    }
    expect(wrong).toEqual([])
    expect((await site.get(home(slug), officer)).body).not.toContain('<script>x')
    for (const cookie of ['voting-code=x', 'voting-code=.', `voting-code=${'a'.repeat(2000)}`])
      expect((await site.get(`/b/${slug}`, { cookie })).statusCode).toBe(200)
  })
})

describe('help', () => {
  it('takes one person through their paper, shows the receipt once, and keeps nothing of who it was', async () => {
    const { slug, id } = await build()
    const ann = await signedIn(site, { standing: 'resident' })
    const help = `${home(slug)}/help`
    expect((await site.post(help, { email: ann.email }, facilitator)).body).toContain(
      'Tick this only when they have asked you.',
    )
    expect((await site.post(help, { email: ann.email, asked: 'yes' }, facilitator)).headers.location).toBe(help)
    const paper = await site.get(help, facilitator)
    expect(paper.body).toContain('30 minutes left')
    const vote = (step: string) => site.post(`${help}/vote`, { step, chosen: ['1', '2'] }, facilitator)
    expect(text((await vote('review')).body)).toContain('Read this to them')
    const cast = await vote('cast')
    expect(cast.body).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){5}/)
    const left = await sql`SELECT 1 FROM ballots.help_session WHERE ballot_id = ${id}`.execute(
      site.house.database.kysely,
    )
    expect(left.rows).toEqual([])
    expect((await vote('cast')).body).toContain('The time is over, or you ended it.')
    const record = text((await site.get('/record')).body)
    expect(record).toContain('Somebody was helped to vote, for 1 minute')
    expect(record).not.toContain(ann.email)
    expect((await site.get(`/b/${slug}`, ann)).body).toContain('data-paper="server"')
  })

  it('can be ended without a vote', async () => {
    const { slug } = await build()
    const ann = await signedIn(site, { standing: 'resident' })
    await site.post(`${home(slug)}/help`, { email: ann.email, asked: 'yes' }, officer)
    expect((await site.get(home(slug), officer)).body).toContain('You are helping somebody now')
    expect((await site.post(`${home(slug)}/help/end`, {}, officer)).headers.location).toContain('done=helped')
    expect((await site.get(`/b/${slug}`, ann)).body).toContain('data-paper="none"')
  })
})

async function aBooth(slug: string, name = 'Village hall'): Promise<string> {
  const added = await site.post(`${home(slug)}/booths`, { name }, officer)
  expect(added.headers.location).toContain('done=booth')
  const { body } = await site.get(home(slug), officer)
  return /booths\/([0-9a-f-]{36})\/sheets/.exec(body)![1]!
}
