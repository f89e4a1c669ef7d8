import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { uploadOf } from '#capabilities/people/testing/upload.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { buildBallot, buildDraft } from '../../testing/build-ballot.ts'

let site: TestSite
let cookie: string

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['officer'] })).cookie
})
afterAll(() => site.close())

const get = (path: string, as = cookie) => site.get(path, { cookie: as })
const post = (path: string, fields: Record<string, string | readonly string[]>, as = cookie) =>
  site.post(path, fields, { cookie: as })
/** A list as the officer's browser sends it. */
function bring(url: string, text: string) {
  const { payload, headers } = uploadOf({}, { name: 'list.csv', bytes: Buffer.from(text) })
  const { origin } = site.community
  const all = { ...headers, host: new URL(origin).host, origin, accept: 'text/html', cookie }
  return site.server.inject({ method: 'POST', url, payload, headers: all })
}
const find = async (slug: string) =>
  (await findBallot(site.house.database.read, site.community.id, { slug }, 'drafts-too'))!

const words = {
  question: 'Which projects should we fund?',
  background: 'The county gave us money.',
  askedBy: 'Testham Town Council',
  promise: 'We pay for what wins.',
}
const dates = {
  when: 'now',
  'closes-day': '31',
  'closes-month': '3',
  'closes-year': '2099',
  closesHour: '20',
  remind: '24',
}
const steps = [
  'question',
  'paper',
  'options',
  'options/many',
  'options/1',
  'count',
  'roll',
  'roll/list',
  'dates',
  'open',
  'stop',
  'discard',
]

describe('who may', () => {
  it('S3 leads visitors to sign in and refuses people without the role, on every page', async () => {
    const { slug } = await buildDraft(site.house, site.community)
    const nobody = await signedIn(site)
    const unproved = await signedIn(site, { roles: ['officer'], hasSecondFactor: false })
    for (const path of [
      '/ballots/new',
      ...['', ...steps.map((step) => `/${step}`)].map((step) => `/ballots/${slug}/manage${step}`),
    ]) {
      expect((await site.get(path)).headers.location, path).toContain('/sign-in')
      expect((await get(path, nobody.cookie)).statusCode, path).toBe(403)
      expect((await get(path, unproved.cookie)).headers.location, path).toContain('second')
    }
  })

  it('S17 finds nothing of another community’s draft', async () => {
    const other = await testCommunity(site.house, 'otherham')
    const { slug } = await buildDraft(site.house, other, { question: 'Only over there?' })
    for (const path of ['', ...steps.map((step) => `/${step}`)])
      expect((await get(`/ballots/${slug}/manage${path}`)).statusCode, path).toBe(404)
    for (const [path, fields] of [
      ['question', { ...words, budget: '5' }],
      ['open', { sure: 'yes' }],
      ['stop', { reason: 'x' }],
      ['discard', {}],
      ['options/1/remove', {}],
    ] as const)
      expect((await post(`/ballots/${slug}/manage/${path}`, fields)).statusCode, path).toBe(404)
  })
})

describe('the first page', () => {
  it('says all that is wrong, and keeps every word', async () => {
    const answer = await post('/ballots/new', { ...words, question: 'Why', kind: 'money', budget: 'a lot' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('The money must be an amount in pounds')
    expect(answer.body).toContain('The county gave us money.')
    const without = await post('/ballots/new', words)
    expect([without.statusCode, without.body]).toEqual([422, expect.stringContaining('Choose what is decided')])
  })

  it('starts with what is fair to minorities where money is spent', async () => {
    const answer = await post('/ballots/new', { ...words, kind: 'money', budget: '10,000', matter: 'new' })
    expect(answer.headers.location).toMatch(/^\/ballots\/[a-z0-9-]+\/manage\?done=made$/)
    const ballot = await find(answer.headers.location!.split('/')[2]!)
    expect(ballot).toMatchObject({
      budgetPence: 1_000_000,
      paper: 'knapsack',
      rule: { rule: 'equal-shares' },
      state: 'draft',
    })
  })
})

it('is made step by step with nothing but forms, and opens', async () => {
  const made = await post('/ballots/new', { ...words, kind: 'money', budget: '10000', matter: 'new' })
  const at = made.headers.location!.split('?')[0]!
  const slug = at.split('/')[2]!
  expect((await get(`${at}/open`)).body).toContain('Put at least two choices on the paper')
  await post(`${at}/options`, { name: 'New benches', cost: '1,200', summary: 'Oak.', district: '', bestOf: '' })
  await post(`${at}/options/many`, { many: 'A bus shelter; 4500\nTrees; 6000' })
  await post(`${at}/paper`, { type: 'approval', most: '2' })
  await post(`${at}/count`, { rule: 'phragmen', ties: 'cost-votes-number', minimum: '5' })
  await post(`${at}/roll`, { who: 'confirmed', codes: 'yes', appealsTo: 'any' })
  const saved = await post(`${at}/dates`, dates)
  expect(saved.headers.location).toBe(`${at}?done=saved`)
  expect(await find(slug)).toMatchObject({
    paper: 'approval',
    bounds: { mostOptions: 2 },
    rule: { rule: 'phragmen', ties: 'cost-votes-number', minimumSupport: { part: 5, whole: 100 } },
    rollSources: ['confirmed', 'codes'],
    closesAt: new Date('2099-03-31T19:00:00Z'),
    remindHours: 24,
  })
  const page = await get(`${at}/open`)
  for (const shown of ['A bus shelter', '£4,500', 'Nobody can change it after', '8pm on'])
    expect(page.body, shown).toContain(shown)
  expect((await post(`${at}/open`, {})).body).toContain('Tick that you have read it')
  expect((await post(`${at}/open`, { sure: 'yes' })).headers.location).toBe(`${at}?done=opened`)
  expect((await site.get(`/ballots/${slug}`)).body).toContain('Vote now')
  for (const step of ['question', 'options', 'paper', 'count', 'roll', 'dates', 'open', 'discard'])
    expect((await get(`${at}/${step}`)).headers.location, step).toBe(at)
  const late = await post(`${at}/count`, { rule: 'greedy', ties: 'cost-votes-number' })
  expect(late.headers.location).toBe(at)
})

describe('a step that is wrong', () => {
  it('says so beside the field and keeps what was typed', async () => {
    const { slug } = await buildDraft(site.house, site.community)
    const at = `/ballots/${slug}/manage`
    for (const [step, fields, message] of [
      ['question', { ...words, question: '', budget: '100' }, 'Write the question'],
      ['options', { name: 'Project number 1', cost: '5' }, 'This is on the paper already'],
      ['options', { name: 'Swings', cost: 'cheap' }, 'The cost must be an amount in pounds'],
      ['options/many', { many: 'Swings; 5\nSlide; free' }, 'Line 2: The cost must be'],
      ['options/2', { name: '', cost: '5' }, 'Say what it is called'],
      ['paper', { type: 'points', points: '0' }, 'Points must be a whole number'],
      ['paper', { type: 'yes-no' }, 'A yes or no question has no choices'],
      ['count', { rule: 'equal-shares', ties: 'cost-votes-number', districts: 'North; 99999' }, 'more than there is'],
      ['roll', { who: 'resident', place: 'Nowhere-on-Sea' }, 'There is no place of this name here'],
      ['dates', { ...dates, 'closes-month': '2' }, 'This must be a real date'],
      ['dates', { ...dates, 'closes-year': '2020' }, 'The close must be later than now'],
      [
        'dates',
        { ...dates, when: 'later', 'opens-day': '1', 'opens-month': '4', 'opens-year': '2099' },
        'It must close after it opens',
      ],
    ] as const) {
      const answer = await post(`${at}/${step}`, fields)
      expect([answer.statusCode, answer.body], `${step}: ${message}`).toEqual([422, expect.stringContaining(message)])
    }
    const kept = await post(`${at}/options`, { name: 'Swings <b>', cost: 'cheap', summary: 'Typed with care' })
    for (const typed of ['value="Swings &lt;b>"', 'value="cheap"', 'Typed with care'])
      expect(kept.body).toContain(typed)
  })
})

it('takes a choice off the paper, and what others need moves with it', async () => {
  const { slug } = await buildDraft(site.house, site.community)
  await post(`/ballots/${slug}/manage/options/4`, { name: 'Last', cost: '5', needs: ['3'] })
  await post(`/ballots/${slug}/manage/options/2/remove`, {})
  expect((await find(slug)).options.map(({ title, needs }) => [title, needs])).toEqual([
    ['Project number 1', []],
    ['Project number 3', []],
    ['Last', [2]],
  ])
  expect((await get(`/ballots/${slug}/manage/options/9`)).statusCode).toBe(404)
})

describe('the list of who may vote', () => {
  it('names the line that cannot be read, and a column without addresses', async () => {
    const { slug } = await buildDraft(site.house, site.community, { rollSources: ['register'] })
    const at = `/ballots/${slug}/manage/roll/list`
    expect((await site.post(at, {}, { cookie })).body).toContain('Choose a file')
    const bad = await bring(at, 'mail\n"ann@example.org')
    expect(bad.body).toMatch(/Line \d+ cannot be read/)
    const looked = await bring(at, 'Name,Town\nAnn,Holt')
    const answer = await post(looked.headers.location!, { column: '0' })
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('No line has a mail address')])
  })

  it('goes on the roll after being looked at, doubles left out; the file is gone then', async () => {
    const { slug, key } = await buildDraft(site.house, site.community, { rollSources: ['register'] })
    const at = `/ballots/${slug}/manage/roll/list`
    const file = 'Member;E-mail\nAnn;ann@example.org\nAnn again;ANN@example.org\nBob;\nCid;cid@example.org'
    const looked = await bring(at, file)
    const page = await get(looked.headers.location!)
    expect(page.body).toContain('1 line: 3')
    expect(page.body).toContain('1 line: 4')
    const done = await post(looked.headers.location!, { column: '1' })
    expect(done.headers.location).toBe(`/ballots/${slug}/manage?done=imported`)
    const roll = await site.house.database.read
      .selectFrom('ballots.roll_entry')
      .select(['source', 'person_id'])
      .where('ballot_id', '=', key.ballot)
      .execute()
    expect(roll).toEqual([
      { source: 'register', person_id: null },
      { source: 'register', person_id: null },
    ])
    expect((await get(looked.headers.location!)).statusCode).toBe(404)
  })
})

describe('stopping', () => {
  it('is asked by one and decided by another, in the browser', async () => {
    const { slug } = await buildBallot(site.house, site.community)
    const at = `/ballots/${slug}/manage`
    expect((await post(`${at}/stop`, { reason: ' ' })).body).toContain('Write why')
    expect((await post(`${at}/stop`, { reason: 'A project is missing.' })).headers.location).toBe(
      `${at}?done=stop-asked`,
    )
    expect((await get(`${at}/stop`)).body).toContain('Somebody else must decide')
    expect((await post(`${at}/stop/decide`, { decision: 'stop' })).body).toContain('Somebody else must decide')
    const second = (await signedIn(site, { roles: ['officer'] })).cookie
    expect((await get(at, second)).body).toContain('Somebody asked to stop it')
    expect((await post(`${at}/stop/decide`, {}, second)).body).toContain('Choose what you decide')
    const stopped = await post(`${at}/stop/decide`, { decision: 'stop' }, second)
    expect(stopped.headers.location).toBe(`${at}?done=stopped`)
    expect((await site.get(`/ballots/${slug}`)).body).toContain('A project is missing.')
  })
})

it('throws a draft away only after asking', async () => {
  const { slug } = await buildDraft(site.house, site.community)
  expect((await get(`/ballots/${slug}/manage/discard`)).body).toContain('Throw this draft away?')
  expect((await post(`/ballots/${slug}/manage/discard`, {})).headers.location).toBe('/ballots')
  expect((await get(`/ballots/${slug}/manage`)).statusCode).toBe(404)
})
