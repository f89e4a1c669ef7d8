import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atOnce } from '#capabilities/conversations/testing/at-once.ts'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { recount } from '#capabilities/conversations/testing/recount.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { fingerprint } from '../testing/fingerprint.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

/** Tables that move by themselves: when somebody was last seen, and maps that are drawn after votes. */
const atRest = [
  'people.session',
  'conversations.conversation_map',
  'conversations.map_lease',
  'conversations.map_memory',
]

const participants = async (conversation: string) =>
  (
    await site.house.database.pool.query('SELECT person_id FROM conversations.participant WHERE conversation_id = $1', [
      conversation,
    ])
  ).rows

describe('S2 actor taken from the request', () => {
  it('counts a vote for the one whose session it is, whoever headers, cookies and fields name', async () => {
    const { slug, id, statements } = await buildConversation(site.house, site.community)
    const ann = await signedIn(site)
    const victim = await signedIn(site)
    const claims = { person: victim.person, userid: victim.person, pid: victim.person, role: 'administrator' }
    const fields = { statement: statements[0]!, stance: 'agree' }
    const headers = Object.fromEntries(Object.entries(claims).map(([name, value]) => [`x-${name}`, value]))
    const cookie = [ann.cookie, ...Object.entries(claims).map(([name, value]) => `${name}=${value}`)].join('; ')
    expect((await site.post(`/c/${slug}/vote`, fields, { cookie, headers })).statusCode).toBe(303)
    expect(await participants(id)).toEqual([{ person_id: ann.person }])
    const asFields = await site.post(`/c/${slug}/vote`, { ...fields, ...claims }, { cookie: ann.cookie })
    expect(asFields.statusCode).toBe(400)
    const asQuery = await site.post(`/c/${slug}/vote?person=${victim.person}`, fields, { cookie: ann.cookie })
    expect(asQuery.statusCode).toBe(404)
    expect(await participants(id)).toEqual([{ person_id: ann.person }])
  })
})

describe('S17 mass assignment, by somebody who may do everything', () => {
  it('refuses the name of every column of every table on every form that does not have it, and changes nothing', async () => {
    const { cookie } = await signedIn(site, { roles: ['administrator'] })
    const columns = await site.house.database.pool.query<{ column_name: string }>(
      `SELECT DISTINCT column_name FROM information_schema.columns
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'jobs')`,
    )
    const names = columns.rows.map((row) => row.column_name)
    expect(names.length).toBeGreaterThan(100)
    const before = await fingerprint(site.house, atRest)
    const wrong: string[] = []
    for (const route of routesOf(site.site.capabilities).filter((each) => each.method === 'POST')) {
      const answer = await site.post(exampleAddress(route), Object.fromEntries(names.map((name) => [name, '1'])), {
        cookie,
      })
      if (answer.statusCode < 400 || answer.statusCode >= 500) wrong.push(`${route.path}: ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(site.house, atRest)).toBe(before)
  })
})

describe('S6, S7 a rush of newcomers by the pages’ own way', () => {
  it('takes the first votes of 600 people, 64 at once, and counts each once', async () => {
    const { slug, key, statements } = await buildConversation(site.house, site.community, { statements: 10 })
    const first = (k: number) => site.post(`/c/${slug}/vote`, { statement: statements[k % 10]!, stance: 'agree' })
    const answers = await atOnce(64, 600, first)
    expect(answers.filter((answer) => answer.statusCode !== 303).map((answer) => answer.body)).toEqual([])
    const visits = answers.map((answer) => answer.cookies.find(({ name }) => name === 'visit')?.value)
    expect(new Set(visits).size).toBe(600)
    expect(await recount(site.house, key)).toEqual({ votes: 600, participants: 600, countersOff: 0 })
  })

  it('counts 50 copies of one person’s vote once', async () => {
    const { slug, key, statements } = await buildConversation(site.house, site.community)
    const { cookie } = await signedIn(site)
    const same = () => site.post(`/c/${slug}/vote`, { statement: statements[0]!, stance: 'agree' }, { cookie })
    const answers = await atOnce(50, 50, same)
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([303]))
    expect(await recount(site.house, key)).toEqual({ votes: 1, participants: 1, countersOff: 0 })
  })
})
