import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { aContribution } from '../testing/a-contribution.ts'

let site: TestSite
let officer: SignedInPerson
let resident: SignedInPerson
let matter: Awaited<ReturnType<typeof aMatter>>

beforeAll(async () => {
  site = await testSite()
  officer = await signedIn(site, { roles: ['officer'] })
  resident = await signedIn(site)
  matter = await aMatter(site)
})
afterAll(() => site.close())

const seenOf = (body: string) => /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
const answered = async () => {
  const path = `/replies/${await aContribution(site, matter.matterId, { kind: 'question' })}`
  const seen = seenOf((await site.get(`${path}/answer`, officer)).body)
  await site.post(`${path}/answer`, { answer: 'we-cannot', words: 'The first words.', seen }, officer)
  const form = await site.get(`${path}/correct`, officer)
  return { path, form: form.body, seen: seenOf(form.body) }
}
const fields = { words: 'The <b>second</b> words.', reason: 'A number was wrong.' }

it('is for officers, begins with what the answer says, and is not there before there is an answer', async () => {
  const { path, form } = await answered()
  expect(form).toContain('The first words.</textarea>')
  expect((await site.get(`${path}/correct`, resident)).statusCode).toBe(403)
  expect((await site.get(path, resident)).body).not.toContain(`${path}/correct`)
  expect((await site.get(path, officer)).body).toContain(`${path}/correct`)
  const open = `/replies/${await aContribution(site, matter.matterId)}`
  expect((await site.get(`${open}/correct`, officer)).statusCode).toBe(404)
})

it('needs a reason, and keeps what was typed, also of an officer whose session ended', async () => {
  const { path, seen } = await answered()
  const bare = await site.post(`${path}/correct`, { ...fields, reason: '', seen }, officer)
  expect([bare.statusCode, bare.body.includes('Say why it needs correcting')]).toEqual([422, true])
  const out = await site.post(`${path}/correct`, { ...fields, seen })
  expect(out.statusCode).toBe(422)
  for (const said of ['You are signed out', '&lt;b>second&lt;/b> words.', 'A number was wrong.'])
    expect(out.body).toContain(said)
  expect((await site.get(path)).body).not.toContain('A number was wrong.')
})

it('shows everyone the new words, when and why it was corrected, and the first words', async () => {
  const { path, seen } = await answered()
  const sent = await site.post(`${path}/correct`, { ...fields, seen }, officer)
  expect(sent.headers.location).toBe(`${path}?done=corrected`)
  const { body } = await site.get(path)
  for (const said of [
    '&lt;b>second&lt;/b> words.',
    'This answer was corrected on',
    'A number was wrong.',
    'The first words.',
  ])
    expect(body).toContain(said)
  expect((await site.post(`${path}/correct`, { ...fields, seen }, officer)).headers.location).toContain('corrected')
  expect((await site.get(path)).body.split('This answer was corrected on')).toHaveLength(2)
})
