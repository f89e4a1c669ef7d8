import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { countQueries } from '#platform/testing/count-queries.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import type { OpenedMatter } from '../index.ts'
import { aLink, aMatter, anItem } from '../testing/build-matter.ts'

let site: TestSite
let author: SignedInPerson
let other: SignedInPerson
let matter: OpenedMatter
let statement: string
let proposal: string
let promise: string

beforeAll(async () => {
  site = await testSite()
  author = await signedIn(site)
  other = await signedIn(site)
  matter = await aMatter(site)
  statement = await anItem(site, matter.matterId, { title: 'Keep it open', author: author.person })
  proposal = await anItem(site, matter.matterId, { kind: 'proposal', title: 'Volunteers on Saturdays' })
  promise = await anItem(site, matter.matterId, { kind: 'commitment', title: 'Open on Saturdays' })
  await aLink(site, statement, proposal)
  await aLink(site, proposal, promise)
})
afterAll(() => site.close())

const itemPage = (id: string) => site.get(`/matters/${matter.slug}/items/${id}`)

describe('the thread of an item', () => {
  it('is drawn, with a link to each thing on it, and said in words', async () => {
    const { body } = await itemPage(proposal)
    const drawn = /<svg class="app-drawing".*?<\/svg>/s.exec(body)![0]
    expect(drawn).toContain(`href="/matters/${matter.slug}/items/${statement}"`)
    expect(drawn).toContain(`href="/matters/${matter.slug}/items/${promise}"`)
    expect(drawn).toContain('1 thing that it comes from and 1 thing that came of it')
    expect(body).toContain('A promise grew from it')
  })

  it('is not drawn where there is nothing but the thing itself', async () => {
    const alone = await anItem(site, matter.matterId, { title: 'Alone' })
    expect((await itemPage(alone)).body).not.toContain('app-thread')
  })

  it('is found by the id alone, and not where the item is hidden', async () => {
    expect((await site.get(`/thread/${proposal}`)).headers.location).toBe(`/matters/${matter.slug}/items/${proposal}`)
    const hidden = await anItem(site, matter.matterId, { state: 'hidden' })
    expect((await site.get(`/thread/${hidden}`)).statusCode).toBe(404)
  })
})

describe('what became of mine', () => {
  it('is for those who are signed in', async () => {
    expect((await site.get('/what-became-of-mine')).headers.location).toContain('/sign-in')
  })

  it('says of what somebody offered what came of it last, however far along', async () => {
    const { body } = await site.get('/what-became-of-mine', { cookie: author.cookie })
    expect(body).toContain('Keep it open')
    expect(body).toContain('Promise: Open on Saturdays (open)')
  })

  it('shows nobody else’s, and says what to do where there is nothing', async () => {
    const { body } = await site.get('/what-became-of-mine', { cookie: other.cookie })
    expect(body).not.toContain('Keep it open')
    expect(body).toContain('Nothing of yours yet')
  })

  it('shows what waits or is hidden to its author alone', async () => {
    await anItem(site, matter.matterId, { title: 'Still waiting', author: author.person, state: 'waiting' })
    expect((await site.get('/what-became-of-mine', { cookie: author.cookie })).body).toContain(
      'It waits to be looked at',
    )
    expect((await site.get(`/matters/${matter.slug}/items`)).body).not.toContain('Still waiting')
  })

  it('asks the database as often for many things as for few', async () => {
    const look = () => countQueries(() => site.get('/what-became-of-mine', { cookie: author.cookie }))
    await look()
    const few = await look()
    for (let k = 0; k < 20; k++) await anItem(site, matter.matterId, { title: `Mine ${k}`, author: author.person })
    expect(few).toBeGreaterThan(1)
    expect(await look()).toBe(few)
  })
})

describe('you said, we did', () => {
  it('is a page of each published matter, with a code that leads back, and says where there is nothing yet', async () => {
    const { body } = await site.get(`/matters/${matter.slug}/you-said-we-did`)
    expect(body).toContain('You said, we did: The future of our library')
    expect(body).toContain('Nothing has been decided yet.')
    expect(body).toContain(`${site.community.origin}/matters/${matter.slug}/you-said-we-did`)
  })

  it('is not there for a draft', async () => {
    const draft = await aMatter(site, { title: 'A draft', isDraft: true })
    expect((await site.get(`/matters/${draft.slug}/you-said-we-did`)).statusCode).toBe(404)
  })
})
