import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lettersTo, pathIn } from '#capabilities/people/testing/mail.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { sendOwnDigestKind, tellAuthorsKind } from '../jobs/letter-jobs.ts'
import { listOwnNews } from '../reads/own-news.ts'
import { aLink, aMatter, anItem, facilitator, performed, within } from '../testing/build-matter.ts'
import type { MatterId, OwnWish } from '../vocabulary.ts'
import { changeItem } from './change-item.ts'
import { follow } from './follow.ts'
import { type AuthorsToTell, type OwnDigest, sendOwnDigestJob, tellAuthorsJob } from './tell-authors.ts'
import { stopOwnLetters, wishOwnLetters } from './wish-own-letters.ts'

let site: TestSite
let author: SignedInPerson
let matterId: MatterId
let statement: string
let proposal: string

beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  await site.house.database.pool.query(`DELETE FROM jobs.job WHERE name = ANY ($1)`, [
    [tellAuthorsJob, sendOwnDigestJob],
  ])
  author = await signedIn(site)
  matterId = (await aMatter(site)).matterId
  statement = await anItem(site, matterId, { title: 'Keep it open', author: author.person })
  proposal = await anItem(site, matterId, { kind: 'proposal', title: 'Volunteers on Saturdays' })
})

const asAuthor = (): Actor => ({ ...visitor, person: author.person, standing: 'confirmed' })
const wish = (how: OwnWish) => performed(site, wishOwnLetters, { wish: how }, asAuthor())
const news = () => listOwnNews(site.house.database.read, site.community.id, { person: author.person, most: 50 })
const letters = () => lettersTo(site.house, author.email)

async function waiting<Payload>(name: string): Promise<readonly Payload[]> {
  const { rows } = await site.house.database.pool.query<{ data: Payload }>(
    'SELECT data FROM jobs.job WHERE name = $1 ORDER BY created_on, id',
    [name],
  )
  return rows.map(({ data }) => data)
}

/** Does the waiting work, as a worker would; twice, as after a crash. */
async function tellAll(): Promise<void> {
  const kind = tellAuthorsKind(site.house)
  for (const payload of await waiting<AuthorsToTell>(tellAuthorsJob)) {
    await kind.run(payload as Parameters<typeof kind.run>[0])
    await kind.run(payload as Parameters<typeof kind.run>[0])
  }
}

describe('who is told that something grew', () => {
  it('whoever offered it, once, however often the work is done', async () => {
    await aLink(site, statement, proposal)
    await tellAll()
    expect((await news()).map(({ words }) => words)).toEqual([
      expect.stringContaining('Something grew from what you said: proposal “Volunteers on Saturdays”'),
    ])
  })

  it('also of what grew from that, and of its end, good or bad', async () => {
    const promise = await anItem(site, matterId, { kind: 'commitment', title: 'Open on Saturdays' })
    await aLink(site, statement, proposal)
    await aLink(site, proposal, promise)
    await within(site, (deed) => changeItem(deed, { itemId: promise, state: 'withdrawn' }))
    await tellAll()
    expect((await news()).map(({ subject }) => subject)).toEqual([
      'It will not be done: promise “Open on Saturdays”',
      'Something grew from what you said: promise “Open on Saturdays”',
      'Something grew from what you said: proposal “Volunteers on Saturdays”',
    ])
  })

  it('nobody of what they did themselves, and no work is queued for it', async () => {
    await perform(
      site.house,
      { community: site.community, actor: { ...facilitator, person: author.person } },
      async (deed) => {
        const { linkItems } = await import('./link-items.ts')
        return linkItems(deed, { earlier: statement, later: proposal, how: 'grew-from', byAct: 'test' })
      },
      null,
    )
    expect(await waiting(tellAuthorsJob)).toEqual([])
  })

  it('nobody of what is not public', async () => {
    const hidden = await anItem(site, matterId, { kind: 'proposal', title: 'Hidden', state: 'hidden' })
    await aLink(site, statement, hidden)
    await tellAll()
    expect(await news()).toEqual([])
  })
})

describe('letters about it', () => {
  it('go at once to who wants them so, and can be stopped without signing in', async () => {
    await wish('at-once')
    await aLink(site, statement, proposal)
    await tellAll()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter!.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    const stop = pathIn(letter!, '/unfollow/mine/')
    expect((await site.get(stop)).body).toContain('Stop letters about what became of what you said?')
    expect((await site.post(stop, { 'List-Unsubscribe': 'One-Click' })).body).toContain('We no longer write')
    await aLink(site, statement, await anItem(site, matterId, { kind: 'proposal', title: 'Another' }))
    await tellAll()
    expect(await letters()).toHaveLength(1)
    expect(await news()).toHaveLength(2)
  })

  it('wait for one in the morning otherwise, which is written once', async () => {
    await aLink(site, statement, proposal)
    await aLink(site, statement, await anItem(site, matterId, { kind: 'proposal', title: 'Another' }))
    await tellAll()
    expect(await letters()).toEqual([])
    const digests = await waiting<OwnDigest>(sendOwnDigestJob)
    expect(digests).toHaveLength(1)
    const kind = sendOwnDigestKind(site.house)
    for (let times = 0; times < 2; times++) await kind.run(digests[0] as Parameters<typeof kind.run>[0])
    const sent = await letters()
    expect(sent.map(({ subject }) => subject)).toEqual(['2 pieces of news about what you said'])
  })

  it('do not go to who wants none, nor to followers of the matter, who get its own', async () => {
    await performed(site, follow, { matterId, howOften: 'daily' }, asAuthor())
    await aLink(site, statement, proposal)
    await tellAll()
    expect(await waiting(sendOwnDigestJob)).toEqual([])
    expect(await news()).toHaveLength(1)
  })

  it('are not stopped by a key that is not theirs', async () => {
    const key = Buffer.alloc(16).toString('base64url')
    const by = { community: site.community, actor: visitor }
    const stopped = await perform(site.house, by, stopOwnLetters, { person: author.person, key })
    expect(stopped).toEqual({ ok: false, refusal: { kind: 'wrong-key' } })
    expect((await site.get(`/unfollow/mine/${author.person}/${key}`)).statusCode).toBe(404)
  })
})

it('shows the news and the choice on one’s own page', async () => {
  await aLink(site, statement, proposal)
  await tellAll()
  const saved = await site.post('/what-became-of-mine', { wish: 'weekly' }, { cookie: author.cookie })
  expect(saved.headers.location).toBe('/what-became-of-mine?done=saved')
  const { body } = await site.get('/what-became-of-mine?done=saved', { cookie: author.cookie })
  expect(body).toContain('Something grew from what you said')
  expect(body).toContain('Your choice is saved.')
})
