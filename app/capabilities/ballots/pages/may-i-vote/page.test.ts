import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { buildBallot, buildDraft } from '../../testing/build-ballot.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

it('says nothing of a draft', async () => {
  const { slug } = await buildDraft(site.house, site.community)
  expect((await site.get(`/ballots/${slug}/may-i-vote`)).statusCode).toBe(404)
})

it('says why not and what to do: to visitors, to those who are no residents, to residents that they may', async () => {
  const { slug } = await buildBallot(site.house, site.community)
  const path = `/ballots/${slug}/may-i-vote`
  const visitor = await site.get(path)
  expect(visitor.body).toContain('Sign in first')
  expect(visitor.body).toContain(`/sign-in?next=${encodeURIComponent(path)}`)
  const stranger = await site.get(path, { cookie: (await signedIn(site)).cookie })
  expect(stranger.body).toContain('Show that you live here')
  expect(stranger.body).toContain('Is this wrong?')
  const resident = await site.get(path, { cookie: (await signedIn(site, { standing: 'resident' })).cookie })
  expect(resident.body).toContain('Yes, you may vote')
  expect(resident.body).toContain('Remind me')
})

it('takes an appeal, keeps what was typed when it is too long, and shows the answer with its reason', async () => {
  const { slug } = await buildBallot(site.house, site.community)
  const path = `/ballots/${slug}/may-i-vote`
  const stranger = (await signedIn(site)).cookie
  const officer = (await signedIn(site, { roles: ['officer'] })).cookie
  expect((await site.post(`${path}/appeal`, { words: 'x' })).statusCode).toBeGreaterThanOrEqual(400)
  const empty = await site.post(`${path}/appeal`, { words: ' ' }, { cookie: stranger })
  expect([empty.statusCode, empty.body]).toEqual([422, expect.stringContaining('Write why you should be')])
  const long = await site.post(`${path}/appeal`, { words: `start ${'x'.repeat(2000)}` }, { cookie: stranger })
  expect(long.body).toContain('start xxx')
  const made = await site.post(`${path}/appeal`, { words: 'I live in <Mill> Lane.' }, { cookie: stranger })
  expect(made.headers.location).toBe(`${path}?done=appealed`)
  const list = await site.get(`/ballots/${slug}/manage/appeals`, { cookie: officer })
  const [one] = /\/ballots\/[a-z0-9-]+\/manage\/appeals\/[0-9a-f-]{36}/.exec(list.body)!
  expect((await site.get(one, { cookie: officer })).body).toContain('I live in &lt;Mill> Lane.')
  expect((await site.get(one, { cookie: stranger })).statusCode).toBe(403)
  const without = await site.post(one, { decision: 'uphold', reason: '' }, { cookie: officer })
  expect([without.statusCode, without.body]).toEqual([422, expect.stringContaining('Write why')])
  const no = await site.post(
    one,
    { decision: 'turn-down', reason: 'The lane is in the next parish.' },
    { cookie: officer },
  )
  expect(no.headers.location).toBe(`/ballots/${slug}/manage?done=decided`)
  const told = await site.get(path, { cookie: stranger })
  expect(told.body).toContain('The lane is in the next parish.')
})

it('reminds whoever wishes it, until they wish it no more', async () => {
  const { slug } = await buildBallot(site.house, site.community, { remindHours: 24 })
  const path = `/ballots/${slug}/may-i-vote`
  const { cookie } = await signedIn(site, { standing: 'resident' })
  expect((await site.post(`${path}/remind-me`, { wishes: 'yes' }, { cookie })).headers.location).toBe(path)
  expect((await site.get(path, { cookie })).body).toContain('you get one letter 24 hours before the close')
  await site.post(`${path}/remind-me`, { wishes: 'no' }, { cookie })
  expect((await site.get(path, { cookie })).body).toContain('Not now?')
})
