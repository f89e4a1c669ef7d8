import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { decideStatements } from '../../acts/decide-statements.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
let built: BuiltConversation
let moderator: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  moderator = await signedIn(site, { roles: ['facilitator'], displayName: 'A moderator with a name' })
  built = await buildConversation(site.house, site.community, {
    statements: ['=Bring back trams', 'My neighbour at number 5 steals', 'Trains', 'Buses', 'Bicycles', 'Boats'],
  })
})
afterAll(() => site.close())

const log = async (rest = '') => site.get(`/c/${built.slug}/moderation-log${rest}`)

it('says so where nothing was turned down', async () => {
  expect(wordsOf((await log()).body)).toContain('Nothing was turned down')
})

it('shows each decision with its reason; words that may hurt, notes and names are kept back', async () => {
  const actor = { ...visitor, person: moderator.person, roles: new Set(['facilitator' as const]) }
  const reject = (at: number, reason: 'not-about-the-question' | 'names-a-person') =>
    perform(site.house, { community: site.community, actor }, decideStatements, {
      conversation: built.id,
      statements: [built.statements[at]!],
      from: 'published',
      decision: { kind: 'reject', reason, note: 'A note to the author' },
    })
  expect((await reject(0, 'not-about-the-question')).ok).toBe(true)
  expect((await reject(1, 'names-a-person')).ok).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const text = wordsOf((await log()).body)
  expect(text).toContain('It is not about the question =Bring back trams')
  expect(text).toContain('It names or describes a private person The words are kept back')
  expect(text).toContain('4 statements published, 2 not published.')
  const files = [(await log('/moderation-log.csv')).body, (await log('/moderation-log.json')).body]
  for (const each of [text, ...files]) expect(each).not.toMatch(/number 5|A note|with a name/)
  const [, row] = parse(files[0]!, { columns: true }) as Record<string, string>[]
  expect(row).toMatchObject({
    number: '1',
    decided: 'rejected',
    reason: 'not-about-the-question',
    text: "'=Bring back trams",
  })
  expect(JSON.parse(files[1]!).decisions).toHaveLength(2)
})
