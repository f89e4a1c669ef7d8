import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { addStatement } from '../../acts/add-statement.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { type makeDraft, makeOpen } from '../../testing/running.ts'
import { newVisitor } from '../../testing/visitors.ts'
import type { ConversationId, StatementId } from '../../vocabulary.ts'

let site: TestSite
let cookie: string
let by: Parameters<typeof makeDraft>[0]
let slug: string
let conversation: ConversationId

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['facilitator'], displayName: 'Test Facilitator' })).cookie
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
beforeEach(async () => {
  const made = await makeOpen(by)
  slug = made.slug
  conversation = made.id
})
afterAll(() => site.close())

async function offer(text: string): Promise<StatementId> {
  const who = { community: site.community, actor: newVisitor(site.house) }
  const added = await perform(site.house, who, addStatement, { conversation, text })
  if (!added.ok) throw new Error(added.refusal.kind)
  return added.value.id
}

const path = (show = 'waiting') => `/c/${slug}/manage/moderate?show=${show}`
const see = (show = 'waiting') => site.get(path(show), { cookie })
const decide = (fields: Record<string, string | readonly string[]>, show = 'waiting') =>
  site.post(path(show), { from: show, ...fields }, { cookie })
const states = async () =>
  (
    await site.house.database.read
      .selectFrom('conversations.statement')
      .select(['statement_id', 'state', 'reason_key', 'reason_text'])
      .where('conversation_id', '=', conversation)
      .where('is_seed', '=', false)
      .orderBy('created_at')
      .execute()
  ).map(({ state, reason_key }) => (reason_key ? `${state}: ${reason_key}` : state))

it('says what is missing from a decision and keeps what was chosen and typed', async () => {
  const id = await offer('Close the road to lorries.')
  const nothing = await decide({})
  expect(nothing.statusCode).toBe(422)
  expect(nothing.body).toContain('Choose at least one statement')
  expect(nothing.body).toContain('Choose what you decide')
  const unreasoned = await decide({ statements: id, decision: 'reject', note: 'Please say more.' })
  expect(unreasoned.body).toContain('Choose why they are not published')
  expect(unreasoned.body).toContain('Please say more.')
  expect(unreasoned.body).toMatch(new RegExp(`value="${id}" checked`))
  expect(await states()).toEqual(['waiting'])
})

it('takes no reason that is not in the charter, and no press of another kind', async () => {
  const id = await offer('Close the road to lorries.')
  for (const one of [`reject:${id}:i-disagree`, `reject:${id}`, `erase:${id}`, 'publish:', `publish:${id}x`, ''])
    expect((await decide({ one })).statusCode, one).toBe(422)
  expect(await states()).toEqual(['waiting'])
})

it('groups look-alikes, shows what is published already and nearly the same, and nobody’s name', async () => {
  await offer('There should be many more benches.')
  await offer('Lorries should not drive through.')
  await offer('There should be many more benches here!')
  const model = (await site.get(path(), { cookie, json: true })).json()
  expect(
    model.groups.map((group: { statements: unknown[]; alike: string[] }) => [group.statements.length, group.alike]),
  ).toEqual([
    [2, ['There should be more benches.']],
    [1, []],
  ])
  const { body } = await see()
  expect(body).toContain('2 that say nearly the same')
  expect(body).toContain('You cannot change anybody’s words')
  expect(body).not.toContain('<textarea name="text"')
})

it('publishes or turns down by one press, and a group by one press', async () => {
  const [first, second, third] = [
    await offer('There should be many more benches.'),
    await offer('There should be many more benches here!'),
    await offer('Buy at my shop on Mill Lane.'),
  ]
  const published = await decide({ one: `publish:${first},${second}` })
  expect(published.headers.location).toBe(`${path()}&done=published&count=2`)
  expect((await site.get(published.headers.location!, { cookie })).body).toContain('2 statements are published.')
  await decide({ one: `reject:${third}:advertises` })
  expect(await states()).toEqual(['published', 'published', 'rejected: advertises'])
})

it('decides on all that are ticked, and takes it back from the other lists', async () => {
  const ids = [await offer('Close the road to lorries.'), await offer('Open the toilets again.')]
  await decide({ statements: ids, decision: 'reject', reason: 'says-two-things', note: 'One at a time.' })
  expect(await states()).toEqual(['rejected: says-two-things', 'rejected: says-two-things'])
  const { body } = await see('rejected')
  for (const text of ['It says more than one thing', 'You also told them: One at a time.', 'by Test Facilitator'])
    expect(body).toContain(text)
  await decide({ one: `publish:${ids[0]}` }, 'rejected')
  await decide({ one: `reject:${ids[0]}:cannot-be-understood` }, 'published')
  expect(await states()).toEqual(['rejected: cannot-be-understood', 'rejected: says-two-things'])
})

it('tells the second of two moderators that it was decided, and decides nothing twice', async () => {
  const ids = [await offer('Close the road to lorries.'), await offer('Open the toilets again.')]
  await decide({ one: `publish:${ids[0]}` })
  const late = await decide({ statements: ids, decision: 'reject', reason: 'says-two-things' })
  expect([late.statusCode, late.body]).toEqual([422, expect.stringContaining('Somebody else decided on one of these')])
  expect(late.body).toMatch(new RegExp(`value="${ids[1]}" checked`))
  expect(await states()).toEqual(['published', 'waiting'])
})

it('says plainly that nothing waits', async () => {
  expect((await see()).body).toContain('Everything that was said has been looked at.')
})
