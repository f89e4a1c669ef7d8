import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { makeDraft, makeOpen } from '../../testing/running.ts'

let site: TestSite
let by: Parameters<typeof makeDraft>[0]

beforeAll(async () => {
  site = await testSite()
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
afterAll(() => site.close())

it('is not found for a draft, but for those who run it, who are told that its address leads nowhere yet', async () => {
  const { slug } = await makeDraft(by)
  const { cookie } = await signedIn(site, { roles: ['facilitator'] })
  expect((await site.get(`/c/${slug}/poster`)).statusCode).toBe(404)
  expect((await site.get(`/c/${slug}/poster`, { cookie })).body).toContain(
    'its address leads nowhere until you open it',
  )
})

it('has the question, who asks, until when, a code and the address without what nobody types', async () => {
  const closesAt = new Date('2099-07-01T23:00:00Z')
  const { slug } = await makeOpen(by, { question: 'Where should the benches stand?', closesAt })
  for (const as of ['poster', 'slips']) {
    const { body } = await site.get(`/c/${slug}/poster?as=${as}`)
    for (const text of [
      'Where should the benches stand?',
      'Asked by Testham Town Council',
      'Until Wednesday, 1 July 2099',
    ])
      expect(body).toContain(text)
    expect(body).toContain(`<strong>testham.localhost:3000/c/${slug}</strong>`)
    expect(body.match(/<path fill="#000"/g)).toHaveLength(as === 'poster' ? 1 : 8)
  }
})
