import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { storedMap } from '../../reads/stored-map.ts'
import { grouperOf } from '../../rules/group-of-votes.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { drawNow } from '../../testing/draw-now.ts'
import { fillWithVotes } from '../../testing/fill-with-votes.ts'
import { publicPages } from '../../testing/public-pages.ts'
import { recount } from '../../testing/recount.ts'
import { wordsOf } from '../../testing/voting-page.ts'
import type { ResultModel } from './model.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const build = (options: Parameters<typeof buildConversation>[2] = {}) =>
  buildConversation(site.house, site.community, options)

async function withVotes(people: number, camps: number, options: Parameters<typeof buildConversation>[2] = {}) {
  const built = await build({ statements: 20, ...options })
  await fillWithVotes(site.house, built.key, { people, camps, votesEach: 15, seed: people })
  await drawNow(site.house, built.key)
  return built
}

const words = async ({ slug }: BuiltConversation) => wordsOf((await site.get(`/c/${slug}/results`)).body)
const model = async ({ slug }: BuiltConversation): Promise<ResultModel> =>
  (await site.get(`/c/${slug}/results`, { json: true })).json()

describe('S1 a conversation that is not public', () => {
  it('has no result, statement, report, log or data: status, body and headers are those of an absent one', async () => {
    const draft = await build({ isDraft: true, question: 'A canary of a draft?' })
    const other = await testCommunity(site.house, 'elsewhere')
    const foreign = await buildConversation(site.house, other, { slug: 'of-another-community' })
    for (const { slug } of [draft, foreign]) {
      for (const [k, path] of publicPages(slug).entries()) {
        const [hidden, absent] = [await site.get(path), await site.get(publicPages('absent-thing')[k]!)]
        expect([path, hidden.statusCode, hidden.body]).toEqual([
          path,
          404,
          absent.body.replaceAll('absent-thing', slug),
        ])
        expect(without(hidden.headers)).toEqual(without(absent.headers))
      }
    }
    expect((await site.get('/conversations')).body).not.toContain('canary')
  })
})

const without = ({ date: _, 'x-request-id': __, ...headers }: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit')))

describe('a result with little in it', () => {
  it('says that nobody has voted, and what will happen', async () => {
    const text = await words(await build())
    expect(text).toContain('Nobody has voted yet.')
    expect(text).toContain('appears here as soon as people vote')
    expect(text).toContain('Have your say')
  })

  it('says how many people are missing until groups can be seen', async () => {
    const text = await words(await withVotes(4, 2))
    expect(text).toContain('Too few votes yet to see who thinks alike: six more people are needed.')
    expect(text).toContain('Four have so far.')
  })

  it('says “no camps” of people of one mind, and what they share', async () => {
    const built = await withVotes(120, 1)
    const text = await words(built)
    expect((await model(built)).finding.kind).toBe('one-group')
    expect(text).toContain('People do not fall into camps.')
    expect(text).toContain('Most agree')
    expect(text).not.toContain('Group A')
  })
})

describe('the result of two camps', () => {
  let built: BuiltConversation
  beforeAll(async () => {
    built = await withVotes(200, 2, { closesAt: new Date('2099-01-01') })
  })

  it('shows common ground before what divides, and each group in its own statements', async () => {
    const text = await words(built)
    expect(text).toContain('Answers fall into two groups. On 4 statements, both say the same.')
    const order = ['Common ground', 'What divides most', 'The groups, in their own statements', 'The opinion map']
    const places = order.map((title) => text.indexOf(title))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(text).toMatch(/More agree than disagree in group [AB]; more disagree than agree in group [AB]\./)
    expect(text).toContain('This group disagrees')
  })

  it('has the numbers that a fresh count of the votes gives, for everybody and for each group', async () => {
    const shown = await model(built)
    const fresh = await recount(site.house, built.key)
    expect([shown.counts.votes, shown.counts.people, fresh.countersOff]).toEqual([fresh.votes, fresh.participants, 0])
    const { result } = (await storedMap(site.house.database.read, built.key))!
    const votes = await site.house.database.read
      .selectFrom('conversations.vote')
      .select(['participant_id as person', 'statement_id as statement', 'value'])
      .where('conversation_id', '=', built.id)
      .execute()
    const groupOf = grouperOf(result)
    const groups = new Map(
      [...Map.groupBy(votes, ({ person }) => person)].map(([person, own]) => [person, groupOf(own)]),
    )
    for (const each of [...shown.commonGround, ...shown.divides]) {
      const own = votes.filter(({ statement }) => statement === each.id)
      const count = (group: string | null) => {
        const some = own.filter(({ person }) => group === null || groups.get(person) === group)
        const of = (value: number) => some.filter((vote) => vote.value === value).length
        return { agree: of(1), disagree: of(-1), pass: of(0) }
      }
      expect({ agree: each.agree, disagree: each.disagree, pass: each.pass }).toEqual(count(null))
      expect(each.groups).toEqual(['A', 'B'].map((group) => ({ group, ...count(group) })))
    }
    expect(shown.groups.map(({ name, people }) => [name, people])).toEqual(
      ['A', 'B'].map((name) => [name, [...groups.values()].filter((group) => group === name).length]),
    )
  })

  it('counts a new vote at once, and tells that the map is older', async () => {
    const before = (await model(built)).counts.votes
    const fresh = await site.house.newId<'participant'>()
    await sql`
      WITH made AS (
        INSERT INTO conversations.participant (community_id, conversation_id, participant_id, who)
        VALUES (${built.key.community}, ${built.id}, ${fresh}, ${Buffer.alloc(32, 7)})
      )
      INSERT INTO conversations.vote (community_id, conversation_id, participant_id, statement_id, value, cast_at)
      VALUES (${built.key.community}, ${built.id}, ${fresh}, ${built.statements[0]!}, 1, now())`.execute(
      site.house.database.kysely,
    )
    await wait(300)
    expect((await model(built)).counts.votes).toBe(before + 1)
    expect(await words(built)).toContain('1 vote has come or changed since.')
  })

  it('is the same small page for everyone, kept by caches for seconds; for those with a cookie it is not kept', async () => {
    const page = await site.get(`/c/${built.slug}/results`)
    expect(page.headers['cache-control']).toBe('public, max-age=3')
    expect((await site.get(`/c/${built.slug}/results`, { cookie: 'visit=x' })).headers['cache-control']).toBe(
      'no-store',
    )
  })

  it('tells a page that waits what is new', async () => {
    const first = (await site.get(`/c/${built.slug}/results/now`)).json()
    const waiting = site.get(`/c/${built.slug}/results/now?after=${first.version}`)
    await site.house.database.kysely
      .updateTable('conversations.statement')
      .set({ state: 'rejected', reason_key: 'says-two-things', changed_at: new Date() })
      .where('statement_id', '=', built.statements[3]!)
      .execute()
    expect((await waiting).json().version).not.toBe(first.version)
  })
})

describe('a larger result', () => {
  it('draws three thousand people on a page of a few kilobytes, and says that marks are shared', async () => {
    const built = await withVotes(3_000, 3)
    const page = await site.get(`/c/${built.slug}/results`, { headers: { 'accept-encoding': 'br' } })
    expect(page.rawPayload.length).toBeLessThan(30_000)
    expect(await words(built)).toContain('Nobody is left out.')
  })

  it('says of an imported conversation where it comes from, in full', async () => {
    const licence = 'CC BY 4.0 with Attribution to its makers'
    const built = await withVotes(60, 2, { importSource: 'https://example.org/data', importLicence: licence })
    const text = await words(built)
    expect(text).toContain('Brought in from elsewhere.')
    expect(text).toContain('https://example.org/data')
    expect(text).toContain(licence)
  })
})
