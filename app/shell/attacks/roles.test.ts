import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { recount } from '#capabilities/conversations/testing/recount.ts'
import { fieldsOf } from '#capabilities/conversations/testing/voting-page.ts'
import { codeIn, lettersTo, pathIn } from '#capabilities/people/testing/mail.ts'
import type { Community } from '#platform/community.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type AccessDecision, decideAccess } from '#platform/web/access.ts'
import type { Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { fingerprint } from '../testing/fingerprint.ts'
import { type Kind, peopleOfEveryKind } from '../testing/people-of-every-kind.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let elsewhere: Community
let kinds: readonly Kind[]
let routes: readonly Route[]

beforeAll(async () => {
  site = await testSite()
  elsewhere = await testCommunity(site.house, 'elsewhere')
  kinds = await peopleOfEveryKind(site, elsewhere)
  routes = routesOf(site.site.capabilities)
})
afterAll(() => site.close())

const ask = (route: Route, { cookie }: Kind) =>
  route.method === 'GET'
    ? site.get(exampleAddress(route), { cookie })
    : site.post(exampleAddress(route), {}, { cookie })

/** What the answer says of the decision; null where it was let in. */
function decisionIn(answer: { statusCode: number; headers: { location?: string | undefined } }): string {
  const { statusCode, headers } = answer
  if (statusCode === 303 && headers.location?.startsWith('/sign-in?next=')) return 'sign-in-first'
  if (statusCode === 303 && headers.location?.startsWith('/second-factor?next=')) return 'second-factor-first'
  if (statusCode === 401) return 'signed-out'
  return statusCode === 403 ? 'forbidden' : 'let in'
}

function expected(decision: AccessDecision, route: Route): readonly string[] {
  // What is not there for anybody, and acts that look again for themselves, may say no to somebody who was let in.
  if (decision === 'allowed') return ['let in', 'forbidden', 'sign-in-first', 'second-factor-first']
  if (decision === 'absent') return ['let in']
  if (decision === 'forbidden') return ['forbidden']
  return route.method === 'POST' ? ['signed-out'] : [decision]
}

const rightOf = (route: Route, { actor }: Kind) =>
  decideAccess(route.access, { actor, isSetUp: true, isDevelopment: false })

/** What is for those who run the place, by its address: such a route is a mistake if anybody gets in. */
const forRunners =
  /\/manage|\/(conversations|ballots)\/(new|import)|\/people\/roles|\/places\/(load|[^/]+\/boundary(\/|$))|\/residence\/(letters|register|residents|appeals)/

describe('S3 missing permission on a function', () => {
  it('lets every kind of person exactly so far as each route says, and not one step further', async () => {
    const wrong: string[] = []
    const before = await fingerprint(site.house, ['people.session'])
    for (const route of routes) {
      for (const kind of kinds) {
        const decision = rightOf(route, kind)
        if (decision === 'allowed' && route.method === 'POST') continue
        const answer = await ask(route, kind)
        const about = `${route.method} ${route.path} as ${kind.name}: ${answer.statusCode} ${answer.headers.location ?? ''}`
        if (!expected(decision, route).includes(decisionIn(answer))) wrong.push(about)
        if (decision === 'absent' && answer.statusCode !== 404) wrong.push(about)
        if (answer.statusCode >= 500) wrong.push(about)
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(site.house, ['people.session'])).toBe(before)
  }, 120_000)

  it('has nothing for those who run the place that visitors, residents or councillors get into', () => {
    const open = routes.filter(
      (route) =>
        forRunners.test(route.path) &&
        kinds
          .filter((kind) => !/facilitator|officer|^administrator$/.test(kind.name))
          .some((kind) => rightOf(route, kind) === 'allowed'),
    )
    expect(routes.filter((route) => forRunners.test(route.path)).length).toBeGreaterThan(20)
    expect(open.map((route) => `${route.method} ${route.path}`)).toEqual([])
  })

  it('asks officers and administrators for a second factor wherever their role is what lets them in', () => {
    const open = routes.filter(
      (route) =>
        typeof route.access === 'object' &&
        kinds.some((kind) => kind.name.endsWith('without second factor') && rightOf(route, kind) === 'allowed'),
    )
    expect(open.map((route) => route.path)).toEqual([])
  })
})

describe('S4 across communities', () => {
  it('takes an administrator of one community for a visitor in another, on every route', async () => {
    const stranger = kinds.find((kind) => kind.name === 'administrator of another community')!
    const wrong: string[] = []
    for (const route of routes.filter((each) => each.method === 'GET')) {
      const [as, without] = [await ask(route, stranger), await ask(route, kinds[0]!)]
      if (as.statusCode !== without.statusCode || as.headers.location !== without.headers.location)
        wrong.push(`${route.path}: ${as.statusCode}, without the cookie ${without.statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  it('takes no sign-in link, code or newcomer’s ticket of one community at another’s address', async () => {
    await site.post('/sign-in', { email: 'two.homes@test.invalid' })
    const [letter] = await lettersTo(site.house, 'two.homes@test.invalid')
    const path = pathIn(letter!, '/sign-in/link/')
    for (const answer of [
      await site.get(path, { community: elsewhere }),
      await site.post(path, {}, { community: elsewhere }),
      await site.post('/sign-in/code', { code: codeIn(letter!) }, { community: elsewhere }),
    ]) {
      expect(answer.cookies.filter(({ name }) => name === 'session')).toEqual([])
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
    expect((await site.post(path, {})).cookies.map(({ name }) => name)).toContain('session')

    const here = await buildConversation(site.house, site.community, { slug: 'the-same-name' })
    const there = await buildConversation(site.house, elsewhere, { slug: 'the-same-name' })
    const ticket = fieldsOf(await site.get(`/c/${here.slug}`)).newcomer!
    const fields = { statement: there.statements[0]!, stance: 'agree', newcomer: ticket }
    const voted = await site.post(`/c/${there.slug}/vote`, fields, { community: elsewhere })
    expect(voted.statusCode).toBe(303)
    const visit = voted.cookies.find(({ name }) => name === 'visit')!.value
    expect(ticket).not.toContain(visit)
  })

  it('knows no statement of another community’s conversation', async () => {
    const here = await buildConversation(site.house, site.community)
    const there = await buildConversation(site.house, elsewhere)
    const voted = await site.post(`/c/${here.slug}/vote`, { statement: there.statements[0]!, stance: 'agree' })
    expect(voted.statusCode).toBe(409)
    expect((await recount(site.house, there.key)).votes).toBe(0)
  })
})
