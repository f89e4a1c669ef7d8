import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { keyOfNoLetters, whoWantsNoLetters } from '../../store/letters.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

it('changes nothing with a key that is not from a letter, or is somebody else’s', async () => {
  const [ann, ben] = [await anAccount(site), await anAccount(site)]
  const bens = keyOfNoLetters(site.house.secrets, site.community.id, ben.id)
  for (const key of [bens, 'A'.repeat(22)]) {
    expect((await site.get(`/conversations/no-letters/${ann.id}/${key}`)).statusCode).toBe(404)
    expect((await site.post(`/conversations/no-letters/${ann.id}/${key}`, { wish: 'none' })).statusCode).toBe(404)
  }
  expect((await whoWantsNoLetters(site.house.database.read, site.community.id, [ann.id])).size).toBe(0)
})

it('asks first, ends the letters without signing in, and begins them again', async () => {
  const { id } = await anAccount(site)
  const path = `/conversations/no-letters/${id}/${keyOfNoLetters(site.house.secrets, site.community.id, id)}`
  const wantsNone = async () => (await whoWantsNoLetters(site.house.database.read, site.community.id, [id])).size
  expect((await site.get(path)).body).toContain('Send me no more of these letters')
  expect(await wantsNone()).toBe(0)
  expect((await site.post(path, { wish: 'none' })).headers.location).toBe(`${path}?done=stopped`)
  expect((await site.get(`${path}?done=stopped`)).body).toContain('You get no more of these letters')
  expect(await wantsNone()).toBe(1)
  await site.post(path, { wish: 'letters' })
  expect(await wantsNone()).toBe(0)
})
