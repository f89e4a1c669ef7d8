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
    for (const path of [key, `${key}/again`])
      expect((await site.post(`/conversations/no-letters/${ann.id}/${path}`, {})).statusCode).toBe(404)
  }
  expect((await whoWantsNoLetters(site.house.database.read, site.community.id, [ann.id])).size).toBe(0)
})

it('asks first, ends the letters without signing in, and begins them again', async () => {
  const { id } = await anAccount(site)
  const path = `/conversations/no-letters/${id}/${keyOfNoLetters(site.house.secrets, site.community.id, id)}`
  const wantsNone = async () => (await whoWantsNoLetters(site.house.database.read, site.community.id, [id])).size
  expect((await site.get(path)).body).toContain('Send me no more of these letters')
  expect(await wantsNone()).toBe(0)
  expect((await site.post(path, {})).body).toContain('You get no more of these letters')
  expect(await wantsNone()).toBe(1)
  expect((await site.post(`${path}/again`, {})).headers.location).toBe(`${path}?done=started`)
  expect(await wantsNone()).toBe(0)
})

it('is stopped by a mail program alone (RFC 8058), which can do nothing else', async () => {
  const { id } = await anAccount(site)
  const path = `/conversations/no-letters/${id}/${keyOfNoLetters(site.house.secrets, site.community.id, id)}`
  const host = new URL(site.community.origin).host
  const byMail = (url: string, type: string, payload: string) =>
    site.server.inject({ method: 'POST', url, headers: { host, 'content-type': type }, payload })
  const plain = ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'] as const
  const part = 'content-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click'
  const parts = ['multipart/form-data; boundary=b', `--b\r\n${part}\r\n--b--\r\n`] as const
  for (const [type, payload] of [plain, parts]) {
    expect((await byMail(path, type, payload)).statusCode).toBe(200)
    expect((await whoWantsNoLetters(site.house.database.read, site.community.id, [id])).size).toBe(1)
    expect((await byMail(`${path}/again`, type, payload)).statusCode).toBe(403)
    await site.post(`${path}/again`, {})
  }
})
