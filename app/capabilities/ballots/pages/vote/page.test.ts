import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { paperBallot } from '../../live/open-ballots.ts'
import { toBase64url } from '../../rules/bytes.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import { buildBallot, minutesFromNow, moveTimes } from '../../testing/build-ballot.ts'
import { countBox } from '../../testing/paper-ballot.ts'
import { TestVoter } from '../../testing/voter.ts'

let site: TestSite
let ann: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  ann = await signedIn(site)
})
afterAll(() => site.close())

const open = (options: Parameters<typeof buildBallot>[2] = {}) =>
  buildBallot(site.house, site.community, { rollSources: ['confirmed'], ...options })

const paperOf = async (slug: string) => (await paperBallot(site.house, site.community.id, slug))!
const termsOf = async (slug: string): Promise<PaperTerms> => (await paperOf(slug)).terms
const json = { json: true } as const
const form = { step: 'review', chosen: ['1', '2'] }

describe('S1, the page of a paper', () => {
  it('is absent where there is no open ballot', async () => {
    expect((await site.get('/b/absent-ballot')).statusCode).toBe(404)
    expect((await site.post('/b/absent-ballot/vote', form, { cookie: ann.cookie })).statusCode).toBe(404)
  })

  it('shows the options to anybody, and leads to signing in', async () => {
    const { slug } = await open()
    const { body, statusCode } = await site.get(`/b/${slug}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('Project number 3')
    expect(body).toContain(`/sign-in?next=${encodeURIComponent(`/b/${slug}`)}`)
    expect(body).not.toContain('data-form')
  })

  it('lets options be compared beside each other, before or while voting', async () => {
    const { slug } = await open({ choices: 5 })
    expect((await site.get(`/b/${slug}`, { cookie: ann.cookie })).body).toContain(`href="/b/${slug}/compare"`)
    const none = await site.get(`/b/${slug}/compare`)
    expect(none.body).toContain('Which ones?')
    expect(none.body).not.toContain('app-compare__one')
    const some = await site.get(`/b/${slug}/compare?option=2&option=4&option=77`, { cookie: ann.cookie })
    expect(some.body.match(/app-compare__one/g)).toHaveLength(2)
    expect(some.body.match(/ checked/g)).toHaveLength(2)
    expect((await site.get(`/b/${slug}/compare?option=<b>`)).statusCode).toBe(404)
    expect((await site.get('/b/absent-ballot/compare')).statusCode).toBe(404)
  })

  it('offers a reminder to whoever does not finish now, where the ballot reminds', async () => {
    const reminding = await open({ remindHours: 24 })
    const quiet = await open({ remindHours: null })
    const offer = 'Be reminded once before it closes'
    expect((await site.get(`/b/${reminding.slug}`, { cookie: ann.cookie })).body).toContain(offer)
    expect((await site.get(`/b/${reminding.slug}`)).body).not.toContain(offer)
    expect((await site.get(`/b/${quiet.slug}`, { cookie: ann.cookie })).body).not.toContain(offer)
  })

  it('says why somebody may not vote, and where to appeal', async () => {
    const { slug } = await open({ rollSources: ['resident'] })
    const { body } = await site.get(`/b/${slug}`, { cookie: ann.cookie })
    expect(body).toContain('Only people who live here may vote')
    expect(body).toContain(`/ballots/${slug}/may-i-vote`)
  })

  it('shows the paper in an order of one’s own, the same when it is loaded again', async () => {
    const { slug } = await open({ choices: 9 })
    const orderFor = async (cookie: string) =>
      [...(await site.get(`/b/${slug}`, { cookie })).body.matchAll(/id="option-(\d)"/g)].map(([, n]) => n).join('')
    const orders = new Set<string>()
    for (let k = 0; k < 5; k++) orders.add(await orderFor((await signedIn(site)).cookie))
    expect(orders.size).toBeGreaterThan(1)
    expect(await orderFor(ann.cookie)).toBe(await orderFor(ann.cookie))
  })
})

describe('without script', () => {
  it('keeps what was chosen where something is wrong, and says what to do', async () => {
    const { slug } = await open({ budgetPence: 250_000 })
    const { body, statusCode } = await site.post(`/b/${slug}/vote`, form, { cookie: ann.cookie })
    expect(statusCode).toBe(422)
    expect(body).toContain('What you chose costs £500 too much')
    expect(body).toMatch(/value="1" checked/)
  })

  it('S17, refuses fields that the form does not have', async () => {
    const { slug } = await open()
    const more = await site.post(`/b/${slug}/vote`, { ...form, person_id: ann.person }, { cookie: ann.cookie })
    expect(more.statusCode).toBe(400)
  })

  it('shows what was chosen once more, casts with one press, and can be changed', async () => {
    const { slug } = await open()
    const review = await site.post(`/b/${slug}/vote`, form, { cookie: ann.cookie })
    expect(review.body).toContain('This is what your paper will say')
    expect(await countBox(site.house, await paperOf(slug))).toEqual({ papers: 0, given: 0 })
    const cast = await site.post(`/b/${slug}/vote`, { ...form, step: 'cast' }, { cookie: ann.cookie })
    expect(cast.headers.location).toBe(`/b/${slug}/receipt`)
    const receipt = await site.get(`/b/${slug}/receipt`, { cookie: ann.cookie })
    expect(receipt.body).toMatch(/([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}/)
    const changed = await site.post(`/b/${slug}/vote`, { step: 'cast', chosen: '3' }, { cookie: ann.cookie })
    expect(changed.statusCode).toBe(303)
    expect(await countBox(site.house, await paperOf(slug))).toEqual({ papers: 1, given: 1 })
  })

  it('S41, shows the same to the voter whatever they voted, however often they changed it', async () => {
    const { slug } = await open()
    const bob = await signedIn(site)
    const pages = async () => {
      const [paper, receipt] = [`/b/${slug}`, `/b/${slug}/receipt`]
      return [
        (await site.get(paper, { cookie: bob.cookie })).body,
        (await site.get(receipt, { cookie: bob.cookie })).body,
      ]
    }
    const vote = (...chosen: readonly string[]) =>
      site.post(`/b/${slug}/vote`, { step: 'cast', chosen }, { cookie: bob.cookie })
    await vote('2')
    const first = await pages()
    await vote('1', '3')
    expect(await pages()).toEqual(first)
    await vote()
    expect(await pages()).toEqual(first)
  })

  it.each([
    ['yes-no', { answer: 'no' }],
    ['choose-one', { chosen: '0' }],
    ['approval', {}],
    ['points', { option: ['1', '2'], value: ['3', ''] }],
    ['score', { option: ['1', '2'], value: ['0', '5'] }],
    ['ranking', { option: ['1', '2', '3'], value: ['2', '', '1'] }],
  ] as const)('takes a paper of type %s', async (paper, fields) => {
    const bounds = paper === 'points' ? { points: 10 } : paper === 'score' ? { highestScore: 5 } : {}
    const rules = {
      'yes-no': { rule: 'yes-no', quorum: null, majority: { part: 1, whole: 2 }, isMoreThan: true, ties: 'nobody' },
      'choose-one': { rule: 'plurality', ties: 'lots' },
      approval: { rule: 'approval', ties: 'lots' },
      score: { rule: 'score', ties: 'lots' },
      ranking: { rule: 'condorcet', ties: 'lots' },
    } as const
    const isBudget = paper === 'points'
    const { slug } = await open({
      paper,
      bounds,
      ...(isBudget ? {} : { budgetPence: null, rule: rules[paper] }),
      ...(paper === 'yes-no' ? { options: [] } : {}),
    })
    const cast = await site.post(`/b/${slug}/vote`, { step: 'cast', ...fields }, { cookie: ann.cookie })
    expect(cast.statusCode, cast.body.slice(0, 3_000)).toBe(303)
  })
})

describe('a paper made by the browser', () => {
  const giveTo = async (slug: string, voter: TestVoter, cookie: string) => {
    const answer = await site.post(`/b/${slug}/give`, { blinded: toBase64url(voter.blinded) }, { ...json, cookie })
    if (answer.statusCode === 200) await voter.take(Buffer.from(answer.json().signature, 'base64url'))
    return answer
  }
  const castBy = async (slug: string, voter: TestVoter, option: number, headers = {}) => {
    const bytes = await voter.bytes({ type: 'knapsack', options: [option] }, option)
    return site.post(`/b/${slug}/cast`, { paper: toBase64url(bytes) }, { ...json, ...headers })
  }

  it('is given to nobody who is not signed in', async () => {
    const { slug } = await open()
    const answer = await giveTo(slug, await TestVoter.make(await termsOf(slug)), '')
    expect([answer.statusCode, answer.json()]).toEqual([403, { kind: 'may-not-vote', why: 'sign-in-first' }])
  })

  it('is given once, taken without a session, and answered the same whatever it says', async () => {
    const { slug } = await open()
    const bob = await signedIn(site)
    const voter = await TestVoter.make(await termsOf(slug))
    expect((await castBy(slug, voter, 1)).json().kind).toBe('token-not-signed')
    expect((await giveTo(slug, voter, bob.cookie)).statusCode).toBe(200)
    expect((await giveTo(slug, await TestVoter.make(await termsOf(slug)), bob.cookie)).json().kind).toBe(
      'given-already',
    )
    const answers = [await castBy(slug, voter, 1), await castBy(slug, voter, 2), await castBy(slug, voter, 2)]
    expect(new Set(answers.map(({ body, statusCode }) => `${statusCode} ${body}`)).size).toBe(1)
    expect((await castBy(slug, voter, 1)).json().kind).toBe('not-newer')
  })

  it('S2, is taken the same with somebody’s session beside it, which is not looked at and gets no cookie', async () => {
    const { slug } = await open()
    const bob = await signedIn(site)
    const voter = await TestVoter.make(await termsOf(slug))
    await giveTo(slug, voter, bob.cookie)
    await site.house.database.kysely
      .updateTable('people.session')
      .set({ last_seen_at: new Date(0) })
      .where('person_id', '=', ann.person)
      .execute()
    const answer = await castBy(slug, voter, 1, { cookie: ann.cookie })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
    const { last_seen_at } = await site.house.database.read
      .selectFrom('people.session')
      .select('last_seen_at')
      .where('person_id', '=', ann.person)
      .executeTakeFirstOrThrow()
    expect(last_seen_at).toEqual(new Date(0))
  })

  it('S14, is taken from our own pages only', async () => {
    const { slug } = await open()
    const answer = await site.post(
      `/b/${slug}/cast`,
      { paper: 'AAAA' },
      { ...json, headers: { origin: 'https://evil.example' } },
    )
    expect(answer.statusCode).toBe(403)
  })

  it('S46, is not taken after the close', async () => {
    const { slug, key } = await open()
    const bob = await signedIn(site)
    const voter = await TestVoter.make(await termsOf(slug))
    await giveTo(slug, voter, bob.cookie)
    await moveTimes(site.house, key, { opens_at: minutesFromNow(-9), closes_at: minutesFromNow(-1) })
    expect((await castBy(slug, voter, 1)).json().kind).toBe('closed')
    expect((await site.get(`/b/${slug}`)).body).toContain('Voting has ended')
  })
})

it('says in plain words what is secret and what is not', async () => {
  const { slug } = await open()
  const { body } = await site.get(`/b/${slug}/secrecy`)
  expect(body).toContain('Whoever runs the server')
  expect(body).toContain('Without script')
})
