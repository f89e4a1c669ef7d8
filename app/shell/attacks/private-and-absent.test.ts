import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import type { Community } from '#platform/community.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import type { Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { type Kind, peopleOfEveryKind } from '../testing/people-of-every-kind.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let elsewhere: Community
let kinds: readonly Kind[]
let routes: readonly Route[]
/** Names and ids of what is there and not for the one who asks, by what an address calls them. */
let hidden: { readonly slugs: readonly string[]; readonly ids: readonly string[] }
/** Words that stand only in what is private. */
const canaries = ['Sesquipedalian', 'Ultracrepidarian', 'Bamboozlement']

beforeAll(async () => {
  site = await testSite()
  elsewhere = await testCommunity(site.house, 'elsewhere')
  kinds = await peopleOfEveryKind(site, elsewhere)
  routes = routesOf(site.site.capabilities)
  const draft = await buildConversation(site.house, site.community, {
    isDraft: true,
    slug: 'a-draft-of-ours',
    question: 'Sesquipedalian plans for the library?',
    statements: ['Sesquipedalian words help nobody.'],
  })
  const theirs = await buildConversation(site.house, elsewhere, {
    slug: 'open-but-elsewhere',
    question: 'Ultracrepidarian plans elsewhere?',
    statements: ['Ultracrepidarian words help nobody.'],
  })
  const open = await buildConversation(site.house, site.community, { slug: 'open-here' })
  const rejected = await rejectOne(open.statements[4]!)
  hidden = {
    slugs: [draft.slug, theirs.slug],
    ids: [draft.id, draft.statements[0]!, theirs.id, theirs.statements[0]!, rejected],
  }
})
afterAll(() => site.close())

async function rejectOne(statement: string): Promise<string> {
  await site.house.database.pool.query(
    `UPDATE conversations.statement SET state = 'rejected', text = 'Bamboozlement of everyone.' WHERE statement_id = $1`,
    [statement],
  )
  return statement
}

const placeOf: Readonly<Record<string, 'slugs' | 'ids'>> = { slug: 'slugs' }

/** The route's address with one of its names pointing at something hidden, and the same with something absent. */
function pairsOf(route: Route): readonly { readonly hidden: string; readonly absent: string }[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const absent = exampleAddress(route)
  const pairs = names.flatMap((name, k) =>
    hidden[placeOf[name] ?? 'ids'].map((value) => {
      const parts = route.path.split('/').map((part, at) => (part === `:${names[k]}` ? value : absent.split('/')[at]!))
      return { hidden: parts.join('/'), absent }
    }),
  )
  return pairs.filter((pair) => hasForm(route, pair.hidden) === hasForm(route, pair.absent))
}

/** Whether an address has the form that the route asks for; one that has not says nothing of what is there. */
function hasForm(route: Route, url: string): boolean {
  const parts = url.split('/')
  const named = route.path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at]!]] : []))
  return route.address.safeParse(Object.fromEntries(named)).success
}

const ask = (route: Route, url: string, { cookie }: Kind, json: boolean) =>
  route.method === 'GET' ? site.get(url, { cookie, json }) : site.post(url, {}, { cookie, json })

/** Everything that somebody could tell two answers apart by; what they asked for themselves is not news to them. */
function tellTales(answer: Awaited<ReturnType<typeof ask>>, url: string): string {
  const {
    date: _date,
    'content-length': _length,
    'x-ratelimit-remaining': _left,
    'x-ratelimit-reset': _reset,
    ...headers
  } = answer.headers
  const named = url.split('/').filter((part) => part.length > 3)
  const whole = JSON.stringify({ status: answer.statusCode, headers, body: answer.body })
  return named.reduce((text, part) => text.replaceAll(part, '…').replaceAll(encodeURIComponent(part), '…'), whole)
}

function whereTheyPart(one: string, other: string): string {
  let k = 0
  while (one[k] === other[k]) k++
  return `${one.slice(k - 30, k + 40)} | ${other.slice(k - 30, k + 40)}`
}

describe('S1 reading objects of private spaces', () => {
  it('answers for drafts, what was refused and what belongs to another community as for what does not exist', async () => {
    const wrong: string[] = []
    const outsiders = kinds.filter(({ name }) => /^visitor|^resident|^one place|another/.test(name))
    for (const route of routes.filter((each) => each.path.includes(':'))) {
      for (const { hidden: url, absent } of pairsOf(route)) {
        for (const kind of outsiders) {
          for (const json of [false, true]) {
            const [one, other] = [await ask(route, url, kind, json), await ask(route, absent, kind, json)]
            const [tale, expected] = [tellTales(one, url), tellTales(other, absent)]
            if (tale !== expected)
              wrong.push(`${route.method} ${url} as ${kind.name}: ${whereTheyPart(tale, expected)}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('shows no word of them on any page, list, feed, export or description', async () => {
    const wrong: string[] = []
    for (const route of routes.filter((each) => each.method === 'GET')) {
      const urls = [
        exampleAddress(route),
        ...pairsOf(route).map((pair) => pair.hidden),
        exampleAddress(route).replace('absent-thing', 'open-here'),
      ]
      for (const url of urls) {
        for (const json of [false, true]) {
          const { body } = await site.get(url, { json })
          if (canaries.some((word) => body.includes(word)) && !/moderation-log/.test(url)) wrong.push(url)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)
})

describe('S5 links that are themselves the key', () => {
  it('gives one’s own data only to oneself, at each fetch', async () => {
    const ann = kinds.find(({ name }) => name === 'confirmed person')!
    const bob = kinds.find(({ name }) => name === 'resident')!
    const own = await site.get('/account/export', { cookie: ann.cookie })
    expect(own.statusCode).toBe(200)
    expect(own.body).toContain(ann.actor.person!)
    expect((await site.get('/account/export', { cookie: bob.cookie })).body).not.toContain(ann.actor.person!)
    expect((await site.get('/account/export')).headers.location).toMatch(/^\/sign-in/)
    await site.post('/sign-out', {}, { cookie: ann.cookie })
    expect((await site.get('/account/export', { cookie: ann.cookie })).headers.location).toMatch(/^\/sign-in/)
    expect(own.headers['cache-control']).toBe('no-store')
  })
})
