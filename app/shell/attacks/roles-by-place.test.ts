import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBallot } from '#capabilities/ballots/testing/build-ballot.ts'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type LocalRole, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { savePlaces } from '#capabilities/places/index.ts'
import { loadTinyPlaces, tinyCounty, tinyDistrict, tinyParish } from '#capabilities/places/testing/tiny-places.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { fingerprint } from '../testing/fingerprint.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

const otherDistrict = 'E07000992'
const otherParish = 'E04000998'

let site: TestSite
let made = 0

beforeAll(async () => {
  site = await testSite()
  await inTransaction(site.house.database, async (write) => {
    await loadTinyPlaces(write, site.community.id)
    await savePlaces(write, site.community.id, [
      { code: otherDistrict, tier: 'district', name: 'Otherborough', within: [tinyCounty] },
      { code: otherParish, tier: 'parish', name: 'Other Magna', within: [otherDistrict, tinyCounty] },
    ])
  })
})
afterAll(() => site.close())

interface Built {
  readonly matter: string
  readonly matterId: MatterId
  readonly conversation: string
  readonly statement: string
}

/** A matter about a place, with a conversation of it. */
async function about(placeCode: string | null, isDraft = false): Promise<Built> {
  const { matterId, slug } = await aMatter(site, { title: `Matter ${++made}`, placeCode, isDraft })
  const conversation = await buildConversation(site.house, site.community, { matter: matterId, isDraft })
  return { matter: slug, matterId, conversation: conversation.slug, statement: conversation.statements[0]! }
}

const localOfficer = (...places: readonly string[]) =>
  signedIn(site, { localRoles: places.map((place): LocalRole => ({ role: 'officer', place })) })

const words = { title: 'Taken over', question: 'Whose is it now?', summary: '', responsible: '' }

/** Everything that those who look after a matter and its conversation can look at or do. */
function everyWay({ matter, conversation, statement }: Built) {
  const m = `/matters/${matter}`
  const c = `/c/${conversation}/manage`
  return {
    gets: [`${m}/edit`, `${m}/close`, c, `${c}/edit`, `${c}/close`, `${c}/moderate`, `${c}/who`],
    posts: [
      [`${m}/edit`, { ...words, place: '' }],
      [`${m}/edit`, { ...words, place: tinyDistrict }],
      [`${m}/close`, { state: 'closed', outcome: 'Over.' }],
      [`${m}/publish`, {}],
      [`${c}/close`, { reason: 'Over.' }],
      [`${c}/open`, { when: 'now' }],
      [`${c}/discard`, {}],
      [`${c}/take-back`, {}],
      [`${c}/new-preview`, {}],
      [
        `${c}/moderate`,
        { statements: statement, from: 'published', decision: 'reject', reason: 'names-a-person', note: '' },
      ],
    ] as const,
  }
}

const resting = ['people.session']

describe('S3 a role for one place, used on another', () => {
  it.each([
    ['another district', otherDistrict, false],
    ['a parish of another district', otherParish, false],
    ['the county around it', tinyCounty, false],
    ['the whole community', null, false],
    ['another district, a draft', otherDistrict, true],
    ['the whole community, a draft', null, true],
  ] as const)('changes nothing of what is about %s', async (_, place, isDraft) => {
    const built = await about(place, isDraft)
    const { cookie } = await localOfficer(tinyDistrict)
    const { gets, posts } = everyWay(built)
    const before = await fingerprint(site.house, resting)
    const wrong: string[] = []
    const refused = isDraft ? [404] : [403]
    for (const path of gets) {
      const { statusCode, body } = await site.get(path, { cookie })
      if (!refused.includes(statusCode)) wrong.push(`GET ${path}: ${statusCode}`)
      if (isDraft && body.includes('Matter ')) wrong.push(`GET ${path} tells of the draft`)
    }
    for (const [path, fields] of posts) {
      const { statusCode } = await site.post(path, fields, { cookie })
      if (!refused.includes(statusCode)) wrong.push(`POST ${path}: ${statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(site.house, resting)).toBe(before)
  })

  it.each([
    ['the district itself', tinyDistrict],
    ['a parish in it', tinyParish],
  ])('does everything for %s', async (_, place) => {
    const { cookie } = await localOfficer(tinyDistrict)
    const built = await about(place)
    for (const path of everyWay(built).gets) expect((await site.get(path, { cookie })).statusCode, path).toBe(200)
    for (const [path, fields] of everyWay(await about(place)).posts)
      expect([303, 422], path).toContain((await site.post(path, fields, { cookie })).statusCode)
    const edited = await site.post(`/matters/${built.matter}/edit`, { ...words, place: tinyParish }, { cookie })
    expect(edited.statusCode).toBe(303)
    const closed = await site.post(`/c/${built.conversation}/manage/close`, { reason: 'Over.' }, { cookie })
    expect(closed.headers.location).toContain('done=closed')
  })

  it('lets nobody take a matter out of their place, or take one up elsewhere', async () => {
    const { cookie } = await localOfficer(tinyDistrict)
    const built = await about(tinyDistrict)
    for (const place of ['', otherDistrict, tinyCounty]) {
      const moved = await site.post(`/matters/${built.matter}/edit`, { ...words, place }, { cookie })
      expect(moved.statusCode).toBe(422)
      expect(moved.body).toContain('Your role is for a part of this community.')
      const opened = await site.post('/matters/new', { ...words, place, how: 'publish' }, { cookie })
      expect(opened.statusCode).toBe(422)
      expect(opened.body).toContain('value="Taken over"')
      expect(opened.body).toContain('Your role is for Tinyborough.')
    }
    const opened = await site.post('/matters/new', { ...words, place: 'Tiny Magna', how: 'publish' }, { cookie })
    expect(opened.statusCode).toBe(303)
  })

  it('lets nobody hang a conversation on a matter of another place, or bring one in for all', async () => {
    const { cookie } = await localOfficer(tinyDistrict)
    const [own, other, draft] = [await about(tinyParish), await about(otherDistrict), await about(null, true)]
    const form = (matter: string) => ({
      question: 'What would make our high street better?',
      askedBy: 'Testham Town Council',
      statements: 'There should be more benches.',
      admits: 'link',
      moderation: 'before',
      look: '48',
      matter,
    })
    for (const matter of [other.matterId, draft.matterId, 'new', `new:${otherDistrict}`, 'new:E07999999']) {
      const { statusCode } = await site.post('/conversations/new', form(matter), { cookie })
      expect(statusCode, matter).toBe(422)
    }
    for (const matter of [own.matterId, `new:${tinyParish}`]) {
      const { statusCode } = await site.post('/conversations/new', form(matter), { cookie })
      expect(statusCode, matter).toBe(303)
    }
    const page = (await site.get('/conversations/new', { cookie })).body
    expect(page).toContain(`value="new:${tinyDistrict}"`)
    expect(page).toContain(own.matterId)
    for (const hidden of ['value="new"', other.matterId, draft.matterId]) expect(page).not.toContain(hidden)
  })

  it('shows drafts of their own place in the list, and no others', async () => {
    const [own, other, all] = [await about(tinyParish, true), await about(otherDistrict, true), await about(null, true)]
    const list = (await site.get('/matters', await localOfficer(tinyDistrict))).body
    expect(list).toContain(`/matters/${own.matter}"`)
    for (const { matter } of [other, all]) expect(list).not.toContain(`/matters/${matter}"`)
  })

  it('is two roles for two places, and none for a third', async () => {
    const { cookie } = await localOfficer(tinyParish, otherDistrict)
    const status = async (place: string) =>
      (await site.get(`/c/${(await about(place)).conversation}/manage`, { cookie })).statusCode
    expect([await status(tinyParish), await status(otherParish), await status(tinyDistrict)]).toEqual([200, 200, 403])
  })

  it('ends on its last day, and has not begun before its first', async () => {
    const { conversation } = await about(tinyDistrict)
    const today = new Date().toISOString().slice(0, 10)
    const role = { role: 'officer', place: tinyDistrict } as const
    for (const dates of [{ untilOn: today }, { fromOn: '2090-01-01' }]) {
      const { cookie } = await signedIn(site, { localRoles: [{ ...role, ...dates }] })
      expect((await site.get(`/c/${conversation}/manage`, { cookie })).statusCode).toBe(403)
    }
  })

  it('opens no page of those who run things there, whichever the address', async () => {
    const [own, other] = [await about(tinyDistrict), await about(otherDistrict)]
    const ballotOf = async ({ matterId }: Built) =>
      (await buildBallot(site.house, site.community, { matter: matterId })).slug
    const [ownBallot, otherBallot] = [await ballotOf(own), await ballotOf(other)]
    const routes = routesOf(site.site.capabilities).filter(
      ({ method, access, path }) =>
        method === 'GET' &&
        typeof access === 'object' &&
        'roleSomewhere' in access &&
        /^\/(c|ballots)\/:slug/.test(path),
    )
    expect(routes.length).toBeGreaterThan(15)
    const { cookie } = await localOfficer(tinyDistrict)
    const ask = async (route: Route, slugs: Readonly<Record<string, string>>) => {
      const [, kind] = route.path.split('/')
      const path = exampleAddress(route).split('/').with(2, slugs[kind!]!).join('/')
      return (await site.get(path, { cookie })).statusCode
    }
    const wrong: string[] = []
    for (const route of routes) {
      const theirs = await ask(route, { c: other.conversation, ballots: otherBallot })
      const ours = await ask(route, { c: own.conversation, ballots: ownBallot })
      // What there is only after the count is not there for anybody yet.
      if (![403, 404].includes(theirs) || ours === 403 || (theirs === 404 && ours !== 404))
        wrong.push(`${route.path}: theirs ${theirs}, ours ${ours}`)
    }
    expect(wrong).toEqual([])
  })

  it('waits for the second factor, as everywhere', async () => {
    const built = await about(tinyDistrict)
    const role = { role: 'officer', place: tinyDistrict } as const
    const { cookie } = await signedIn(site, { localRoles: [role], hasSecondFactor: false })
    for (const path of everyWay(built).gets) {
      const { headers } = await site.get(path, { cookie })
      expect(headers.location, path).toContain('/second-factor?next=')
    }
  })

  it('opens nothing that is for the whole community', async () => {
    const { cookie } = await localOfficer(tinyDistrict)
    for (const path of [
      '/people/roles',
      '/residence/appeals',
      '/residence/letters',
      '/residence/register',
      '/places/load',
    ])
      expect((await site.get(path, { cookie })).statusCode, path).toBe(403)
  })
})
