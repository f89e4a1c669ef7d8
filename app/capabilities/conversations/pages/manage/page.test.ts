import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { makeDraft, makeOpen, minutesFromNow, moveTimes } from '../../testing/running.ts'

let site: TestSite
let cookie: string
let by: Parameters<typeof makeDraft>[0]

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['facilitator'] })).cookie
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
afterAll(() => site.close())

const get = (path: string) => site.get(path, { cookie })
const post = (path: string, fields: Record<string, string> = {}) => site.post(path, fields, { cookie })

it('does not open what is not ready, and says what is missing', async () => {
  const { slug } = await makeDraft(by, { statements: [], promise: '' })
  const page = await get(`/c/${slug}/manage/open`)
  expect(page.body).toContain('It needs at least five statements to start with')
  expect(page.body).toContain('Say what you will do with the answers')
  const answer = await post(`/c/${slug}/manage/open`, { when: 'now' })
  expect(answer.headers.location).toBeUndefined()
})

it('asks when, and refuses a day that is not one or is over, keeping what was typed', async () => {
  const { slug } = await makeDraft(by)
  const path = `/c/${slug}/manage/open`
  const later = (year: string) => ({ when: 'later', 'opens-day': '31', 'opens-month': '1', 'opens-year': year })
  expect((await post(path)).body).toContain('Choose when to open it')
  expect((await post(path, { ...later('2099'), when: 'now' })).body).toContain('You chose “Now” and gave a day')
  expect((await post(path, { ...later('2099'), 'opens-month': '2' })).body).toContain('must be a real date')
  const past = await post(path, later('2020'))
  expect([past.statusCode, past.body]).toEqual([422, expect.stringContaining('The day must be after today')])
  expect(past.body).toContain('value="2020"')
})

it('opens, is run, and closes with a reason', async () => {
  const { slug } = await makeDraft(by)
  expect((await post(`/c/${slug}/manage/open`, { when: 'now' })).headers.location).toBe(`/c/${slug}/manage?done=opened`)
  const page = await get(`/c/${slug}/manage?done=opened`)
  expect(page.body).toContain('It is open. Put up the poster')
  expect(page.body).toContain(`${site.community.origin}/c/${slug}`)
  const again = await post(`/c/${slug}/manage/open`, { when: 'now' })
  expect(again.headers.location).toBe(`/c/${slug}/manage`)
  const without = await post(`/c/${slug}/manage/close`, { reason: ' ' })
  expect([without.statusCode, without.body]).toEqual([422, expect.stringContaining('Say in one sentence why')])
  const closed = await post(`/c/${slug}/manage/close`, { reason: 'The decision was brought forward.' })
  expect(closed.headers.location).toBe(`/c/${slug}/manage?done=closed`)
  expect((await get(`/c/${slug}/manage`)).body).toContain('Why: The decision was brought forward.')
  const twice = await post(`/c/${slug}/manage/close`, { reason: 'Again.' })
  expect([twice.statusCode, twice.body]).toEqual([422, expect.stringContaining('there is nothing to close')])
})

it('is announced for a day, and is a draft again when taken back', async () => {
  const { slug } = await makeDraft(by)
  const later = { when: 'later', 'opens-day': '31', 'opens-month': '1', 'opens-year': '2099' }
  expect((await post(`/c/${slug}/manage/open`, later)).headers.location).toBe(`/c/${slug}/manage?done=announced`)
  expect((await get(`/c/${slug}/manage`)).body).toContain('People can take part from Saturday, 31 January 2099')
  expect((await get(`/c/${slug}/manage/take-back`)).body).toContain('Take this conversation back?')
  expect((await post(`/c/${slug}/manage/take-back`)).headers.location).toBe(`/c/${slug}/manage?done=taken-back`)
  expect((await get(`/c/${slug}/manage`)).body).toContain('Not open yet')
})

it('shows as closed what has passed its last day, though nobody has closed it yet', async () => {
  const { slug, id } = await makeOpen(by, { closesAt: minutesFromNow(60) })
  await moveTimes(by, id, { closes_at: new Date('2026-01-16T00:00:00Z') })
  const page = await get(`/c/${slug}/manage`)
  expect(page.body).toContain('Closed on Friday, 16 January 2026')
  expect(page.body).not.toContain(`/c/${slug}/manage/close`)
})

it('is thrown away only after being asked, and only as a draft', async () => {
  const [draft, open] = [await makeDraft(by), await makeOpen(by)]
  expect((await get(`/c/${draft.slug}/manage/discard`)).body).toContain('Throw this draft away?')
  expect((await post(`/c/${draft.slug}/manage/discard`)).headers.location).toBe('/conversations')
  expect((await get(`/c/${draft.slug}/manage`)).statusCode).toBe(404)
  expect((await post(`/c/${open.slug}/manage/discard`)).headers.location).toBe(`/c/${open.slug}/manage`)
  expect((await get(`/c/${open.slug}/manage`)).statusCode).toBe(200)
})
